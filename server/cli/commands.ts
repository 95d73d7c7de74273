import type { Command } from "./command.ts";

/** Every command by name: a line for the overview, and where it is. */
export const commands: Readonly<Record<string, { readonly summary: string; load(): Promise<Command> }>> = {
  serve: {
    summary: "Serve the pages, the API and the store",
    load: async () => (await import("./commands/serve.ts")).serve,
  },
  template: {
    summary: "Write a workbook to fill in",
    load: async () => (await import("./commands/template.ts")).template,
  },
  check: {
    summary: "Check workbooks; nothing is kept",
    load: async () => (await import("./commands/check.ts")).check,
  },
  login: {
    summary: "Sign in to a server that others use too",
    load: async () => (await import("./commands/login.ts")).login,
  },
  logout: {
    summary: "Forget the token for a server",
    load: async () => (await import("./commands/login.ts")).logout,
  },
  push: {
    summary: "Check workbooks and push them",
    load: async () => (await import("./commands/push.ts")).push,
  },
  accept: {
    summary: "Accept a submission, or some of its KPIs",
    load: async () => (await import("./commands/review.ts")).accept,
  },
  return: {
    summary: "Return a submission, or some of its KPIs, with a comment",
    load: async () => (await import("./commands/review.ts")).giveBack,
  },
  reopen: {
    summary: "Open what was accepted for another decision, with a comment",
    load: async () => (await import("./commands/review.ts")).reopen,
  },
  changes: {
    summary: "Show what changed from one submission to another",
    load: async () => (await import("./commands/changes.ts")).changes,
  },
  status: {
    summary: "Show where each thematic priority stands in a quarter",
    load: async () => (await import("./commands/status.ts")).status,
  },
  open: {
    summary: "Open a quarter, or set its dates",
    load: async () => (await import("./commands/period.ts")).open,
  },
  close: {
    summary: "Close a quarter and publish its edition",
    load: async () => (await import("./commands/period.ts")).close,
  },
  extend: {
    summary: "Give one priority more time for a quarter",
    load: async () => (await import("./commands/extend.ts")).extend,
  },
  reminders: {
    summary: "Write who is overdue or due soon, ready to send",
    load: async () => (await import("./commands/reminders.ts")).reminders,
  },
  followup: {
    summary: "List, add and close what review meetings agreed",
    load: async () => (await import("./commands/followup.ts")).followup,
  },
  framework: {
    summary: "Compare plans, check and publish one",
    load: async () => (await import("./commands/framework.ts")).framework,
  },
  "carry-over": {
    summary: "Put a workbook of one plan onto the template of the next",
    load: async () => (await import("./commands/carry-over.ts")).carryOverCommand,
  },
  calendar: {
    summary: "Write the dates of a delivery workbook as a calendar",
    load: async () => (await import("./commands/calendar.ts")).calendar,
  },
  export: {
    summary: "Write what was accepted as IATI, Data Package, CSV, Parquet or a workbook",
    load: async () => (await import("./commands/export.ts")).exportCommand,
  },
  import: {
    summary: "Put other people's workbooks, CSV files or IATI results into a workbook",
    load: async () => (await import("./commands/import-any.ts")).importAny,
  },
  deck: {
    summary: "Write a slide deck of what was accepted",
    load: async () => (await import("./commands/deck.ts")).deck,
  },
  report: {
    summary: "Write a contribution to an advisory group as a Word document",
    load: async () => (await import("./commands/report.ts")).report,
  },
  charts: {
    summary: "Write every chart as a picture",
    load: async () => (await import("./commands/charts.ts")).chartsCommand,
  },
  notebooks: {
    summary: "Write the notebook pages as files that open by a double click",
    load: async () => (await import("./commands/notebooks.ts")).notebooks,
  },
  sample: {
    summary: "Write a workbook to try things with",
    load: async () => (await import("./commands/sample.ts")).sample,
  },
  progress: {
    summary: "Compute progress for every row of a CSV file",
    load: async () => (await import("./commands/progress.ts")).progress,
  },
  backup: {
    summary: "Write all that is kept to one file",
    load: async () => (await import("./commands/backup.ts")).backup,
  },
  restore: {
    summary: "Put a backup into an empty store",
    load: async () => (await import("./commands/restore.ts")).restore,
  },
  move: {
    summary: "Move a store from its folder to PostgreSQL",
    load: async () => (await import("./commands/move.ts")).move,
  },
};
