import {
  type CheckReport,
  checkWorkbook,
  groupIssues,
  type Issue,
  type IssueGroup,
  type JointWork,
  recheck,
} from "../../rbm/checks/index.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { type BoundWorkbook, bind } from "../../rbm/template/bind.ts";
import type { Content, Identity } from "../../rbm/template/content.ts";
import { COVER, identityOf } from "../../rbm/template/identity.ts";
import type { Template } from "../../rbm/template/template.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { RepairOptions, Touch } from "./book.ts";
import { touchedBy } from "./touched.ts";

/** What a workbook says it is. */
export interface About {
  readonly identity: Identity;
  /** Whether it says Sample figures. */
  readonly sample: boolean;
}

/** The rules of a template, made ready for one plan. */
export interface Checker extends RepairOptions {
  about(workbook: Workbook): About;
  check(workbook: Workbook): CheckReport;
  /** Only what was touched is checked again. */
  recheck(latest: CheckReport, workbook: Workbook, touches: readonly Touch[]): CheckReport;
  group(issues: readonly Issue[]): readonly IssueGroup[];
}

export interface CheckerOptions {
  readonly template: Template;
  readonly framework: Framework;
  /** ISO date that due and late are judged from. */
  readonly today: () => string;
  /** What was last accepted; without it nothing can be said of jumps and of changes. */
  readonly accepted?: Content | null;
  /** What other priorities report of joint work; without it nothing can be said of work that one side reports alone. */
  readonly jointWork?: readonly JointWork[];
}

export function createChecker({ template, framework, today, accepted, jointWork }: CheckerOptions): Checker {
  const known = new WeakMap<Workbook, BoundWorkbook>();
  const bound = (workbook: Workbook): BoundWorkbook => {
    const made = known.get(workbook) ?? bind(workbook, template);
    known.set(workbook, made);
    return made;
  };
  const contextOf = (workbook: Workbook) => ({
    workbook: bound(workbook),
    framework,
    today: today(),
    ...(accepted && { accepted }),
    ...(jointWork && { jointWork }),
  });
  return {
    template,
    framework,
    ...(accepted && { accepted }),
    about: (workbook) => aboutOf(bound(workbook)),
    check: (workbook) => checkWorkbook(contextOf(workbook)),
    recheck(latest, workbook, touches) {
      const context = contextOf(workbook);
      return recheck(
        latest,
        context,
        touches.map((touch) => touchedBy(context.workbook, touch)),
      );
    },
    group: groupIssues,
  };
}

/** What a bound workbook says it is. */
export function aboutOf(bound: BoundWorkbook): About {
  const figures = bound.sheets.get(COVER)?.columns.get("figures")?.cells[0] ?? "";
  return { identity: identityOf(bound), sample: String(figures).includes("Sample figures") };
}
