import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize } from "node:path";
import type { CrossPriorityRow, KpiRow } from "../../pipelines/tables/index.ts";
import { frameworks } from "../../rbm/framework/index.ts";
import { planNamed, plansOf } from "../../rbm/framework/plans.ts";

export interface Served {
  readonly kpis: readonly KpiRow[];
  readonly crossPriority: readonly CrossPriorityRow[];
  /** Other tables by name; empty where not given. */
  readonly more?: Readonly<Record<string, readonly object[]>>;
  /** Actions, as `/api/followups` gives them. */
  readonly followUps?: readonly object[];
  /** Workbooks by id, as `/api/submissions/ID` gives them. */
  readonly submissions?: readonly { readonly id: string; readonly priority: string }[];
}

export interface NotebooksServer {
  readonly address: string;
  /** Paths asked for, with their query, in order. */
  readonly asked: string[];
  /** Sends the event that tells open pages to look again. */
  changed(): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
};

/** The built pages, and what their server answers: tables made by `rows` for each request, and an event stream. */
export async function serveNotebooks(
  folder: string,
  rows: (query: URLSearchParams) => Served,
): Promise<NotebooksServer> {
  const asked: string[] = [];
  const streams = new Set<(text: string) => void>();
  let revision = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    asked.push(url.pathname + url.search);
    const table = /^\/api\/tables\/([a-z-]+)\.json$/.exec(url.pathname)?.[1];
    if (table) {
      const meta = {
        framework: "2020-2023",
        asOf: "2022-10-14",
        edition: null,
        sample: true,
        provisional: url.searchParams.get("provisional") === "true",
      };
      const served = rows(url.searchParams);
      response.setHeader("content-type", "application/json");
      const tables = { ...served.more, kpis: served.kpis, "cross-priority": served.crossPriority };
      response.end(JSON.stringify({ meta, rows: tables[table as keyof typeof tables] ?? [] }));
    } else if (url.pathname.startsWith("/api/submissions")) {
      const all = rows(url.searchParams).submissions ?? [];
      const id = url.pathname.split("/")[3];
      response.setHeader("content-type", "application/json");
      const asked = url.searchParams.get("priority");
      const listed = asked ? all.filter(({ priority }) => priority === asked) : all;
      response.end(JSON.stringify(id ? all.find((one) => one.id === id) : listed));
    } else if (url.pathname === "/api/followups") {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(rows(url.searchParams).followUps ?? []));
    } else if (url.pathname === "/api/me") {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ mayReview: true }));
    } else if (url.pathname.startsWith("/api/frameworks")) {
      const id = url.pathname.split("/")[3];
      response.setHeader("content-type", "application/json");
      const version = id ? planNamed(plansOf([]), id) : null;
      response.end(
        JSON.stringify(id ? version && { ...version.framework, crosswalks: version.crosswalks } : frameworks),
      );
    } else if (url.pathname === "/api/events") {
      const send = (text: string) => void response.write(text);
      response.writeHead(200, { "content-type": "text/event-stream" });
      send(`event: tables\ndata: {"revision":"${revision}"}\n\n`);
      streams.add(send);
      request.on("close", () => streams.delete(send));
    } else {
      try {
        const path = normalize(url.pathname.replace(/^\/notebooks\//, "/"));
        const bytes = readFileSync(join(folder, path));
        response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
        response.end(bytes);
      } catch {
        response.writeHead(404).end();
      }
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("no address");
  return {
    address: `http://127.0.0.1:${address.port}`,
    asked,
    changed: () => {
      revision += 1;
      for (const send of streams) send(`event: tables\ndata: {"revision":"${revision}"}\n\n`);
    },
    close: () => closed(server),
  };
}

const closed = (server: Server) =>
  new Promise<void>((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
