import type { Issue } from "../rbm/checks/issue.ts";
import type { FrameworkChange } from "../rbm/framework/diff.ts";
import type { CellChange } from "../rbm/submission/difference.ts";
import type { Conflict } from "../rbm/submission/merge.ts";
import { Problem } from "./problem.ts";
import type { SubmissionEntry } from "./store/store.ts";

/** All that the server and the command line tell people when something is not done, in one place. */
export const problems = {
  notFound: (what: string) =>
    new Problem(
      404,
      "not-found",
      "There is nothing here.",
      `${what} was not found. Check the address, or the id, for a typing slip.`,
    ),

  /** `field` names the part of the request that is meant. */
  badRequest: (what: string, field?: string) =>
    new Problem(
      400,
      "bad-request",
      "The request does not say what is needed.",
      what,
      field === undefined ? {} : { field },
    ),

  mediaType: (given: string) =>
    new Problem(
      415,
      "media-type",
      "This kind of file is not read.",
      `It was sent as ${given || "nothing in particular"}. Send an .xlsx workbook, or the content of one as JSON.`,
    ),

  tooLarge: (limit: number) =>
    new Problem(
      413,
      "too-large",
      "The file is larger than a quarter's workbook gets.",
      `Up to ${limit / 1_000_000} MB is read. Remove pictures and sheets that are not of the template, then send it again.`,
    ),

  workbookRefused: (code: string, message: string) =>
    new Problem(/^too /.test(code) ? 413 : 422, code.replaceAll(" ", "-"), "The workbook was not read.", message),

  tooSlow: (seconds: number) =>
    new Problem(
      422,
      "too-slow",
      "Reading the workbook took too long and was stopped.",
      `It was given ${seconds} seconds. Start from a fresh template and copy the figures over.`,
    ),

  tooHungry: () =>
    new Problem(
      422,
      "too-hungry",
      "Reading the workbook took more memory than it may, and was stopped.",
      "Start from a fresh template and copy the figures over.",
    ),

  nothingAccepted: () =>
    new Problem(
      404,
      "nothing-accepted",
      "There is nothing to draw yet.",
      "No figures were accepted for this plan and period. Accept a submission, or ask for provisional figures as well.",
    ),

  nothingAhead: (period: string) =>
    new Problem(
      422,
      "nothing-ahead",
      "There is no way ahead to change.",
      `From ${period} no KPI can be forecast: it takes three figures and a KPI target still to come. Ask for an earlier period.`,
    ),

  budgetNotKnown: (scenario: string, audience: string) =>
    new Problem(
      422,
      "budget-not-known",
      "A scenario moves a budget that is not known here.",
      `“${scenario}” moves the budget of a priority that has none in this period, or whose budget is not for the audience “${audience}”. Take that change out, or choose another period or audience.`,
    ),

  templateRefused: (why: string) => new Problem(422, "template-refused", "The slide template cannot be used.", why),

  notPushed: (id: string) =>
    new Problem(
      422,
      "not-pushed",
      `A ${id} workbook is checked here, and not pushed.`,
      "Results are pushed on the template priority, milestones and meetings on the template delivery; a plan is published. Nothing was stored.",
    ),

  unknownTemplate: (id: string | null, known: readonly string[]) =>
    new Problem(
      422,
      "unknown-template",
      id === null ? "This workbook does not say which template it follows." : `The template “${id}” is not known here.`,
      `Known: ${known.join(", ")}. Start from a fresh template and copy the figures over, or have them put there: drop the workbook on Check a file, or use resultbook import workbook.`,
    ),

  newerTemplate: (version: number, known: number) =>
    new Problem(
      422,
      "newer-template",
      `This workbook follows version ${version} of the template, which is not known here.`,
      `The newest version known here is ${known}. Get a fresh template from this server, or bring the server up to date.`,
    ),

  unknownSheet: (sheet: string, column?: string) =>
    new Problem(
      422,
      "unknown-sheet",
      column ? `The sheet “${sheet}” has no column “${column}”.` : `The template has no sheet “${sheet}”.`,
      "The names are the ids of the template's declaration; nothing was kept.",
    ),

  unknownFramework: (id: string, known: readonly string[]) =>
    new Problem(404, "unknown-framework", `The framework “${id}” is not known here.`, `Known: ${known.join(", ")}.`),

  unknownPriority: (name: string, known: readonly string[]) =>
    new Problem(
      404,
      "unknown-priority",
      `The plan has no thematic priority “${name}”.`,
      `It has: ${known.join(", ")}.`,
    ),

  unknownOffice: (name: string, known: readonly string[]) =>
    new Problem(404, "unknown-office", `The plan has no reporting office “${name}”.`, `It has: ${known.join(", ")}.`),

  outsidePlan: (period: string, from: string, to: string) =>
    new Problem(404, "outside-plan", `“${period}” is not a quarter of the plan.`, `It runs from ${from} to ${to}.`),

  noPlan: (template: string) =>
    new Problem(
      422,
      "no-plan",
      `This is a ${template} workbook, and no plan.`,
      "Take a plan's workbook with: resultbook template framework --framework ID -o FILE.xlsx. Nothing was kept.",
    ),

  otherVersion: (id: string, version: number, next: number, changes: readonly FrameworkChange[]) =>
    new Problem(
      409,
      "other-version",
      `Version ${next - 1} of the plan ${id} is there, and says something else.`,
      `Nothing was kept. Look at what differs, then put ${next} into the cell Version of the sheet Plan (it says ${version}) and publish again.`,
      {
        version: next - 1,
        /** From the newest version to this one. */
        changes,
      },
    ),

  errorsFound: (issues: readonly Issue[], counts: Readonly<Record<string, number>>) =>
    new Problem(
      422,
      "errors-found",
      counts.error === 1
        ? "One error has to be fixed before a push."
        : `${counts.error} errors have to be fixed before a push.`,
      "Nothing was kept. Each issue says which cell it is in and how to fix it.",
      { issues, counts },
    ),

  sampleIntoReal: () =>
    new Problem(
      422,
      "sample-figures",
      "This workbook says Sample figures, and real results are kept here.",
      "Sample figures live in a store of their own. Push it to the server with the sample year, or start from a fresh template.",
    ),

  stale: (head: SubmissionEntry | null, parent: string | null, difference: readonly CellChange[]) =>
    new Problem(
      409,
      "stale",
      head
        ? `Somebody pushed version ${head.version} since this workbook was handed out.`
        : "This workbook is based on a submission that is not here.",
      head
        ? "Nothing was kept. Look at what differs, bring over what is missing, then push onto that version; or get a fresh template."
        : "Nothing was kept. It may belong to another server. Get a fresh template here and copy the figures over.",
      {
        parent,
        head: head && { id: head.id, version: head.version, by: head.by, at: head.at },
        /** From the head to this workbook. */
        difference,
      },
    ),

  notHead: (head: SubmissionEntry) =>
    new Problem(
      409,
      "not-head",
      `Version ${head.version} was pushed since.`,
      "Only the latest version of a quarter is decided on. Review that one.",
      { head: { id: head.id, version: head.version, by: head.by, at: head.at } },
    ),

  unknownKpis: (kpis: readonly string[]) =>
    new Problem(
      422,
      "unknown-kpis",
      `The submission does not report on ${kpis.join(", ")}.`,
      "Check the codes against its sheet KPIs.",
    ),

  unknownRow: (sheet: string, key: string) =>
    new Problem(
      422,
      "unknown-row",
      `${sheet} has no row ${key}.`,
      "Name the row as the changes of a submission do: the values of its key, with · between them.",
      { field: "cells", sheet, key },
    ),

  noDeadline: (period: string) =>
    new Problem(409, "no-deadline", `${period} has no deadline to extend.`, "Set the quarter's deadline first.", {
      field: "deadline",
    }),

  noExtension: (deadline: string, last: string | null) =>
    new Problem(
      400,
      "no-extension",
      "That is no more time.",
      `The deadline is ${deadline}${last ? ` and the quarter closes on ${last}` : ""}. Give a day after the deadline${last ? ", and no later than the closing" : ""}.`,
      { field: "deadline" },
    ),

  commentNeeded: (decision: string) =>
    new Problem(
      422,
      "comment-needed",
      `To ${decision} needs a comment.`,
      "Say why, so that the focal point knows what to do next.",
    ),

  kpiNotReported: (kpi: string, priority: string) =>
    new Problem(
      422,
      "kpi-not-reported",
      `${priority} does not report on ${kpi}.`,
      "A follow-up is about a KPI of its workbooks. Check the code against the sheet KPIs.",
      { field: "kpi" },
    ),

  howClosed: () =>
    new Problem(
      422,
      "how-closed",
      "A follow-up is closed as done or as dropped.",
      "Say which in closedAs, and why in the comment.",
      { field: "closedAs" },
    ),

  saidLater: (period: string, last: string) =>
    new Problem(
      409,
      "said-later",
      `${last} says something of this follow-up already.`,
      `What is said of it in ${period} would count for nothing. Say it in ${last}, or later.`,
      { field: "period" },
    ),

  officesDisagree: (conflicts: readonly Conflict[]) =>
    new Problem(
      409,
      "offices-disagree",
      `${conflicts[0]!.values.map(({ office, value }) => `${office} says ${value}`).join(", ")}.`,
      `That is ${conflicts[0]!.column} of ${conflicts[0]!.key}${conflicts.length > 1 ? `, and ${conflicts.length - 1} more cells` : ""}. Nothing was accepted. Return one of the two, or accept the other KPIs.`,
      { conflicts },
    ),

  notAccepted: () => new Problem(409, "not-accepted", "Nothing to reopen.", "Only what was accepted can be reopened."),

  quarterClosed: (period: string) =>
    new Problem(
      409,
      "quarter-closed",
      `${period} is closed.`,
      "Nothing was kept. Report a correction with the next quarter, or ask a coordinator to open it again.",
    ),

  notAllAccepted: (period: string, waiting: readonly { readonly priority: string; readonly state: string }[]) =>
    new Problem(
      409,
      "not-all-accepted",
      `${waiting.length} ${waiting.length === 1 ? "priority is" : "priorities are"} not accepted in ${period} yet.`,
      `${waiting.map(({ priority, state }) => `${priority}: ${state}`).join("; ")}. Decide on them first, or close the quarter without them.`,
      { waiting },
    ),

  ownSubmission: () =>
    new Problem(403, "four-eyes", "Nobody accepts their own submission.", "Ask another reviewer to look at it."),

  foreignHost: () =>
    new Problem(
      421,
      "host",
      "This server does not answer to that name.",
      "Use the address it printed when it started.",
    ),

  foreignOrigin: () =>
    new Problem(403, "origin", "Another site asked for this.", "Only the pages of this server may do that."),

  signIn: () =>
    new Problem(
      401,
      "sign-in",
      "Sign in first.",
      "In a browser: load the page again. On the command line: resultbook login --to with this server's address.",
    ),

  signInAgain: () =>
    new Problem(
      401,
      "sign-in-again",
      "Your sign-in has ended.",
      "Nothing was kept. Sign in again, then do it once more; on the command line: resultbook login",
    ),

  tooMany: (seconds: number) =>
    new Problem(
      429,
      "too-many",
      "That is more than this server takes from one place.",
      `Wait ${seconds} ${seconds === 1 ? "second" : "seconds"}, then try again.`,
      { seconds },
    ),

  busy: (seconds: number) =>
    new Problem(
      503,
      "busy",
      "More is waiting to be checked than this server has room for.",
      `Nothing was kept. Wait ${seconds} seconds, then try again.`,
      { seconds },
    ),

  noRole: (name: string) =>
    new Problem(
      403,
      "no-role",
      `${name} has no role here yet.`,
      "Ask a coordinator of the plan for one, then sign out and in again.",
    ),

  notAllowed: (what: string) =>
    new Problem(403, "not-allowed", `Your role does not let you ${what}.`, "Ask a coordinator of the plan."),

  stopping: () =>
    new Problem(503, "stopping", "This server is being stopped.", "Nothing was kept. Try again in a moment."),

  storeAway: () =>
    new Problem(
      503,
      "store-away",
      "The store does not answer.",
      "Nothing was kept. It is tried again with each request; tell whoever runs the server if it stays.",
    ),

  storeFull: () =>
    new Problem(
      507,
      "store-full",
      "There is no room left on the server's disk.",
      "Nothing was kept, and nothing was lost. Keep the workbook, tell whoever runs the server, then push again.",
    ),

  storeReadOnly: () =>
    new Problem(
      503,
      "store-read-only",
      "The server may not write to its store.",
      "Nothing was kept, and nothing was lost. Keep the workbook, tell whoever runs the server, then push again.",
    ),

  unexpected: () =>
    new Problem(
      500,
      "unexpected",
      "Something went wrong here.",
      "Nothing was kept. It is in the server's log; try again, and tell whoever runs the server if it stays.",
    ),
};
