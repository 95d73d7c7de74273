import { checkWorkbook } from "../../rbm/checks/index.ts";
import type { Issue, Severity } from "../../rbm/checks/issue.ts";
import type { JointWork } from "../../rbm/checks/joint-work.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { fromContent as planIn } from "../../rbm/framework/from-content.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { bind } from "../../rbm/template/bind.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { workbookOf } from "../../rbm/template/fill.ts";
import { frameworkTemplate } from "../../rbm/template/framework/index.ts";
import { identityOf, templateIdOf } from "../../rbm/template/identity.ts";
import { lookAlike } from "../../rbm/template/look-alike.ts";
import type { Template } from "../../rbm/template/template.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import { problems } from "../problems.ts";
import { saysSample } from "../samples/sample-figures.ts";
import { templateById, templates } from "../templates/templates.ts";
import { readWorkbook } from "./read-workbook.ts";

/** What is pushed or checked: a workbook's bytes, or the content of one. */
export type Source = Uint8Array | Content;

/** What is known on the server about a scope, for the checks. */
export interface Surroundings {
  readonly framework: Framework;
  /** Every plan that is known, in its newest version. */
  readonly plans: readonly Framework[];
  /** What was last accepted for this scope's priority and office; null where nothing was. */
  readonly accepted: Content | null;
  /** What other thematic priorities report of joint work, as last accepted. */
  readonly jointWork: readonly JointWork[];
  /** ISO date. */
  readonly today: string;
}

/** What the checks' surroundings depend on. */
export interface About {
  readonly identity: Identity;
  /** Whether the Cover says that its figures were made up. */
  readonly sample: boolean;
}

export interface Examined {
  readonly identity: Identity;
  readonly content: Content;
  readonly issues: readonly Issue[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly checked: { readonly sheets: number; readonly rows: number };
}

/** Reads, binds and checks. Asks for the surroundings once it knows what the workbook is about. Throws a Problem where it cannot. */
export async function examine(
  source: Source,
  surroundings: (about: About) => Promise<Surroundings>,
): Promise<Examined> {
  const { workbook, template } = source instanceof Uint8Array ? await fromBytes(source) : fromContent(source);
  const bound = bind(workbook, template);
  const identity = identityOf(bound);
  if (identity.templateVersion > template.version) {
    throw problems.newerTemplate(identity.templateVersion, template.version);
  }
  const content = contentOf(bound);
  const { framework, plans, accepted, jointWork, today } = await surroundings({
    identity,
    sample: saysSample(content) === true,
  });
  // A plan is checked by its own lists and rules.
  const by = template.id === frameworkTemplate.id ? planIn(content) : framework;
  const report = checkWorkbook({
    workbook: bound,
    framework: by,
    plans,
    jointWork,
    today,
    ...(accepted && { accepted }),
  });
  const { issues, counts, checked } = report;
  return { identity, content, issues, counts, checked };
}

interface Opened {
  readonly workbook: Workbook;
  readonly template: Template;
}

async function fromBytes(bytes: Uint8Array): Promise<Opened> {
  const workbook = await readWorkbook(bytes);
  return { workbook, template: templateById(templateIdOf(workbook) ?? lookAlike(workbook, templates)?.id ?? null) };
}

function fromContent(content: Content): Opened {
  const template = templateById(content.identity.template);
  for (const [id, rows] of Object.entries(content.sheets)) {
    const sheet = template.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw problems.unknownSheet(id);
    const columns = new Set(sheet.columns.map((column) => column.id));
    for (const row of rows) {
      const stray = Object.keys(row).find((column) => !columns.has(column));
      if (stray !== undefined) throw problems.unknownSheet(id, stray);
    }
  }
  // Lists are not read back from here: any framework lays them out.
  return { workbook: workbookOf(template, framework2020, content), template };
}
