import type { Context, Hono } from "hono";
import type { Framework } from "../../../rbm/framework/framework.ts";
import { addQuarters, comparePeriods, quarterOf, quartersBetween } from "../../../rbm/framework/period.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { CLOSED } from "../../../rbm/submission/follow-up.ts";
import { deliveryTemplate } from "../../../rbm/template/delivery/index.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { headerName } from "../../file-name.ts";
import { XLSX } from "../../media-types.ts";
import { problems } from "../../problems.ts";
import { followUpsOf } from "../../review/follow-ups.ts";
import { reported } from "../../review/reported.ts";
import type { Scope } from "../../store/store.ts";
import { deliveryHandOut } from "../../templates/delivery-hand-out.ts";
import { handOut } from "../../templates/hand-out.ts";
import { pushedTemplate } from "../../templates/templates.ts";
import { planQuery } from "../api/parts.ts";
import { templateQuery } from "../api/templates.ts";
import { officeNamed, priorityNamed } from "../named.ts";
import { frameworkOf, queryOf, versionOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { maySee } from "../who.ts";

/** Hands out workbooks, filled in with what is known. */
export function templates(app: Hono<Env>, services: Services): void {
  app.get("/api/templates/:file{[a-z-]+\\.xlsx}", async (c) => {
    const kind = c.req.param("file").replace(/\.xlsx$/, "");
    if (kind === frameworkTemplate.id) return planWorkbook(c);
    const template = pushedTemplate(kind);
    if (template.id === deliveryTemplate.id) return deliveryWorkbook(c);
    const query = queryOf(c, templateQuery);
    const framework = await frameworkOf(services, query);
    const { submissions, decisions } = await services.archive.holdings();
    const priority = priorityNamed(framework, query.priority);
    maySee(c.get("who"), priority);
    const headquarters = framework.offices.find(({ region }) => region === null) ?? framework.offices[0];
    const office = officeNamed(framework, query.office ?? headquarters?.name ?? "");
    const own = submissions
      .filter(({ identity }) => identity.framework === framework.id)
      .filter(({ identity }) => identity.priority === priority && identity.office === office);
    const accepted = reported(own, decisions);
    const reportedFor = accepted.map(({ submission }) => submission.identity.period);
    const period = quarterIn(framework, query.period ?? nextQuarter(framework, reportedFor, services.now()));
    const scope: Scope = { framework: framework.id, priority, office, period };
    const head = await services.store.head(scope);
    const open = (await followUpsOf(services.tables, framework, period))
      .filter((each) => each.priority === priority && each.office === office)
      .filter((each) => each.status !== CLOSED && each.opened !== period);
    const before = accepted.filter(({ submission: { identity } }) => comparePeriods(identity.period, period) < 0);
    const content = handOut({
      ...{ template, framework, scope, head, open, sample: services.sample },
      accepted: await services.archive.withContents(before),
    });
    const bytes = await writeXlsx({ template, framework, content });
    return workbook(c, bytes, headerName(`${priority} ${period}.xlsx`));
  });

  /** Milestones, meetings and deliverables of a plan, as last pushed. */
  async function deliveryWorkbook(c: Context<Env>): Promise<Response> {
    const framework = await frameworkOf(services, queryOf(c, planQuery));
    const scope: Scope = { framework: framework.id, priority: "", office: "", period: "" };
    const head = await services.store.head(scope);
    if (head) maySee(c.get("who"), scope.priority);
    const content = deliveryHandOut(framework.id, head);
    const bytes = await writeXlsx({ template: deliveryTemplate, framework, content });
    return workbook(c, bytes, `Milestones and meetings ${framework.id}.xlsx`);
  }

  /** A plan to look through or to change, with the crosswalks that lead into it. */
  async function planWorkbook(c: Context): Promise<Response> {
    const query = queryOf(c, planQuery);
    const { plans } = await services.archive.holdings();
    const { framework, crosswalks } = versionOf(plans, query.framework ?? (await frameworkOf(services, {})).id);
    const content = toContent(framework, crosswalks);
    return workbook(
      c,
      await writeXlsx({ template: frameworkTemplate, framework, content }),
      `Plan ${framework.id}.xlsx`,
    );
  }
}

const workbook = (c: Context, bytes: Uint8Array, name: string): Response =>
  c.body(new Uint8Array(bytes), 200, {
    "Content-Type": XLSX,
    "Content-Disposition": `attachment; filename="${name}"`,
    "Cache-Control": "no-store",
  });

function quarterIn({ from, to }: Framework, asked: string): string {
  const quarters = quartersBetween(from, to);
  if (!quarters.includes(asked)) throw problems.outsidePlan(asked, quarters[0] ?? from, quarters.at(-1) ?? to);
  return asked;
}

/** The quarter after the last one accepted; where none was, the one we are in. Within the plan. */
function nextQuarter({ from, to }: Framework, accepted: readonly string[], now: Date): string {
  const quarters = quartersBetween(from, to);
  const last = [...accepted].sort(comparePeriods).at(-1);
  const next = last ? addQuarters(last, 1) : quarterOf(now.toISOString());
  const within = quarters.filter((quarter) => comparePeriods(quarter, next) <= 0);
  return within.at(-1) ?? quarters[0] ?? from;
}
