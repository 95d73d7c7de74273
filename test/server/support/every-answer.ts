import { framework2020 } from "../../../rbm/framework/index.ts";
import { digest } from "../../../server/sign-in/code-flow.ts";
import { TABLES } from "../../../server/tables/served-tables.ts";
import { reportWith } from "./content.ts";
import { type TestServer, workbookBytes } from "./server.ts";

/** A request as the API's description names it, `GET /api/submissions/{id}`, and what came back. */
export interface Answer {
  readonly operation: string;
  readonly response: Response;
}

/** Two offices that the sample years know nothing of: nothing was accepted from them that they could change without saying so. */
const [AFRICA, AMERICAS] = ["Regional Office for Africa", "Regional Office for the Americas"];
const CELL = { sheet: "actuals", key: "DI-01 · 2022-Q3 · World · Total", column: "value", comment: "Twice?" };
const SCOPE = { framework: "2020-2023", priority: "Digital Inclusion", office: AFRICA, period: "2022-Q3" };
const FOLLOW_UP = {
  ...{ priority: "Digital Inclusion", period: "2022-Q3", kpi: "DI-01", cause: "Funding", owner: "Head of division" },
  ...{ action: "Find a second donor", due: "2023-01-31" },
};
const CHART = { charts: [{ chart: "summary" }] };

/** Asks everything there is to ask, on a store that holds the sample years: one answer of every operation at least. */
export async function everyAnswer({ request, push }: TestServer): Promise<Answer[]> {
  const answers: Answer[] = [];
  const ask = async (operation: string, at: string, body?: unknown, headers = {}): Promise<never> => {
    const [method] = operation.split(" ");
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const init = { method: method!, headers: { "Content-Type": "application/json", ...headers }, ...sent };
    const response = await request(at, init);
    answers.push({ operation, response: response.clone() });
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    return (isJson ? await response.json() : undefined) as never;
  };
  const get = (path: string, of: Readonly<Record<string, string>> = {}, query = ""): Promise<never> =>
    ask(`GET ${path}`, path.replace(/\{(\w+)\}/g, (_, part: string) => encodeURIComponent(of[part]!)) + query);

  const report = reportWith({ identity: { period: "2022-Q3", office: AFRICA } });
  const { id } = (await ask("POST /api/submissions", "/api/submissions?parent=", report)) as { id: string };
  await ask("POST /api/submissions", "/api/submissions?parent=", report);
  const other = reportWith({ identity: { period: "2022-Q3", office: AMERICAS }, values: { "DI-01": 51 } });
  const pushed = (await (await push(await workbookBytes(other))).json()) as { id: string };
  await get("/api/submissions/{id}/workbook.xlsx", { id: pushed.id });
  const reviews = "POST /api/submissions/{id}/reviews";
  await ask(reviews, `/api/submissions/${id}/reviews`, { decision: "return", cells: [CELL] });
  await ask(reviews, `/api/submissions/${id}/reviews`, { decision: "accept" });
  for (const path of ["/api/submissions", "/api/submissions/{id}", "/api/submissions/{id}/changes"])
    await get(path, { id });
  await get("/api/merged", {}, "?priority=DI&period=2022-Q3");

  await ask("PUT /api/periods/{period}", "/api/periods/2022-Q3", { deadline: "2022-10-15", closes: "2022-10-29" });
  const extension = { priority: "Cybersecurity", office: AFRICA, deadline: "2022-10-22", comment: "Late register" };
  await ask("POST /api/periods/{period}/extensions", "/api/periods/2022-Q3/extensions", extension);
  const draft = { ...SCOPE, priority: "Cybersecurity", counts: { error: 2, warning: 1, tip: 0 } };
  await ask("POST /api/drafts", "/api/drafts", draft);
  await get("/api/drafts");
  for (const path of ["/api/periods", "/api/periods/{period}", "/api/periods/{period}/reminders"])
    await get(path, { period: "2022-Q3" });
  const followUp = (await ask("POST /api/followups", "/api/followups", FOLLOW_UP)) as { id: string };
  await get("/api/followups");
  await get("/api/followups/{id}", followUp);
  const closed = { status: "Closed", closedAs: "done", comment: "Signed" };
  await ask("POST /api/followups/{id}/status", `/api/followups/${followUp.id}/status`, closed);
  const closing = { state: "closed", anyway: true };
  await ask("PUT /api/periods/{period}", "/api/periods/2022-Q3", closing);
  await get("/api/editions");
  await get("/api/editions/{id}", { id: "2022-Q3.1" });

  await get("/api/frameworks");
  const plan = (await get("/api/frameworks/{id}", { id: framework2020.id })) as { version: number; title: string };
  const next = { ...plan, version: plan.version + 1, title: `${plan.title}, amended` };
  await ask("POST /api/frameworks", "/api/frameworks", next);
  const [kind, query] = ["priority", "?framework=2020-2023&priority=DI&period=2022-Q4"];
  await get("/api/templates/{kind}.xlsx", { kind }, query);
  await ask("POST /api/check", "/api/check", { ...report, sheets: { ...report.sheets, actuals: [] } });
  await get("/api/surroundings", {}, `?${new URLSearchParams(SCOPE)}`);
  await get("/api/samples");
  await get("/api/samples/{name}.xlsx", { name: "messy" });

  for (const name of Object.keys(TABLES)) await get("/api/tables/{name}.json", { name });
  for (const format of ["arrow", "csv", "parquet", "xlsx"]) await get(`/api/tables/{name}.${format}`, { name: "kpis" });
  await get("/api/trace/{kpi}/{period}", { kpi: "DI-01", period: "2022-Q3" });
  for (const format of ["parquet", "xlsx"]) await get(`/api/exports/tables/{name}.${format}`, { name: "kpis" });
  for (const file of ["iati.xml", "results.csv", "datapackage.zip", "feed.atom", "calendar.ics"])
    await get(`/api/exports/${file}`);
  for (const format of ["csv", "xlsx"]) await get(`/api/exports/record-of-changes.${format}`, {}, "?priority=DI");

  const { all } = (await get("/api/charts")) as { all: { id: string }[] };
  for (const chart of all) await get("/api/charts/{id}.json", chart, "?priority=DI");
  for (const format of ["svg", "png"]) await get(`/api/charts/{id}.${format}`, { id: "summary" });
  for (const format of ["pptx", "json"]) {
    await get(`/api/exports/deck.${format}`, {}, "?charts=summary&appendix=false");
    await ask(`POST /api/exports/deck.${format}`, `/api/exports/deck.${format}`, { ...CHART, appendix: false });
  }
  await ask("POST /api/exports/report.docx", "/api/exports/report.docx", CHART);
  const [font] = (await get("/api/fonts")) as { file: string }[];
  await get("/api/fonts/{file}.woff2", font);
  await get("/api/fonts/scripts.css");

  for (const path of ["health", "ready", "metrics", "events", "openapi.json", "sign-in", "me"])
    await get(`/api/${path}`);
  await ask("POST /api/sign-out", "/api/sign-out");
  return answers;
}

/** What is asked only where people sign in: at which provider, and the pane's token for its code. */
export async function everySignInAnswer({ request, services }: TestServer): Promise<Answer[]> {
  const verifier = "v".repeat(43);
  const code = await services.signIn!.codeFor({ sub: "ana", roles: ["viewer"] }, digest(verifier));
  const init = { method: "POST", headers: { "Content-Type": "application/json" } };
  const token = { ...init, body: JSON.stringify({ code, verifier }) };
  return [
    { operation: "GET /api/sign-in", response: await request("/api/sign-in") },
    { operation: "POST /api/sign-in/pane", response: await request("/api/sign-in/pane", token) },
    { operation: "GET /api/submissions", response: await request("/api/submissions") },
  ];
}
