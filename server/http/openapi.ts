import * as z from "zod";
import { DOCX, PPTX, XLSX } from "../media-types.ts";
import { TABLES } from "../served-tables.ts";
import * as given from "./answers.ts";
import { plan } from "./plan-schema.ts";
import * as schemas from "./schemas.ts";

interface Operation {
  readonly method: "get" | "post" | "put";
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: Readonly<Record<string, z.ZodType | "binary">>;
  /** What comes back, by status. */
  readonly answers: Readonly<Record<number, string>>;
  /** What comes back as JSON. */
  readonly returns?: z.ZodType;
  /** Media type of what comes back. Defaults to JSON. */
  readonly gives?: string;
}

const workbookOrContent = { [XLSX]: "binary", "application/json": schemas.content } as const;
const table = (format: string, gives: string): Operation => ({
  method: "get",
  path: `/api/tables/{name}.${format}`,
  summary: `A tidy table (${Object.keys(TABLES).join(", ")}) as ${format}`,
  query: schemas.tableQuery,
  answers: { 200: "The table; its ETag changes when it does", 304: "As it was" },
  gives,
});

const PARQUET = "application/vnd.apache.parquet";

const exported = (file: string, summary: string, gives: string): Operation => ({
  method: "get",
  path: `/api/exports/${file}`,
  summary,
  query: schemas.tableQuery,
  answers: { 200: "The file" },
  gives,
});

const record = (format: string, gives: string): Operation => ({
  ...exported(`record-of-changes.${format}`, "Who changed what, from what to what, why, and who accepted it", gives),
  query: schemas.recordQuery,
});

/** Every operation of the API; a test holds it against the routes. */
export const operations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/health",
    summary: "Whether the server answers",
    answers: { 200: "It does" },
  },
  {
    method: "get",
    path: "/api/ready",
    summary: "Whether the server and its store take requests",
    answers: { 200: "They do", 503: "The store does not answer, or the server is being stopped" },
  },
  {
    method: "get",
    path: "/api/metrics",
    summary: "What the server counted, for Prometheus",
    answers: { 200: "Prometheus text" },
    gives: "text/plain",
  },
  {
    method: "get",
    path: "/api/frameworks",
    summary: "The plans known here, those that ship with the project and those published, with every version",
    answers: { 200: "The default one last" },
  },
  {
    method: "get",
    path: "/api/frameworks/{id}",
    summary: "A plan as data, with the crosswalks that lead into it",
    query: schemas.versionQuery,
    answers: { 200: "The plan", 404: "Not known here" },
  },
  {
    method: "post",
    path: "/api/frameworks",
    summary: "Publishes a plan as its next version, from a workbook on the framework template or as data",
    body: { [XLSX]: "binary", "application/json": z.union([plan, schemas.content]) },
    answers: {
      200: "Just that is the newest version already",
      201: "Kept as a new version",
      409: "Its number is not the next one: what it changes",
      422: "Errors to fix first; nothing is kept",
    },
  },
  {
    method: "get",
    path: "/api/templates/{kind}.xlsx",
    summary: "A workbook to fill in, with what was last accepted and the rows due",
    query: schemas.templateQuery,
    answers: { 200: "The workbook" },
    gives: XLSX,
  },
  {
    method: "post",
    path: "/api/check",
    summary: "Checks a workbook and stores nothing",
    body: workbookOrContent,
    answers: { 200: "All issues, however many", 413: "Larger than is read", 422: "No workbook that can be read" },
  },
  {
    method: "get",
    path: "/api/surroundings",
    summary: "What a check needs besides the workbook: its plan, what was last accepted, and the day it is judged from",
    query: schemas.scopeQuery,
    answers: { 200: "They are said" },
  },
  {
    method: "post",
    path: "/api/submissions",
    summary: "Pushes a workbook. If-Match (or ?parent=) says which submission it builds on; else its Cover does",
    query: z.object({ parent: z.string().optional() }),
    headers: schemas.pushHeaders,
    body: workbookOrContent,
    answers: {
      200: "Just that is there already",
      201: "Kept as a new version",
      409: "Somebody pushed since: the difference, cell by cell",
      422: "Errors to fix first; nothing is kept",
    },
    returns: given.pushed,
  },
  {
    method: "get",
    path: "/api/submissions",
    summary: "What was pushed, and where it stands",
    query: schemas.submissionQuery,
    answers: { 200: "Oldest first" },
    returns: z.array(given.submissionSummary),
  },
  {
    method: "get",
    path: "/api/submissions/{id}",
    summary: "A submission with its content and the decisions on it",
    answers: { 200: "The submission" },
    returns: given.submission,
  },
  {
    method: "get",
    path: "/api/submissions/{id}/workbook.xlsx",
    summary: "The workbook as it was pushed",
    answers: { 200: "The workbook" },
    gives: XLSX,
  },
  {
    method: "get",
    path: "/api/submissions/{id}/changes",
    summary: "What changed, cell by cell",
    query: schemas.changesQuery,
    answers: { 200: "The changes" },
    returns: given.changes,
  },
  {
    method: "post",
    path: "/api/submissions/{id}/reviews",
    summary: "Accepts, returns or reopens a submission, or some of its KPIs",
    body: { "application/json": schemas.review },
    answers: {
      200: "It was so already",
      201: "Decided",
      409: "A later version is there, or another office's accepted figures differ",
    },
    returns: given.decided,
  },
  {
    method: "get",
    path: "/api/merged",
    summary:
      "What a priority's reporting offices pushed last for a quarter, merged by key, and the cells they disagree on",
    query: schemas.mergedQuery,
    answers: { 200: "Rows by sheet, each with its offices, and the conflicts", 404: "Nothing was pushed" },
    returns: given.merged,
  },
  table("arrow", "application/vnd.apache.arrow.stream"),
  table("json", "application/json"),
  table("csv", "text/csv"),
  table("parquet", PARQUET),
  table("xlsx", XLSX),
  exported("iati.xml", "Public results as IATI 2.03", "application/xml"),
  exported("results.csv", "Public results, a row a value", "text/csv"),
  {
    ...exported(
      "datapackage.zip",
      "Public tables as a Data Package: CSV, Parquet and their description",
      "application/zip",
    ),
    query: schemas.datapackageQuery,
  },
  { ...exported("feed.atom", "What was accepted, newest first", "application/atom+xml"), query: undefined },
  exported("calendar.ics", "Milestones and meetings of the plan's making and delivery, as iCalendar", "text/calendar"),
  record("csv", "text/csv"),
  record("xlsx", XLSX),
  exported("tables/{name}.parquet", "A tidy table's public columns as Parquet", PARQUET),
  exported("tables/{name}.xlsx", "A tidy table's public columns as a workbook", XLSX),
  {
    method: "get",
    path: "/api/fonts",
    summary:
      "Pieces of the fonts for Arabic and Chinese labels: what each covers; /api/fonts/{file}.woff2 is the piece",
    answers: { 200: "The pieces" },
  },
  {
    method: "get",
    path: "/api/charts",
    summary: "Which charts there are, and the colours native charts are drawn in",
    answers: { 200: "In the order pages show them" },
  },
  {
    method: "get",
    path: "/api/charts/{id}.{format}",
    summary: "A chart as svg, png or json (its model)",
    query: schemas.chartQuery,
    answers: { 200: "The chart", 404: "No such chart, or nothing accepted yet" },
    gives: "image/svg+xml",
  },
  {
    method: "get",
    path: "/api/exports/deck.pptx",
    summary: "A slide deck of what was accepted; its charts stay editable",
    query: schemas.deckQuery,
    answers: { 200: "The deck", 404: "Nothing accepted yet, or no such chart" },
    gives: PPTX,
  },
  {
    method: "post",
    path: "/api/exports/deck.pptx",
    summary:
      "The same of chosen charts with titles of one's own; as multipart/form-data, field deck, with a .potx or .pptx as field template",
    body: { "application/json": schemas.deckBody },
    answers: {
      200: "The deck; X-Resultbook-Notes says which titles the figures no longer bear",
      422: "The template cannot be used",
    },
    gives: PPTX,
  },
  {
    method: "post",
    path: "/api/exports/report.docx",
    summary:
      "A contribution to an advisory group as a Word document: summary, action required, findings, every KPI in an annex",
    body: { "application/json": schemas.reportBody },
    answers: { 200: "The document", 404: "Nothing accepted yet, or no such chart" },
    gives: DOCX,
  },
  {
    method: "get",
    path: "/api/exports/deck.json",
    summary: "A deck as data: proposed titles and the figures of each slide",
    query: schemas.deckQuery,
    answers: { 200: "The deck as data", 404: "Nothing accepted yet, or no such chart" },
  },
  {
    method: "post",
    path: "/api/exports/deck.json",
    summary: "The same of chosen charts",
    body: { "application/json": schemas.deckBody },
    answers: { 200: "The deck as data" },
  },
  {
    method: "get",
    path: "/api/periods",
    summary: "The quarters of a plan that were given dates, opened or closed",
    query: schemas.planQuery,
    answers: { 200: "In order of time" },
    returns: z.array(given.cycleSummary),
  },
  {
    method: "get",
    path: "/api/periods/{period}",
    summary: "Dates and state of a quarter, and everything that was said of it",
    query: schemas.planQuery,
    answers: { 200: "The quarter", 404: "Not a quarter of the plan" },
    returns: given.cycle,
  },
  {
    method: "put",
    path: "/api/periods/{period}",
    summary: "Sets the dates of a quarter, opens or closes it. Closing publishes an edition of what was accepted",
    query: schemas.planQuery,
    body: { "application/json": schemas.cycle },
    answers: { 200: "It was so already, or is now", 409: "Some priorities are not accepted yet" },
    returns: given.cycleSet,
  },
  {
    method: "get",
    path: "/api/periods/{period}/reminders",
    summary: "Who is overdue, due soon, or has a return to answer, each with a text that is ready to send",
    query: schemas.planQuery,
    answers: { 200: "The reminders" },
    returns: z.array(given.reminder),
  },
  {
    method: "post",
    path: "/api/periods/{period}/extensions",
    summary: "Gives one priority, or one office of it, more time for a quarter, with the reason, or takes that back",
    query: schemas.planQuery,
    body: { "application/json": schemas.extension },
    answers: { 200: "It was so already", 201: "Kept", 409: "The quarter is closed, or has no deadline" },
    returns: given.extension,
  },
  {
    method: "get",
    path: "/api/drafts",
    summary: "Drafts that were checked and not pushed yet: whose, when, and how many issues each had",
    query: schemas.draftQuery,
    answers: { 200: "The last of each priority and office, oldest first" },
    returns: z.array(given.draft),
  },
  {
    method: "post",
    path: "/api/drafts",
    summary:
      "Says that a draft was checked, with how many issues it has and nothing that is in it. A push that is refused for its errors leaves the same",
    body: { "application/json": schemas.draft },
    answers: { 200: "It was said already", 201: "Kept", 409: "The quarter is closed" },
    returns: given.draftNoted,
  },
  {
    method: "get",
    path: "/api/followups",
    summary: "Actions on KPIs, as a workbook or a performance review last said",
    query: schemas.followUpQuery,
    answers: { 200: "Oldest first" },
    returns: z.array(given.followUp),
  },
  {
    method: "post",
    path: "/api/followups",
    summary:
      "Keeps what a review meeting agreed on a KPI: cause, action, owner and due date. The same action again changes it",
    body: { "application/json": schemas.followUp },
    answers: { 200: "It was so already", 201: "Kept", 422: "The priority does not report that KPI" },
    returns: given.followUpKept,
  },
  {
    method: "get",
    path: "/api/followups/{id}",
    summary: "A follow-up with everything reviews said of it",
    answers: { 200: "The follow-up" },
    returns: given.followUpWithHistory,
  },
  {
    method: "post",
    path: "/api/followups/{id}/status",
    summary: "Starts, closes (as done or dropped) or reopens a follow-up, with the reason",
    body: { "application/json": schemas.followUpChange },
    answers: { 200: "It was so already", 201: "Kept" },
    returns: given.followUpKept,
  },
  {
    method: "get",
    path: "/api/editions",
    summary: "The editions that closing quarters published",
    query: schemas.editionQuery,
    answers: { 200: "Oldest first" },
    returns: z.array(given.editionSummary),
  },
  {
    method: "get",
    path: "/api/editions/{id}",
    summary: "An edition with the submissions it is made of",
    answers: { 200: "The edition" },
    returns: given.edition,
  },
  {
    method: "get",
    path: "/api/trace/{kpi}/{period}",
    summary: "From a figure back to its cell and its acceptance",
    query: schemas.tableQuery,
    answers: { 200: "The figures with where they come from" },
  },
  {
    method: "get",
    path: "/api/events",
    summary: "Server-sent events: submission, tables",
    answers: { 200: "The stream" },
    gives: "text/event-stream",
  },
  {
    method: "get",
    path: "/api/fonts/scripts.css",
    summary: "A style sheet that names the pieces, for pages",
    answers: { 200: "The style sheet" },
    gives: "text/css",
  },
  {
    method: "get",
    path: "/api/fonts/{file}.woff2",
    summary: "A piece of a font",
    answers: { 200: "The piece" },
    gives: "font/woff2",
  },
  {
    method: "get",
    path: "/api/samples",
    summary: "Workbooks to try things with",
    answers: { 200: "Their files and what is in them" },
  },
  {
    method: "get",
    path: "/api/samples/{name}.xlsx",
    summary: "A workbook to try things with",
    answers: { 200: "The workbook" },
    gives: XLSX,
  },
  {
    method: "get",
    path: "/api/sign-in",
    summary: "Whether one has to sign in, and at which identity provider",
    answers: { 200: "It is said" },
  },
  {
    method: "post",
    path: "/api/sign-in/pane",
    summary: "The pane's token, for the code its dialog came back with",
    body: { "application/json": schemas.paneCode },
    answers: { 200: "The token", 401: "The code was used, or is too old" },
  },
  { method: "post", path: "/api/sign-out", summary: "Ends this session", answers: { 204: "It ended" } },
  { method: "get", path: "/api/me", summary: "Who asks, and what they may do", answers: { 200: "It is said" } },
  { method: "get", path: "/api/openapi.json", summary: "This document", answers: { 200: "The document" } },
];

const json = (schema: z.ZodType): Record<string, unknown> => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
};

/** The OpenAPI 3.1 document of the API. */
export function openApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Resultbook", version: "1", description: "Errors come as application/problem+json." },
    paths,
    components: { schemas: { Problem: json(given.problem) } },
  };
}

function described(operation: Operation): object {
  const { path, summary, query, headers, body, answers, returns, gives = "application/json" } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const told = (place: "query" | "header", schemas: z.ZodObject | undefined) =>
    Object.entries(schemas?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: place,
      required: !(schema as z.ZodType).safeParse(undefined).success,
      schema: json(schema as z.ZodType),
    }));
  const content = Object.entries(body ?? {}).map(([type, schema]) => [
    type,
    { schema: schema === "binary" ? { type: "string", format: "binary" } : json(schema) },
  ]);
  const responses = Object.entries(answers).map(([status, description]) => [
    status,
    Number(status) < 300
      ? { description, content: { [gives]: returns ? { schema: json(returns) } : {} } }
      : { description },
  ]);
  const otherwise = { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } };
  return {
    summary,
    parameters: [...inPath, ...told("query", query), ...told("header", headers)],
    ...(body && { requestBody: { required: true, content: Object.fromEntries(content) } }),
    responses: { ...Object.fromEntries(responses), default: { description: "A problem", content: otherwise } },
  };
}
