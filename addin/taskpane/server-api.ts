import { noteHeaders } from "../../rbm/submission/note.ts";
import { isOfPlan } from "../../rbm/submission/submission.ts";
import { patience } from "../patience.ts";
import type { Api, SubmissionSummary } from "./api.ts";
import { Trouble } from "./trouble.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Pixels across a chart's picture. */
const PICTURE_WIDTH = 960;

export interface ServerApiOptions {
  /** For `Authorization: Bearer`; null where there is none. Without it the browser's own session counts. */
  readonly token?: () => Promise<string | null>;
  /** Told of a token that the server does not take. */
  readonly refused?: (token: string) => void;
}

/** The API of the server that the pane came from. */
export function serverApi({ token, refused }: ServerApiOptions = {}): Api {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    let response: Response;
    let held: string | null = null;
    try {
      held = (await token?.()) ?? null;
      const headers = { ...init.headers, ...(held !== null && { Authorization: `Bearer ${held}` }) };
      response = await fetch(path, { ...init, headers, signal: patience() });
    } catch {
      throw new Trouble(0, "offline", "The server did not answer.");
    }
    if (response.ok) return response;
    if (response.status === 401 && held !== null) refused?.(held);
    const said = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const words = [said.title, said.detail].filter(Boolean).join(" ") || `The server answered ${response.status}.`;
    throw new Trouble(response.status, String(said.code ?? response.status), words, {
      changes: said.difference,
      issues: said.issues,
      head: said.head,
    });
  };
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => (await ask(path, init)).json() as Promise<T>;
  const bytes = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await ask(path)).arrayBuffer());
  const query = (of: object): string => String(new URLSearchParams(of as Record<string, string>));
  return {
    async submissions({ template, framework, priority, office }) {
      const scope = isOfPlan({ template }) ? { framework } : { framework, priority, office };
      const listed = await json<SubmissionSummary[]>(`/api/submissions?${query(scope)}`);
      return listed.filter((each) => each.template === template);
    },
    submission: (id) => json(`/api/submissions/${encodeURIComponent(id)}`),
    push: (content, parent, note) =>
      json(`/api/submissions?${query({ parent: parent ?? "" })}`, {
        method: "POST",
        headers: { "Content-Type": content instanceof Uint8Array ? XLSX : "application/json", ...noteHeaders(note) },
        body: content instanceof Uint8Array ? (content as Uint8Array<ArrayBuffer>) : JSON.stringify(content),
      }),
    tellChecked: async ({ framework, priority, office, period }, counts) => {
      await ask("/api/drafts", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ framework, priority, office, period, counts }),
      });
    },
    template: ({ framework, priority, period }) =>
      bytes(`/api/templates/priority.xlsx?${query({ framework, priority, period })}`),
    surroundings: ({ template, framework, priority, office, period }, sample) =>
      json(`/api/surroundings?${query({ template, framework, priority, office, period, sample })}`),
    quarter: (framework, period) => json(`/api/periods/${encodeURIComponent(period)}?${query({ framework })}`),
    plans: () => json("/api/frameworks"),
    plan: (id) => json(`/api/frameworks/${encodeURIComponent(id)}`),
    charts: () => json("/api/charts"),
    chart: (id, of) => json(`/api/charts/${id}.json?${query(of)}`),
    picture: (id, of, width = PICTURE_WIDTH) => bytes(`/api/charts/${id}.png?${query({ ...of, width })}`),
    deck: (of) => bytes(`/api/exports/deck.pptx?${query(of)}`),
    isSample: async () => (await json<{ sample?: boolean }>("/api/health")).sample === true,
  };
}
