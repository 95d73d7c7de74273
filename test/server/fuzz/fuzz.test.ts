import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { XLSX } from "../../../server/media-types.ts";
import { reportWith } from "../support/content.ts";
import { type TestServer, withServer, workbookBytes } from "../support/server.ts";
import { mutatedJson } from "./mutate-json.ts";
import { mutatedXlsx } from "./mutate-xlsx.ts";

/** `FUZZ=50 npx vitest run test/server/fuzz` runs fifty times as many cases as the test run does. */
const TIMES = Number(process.env.FUZZ ?? "1");
const HOUR = 3_600_000;

async function refusedWithReason(response: Response): Promise<void> {
  const text = await response.text();
  if (response.status < 300) return;
  expect({ status: response.status, text: text.slice(0, 400) }).toSatisfy(
    ({ status }) => status >= 400 && status < 500,
  );
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  const { title, detail } = JSON.parse(text) as { title: string; detail: string };
  expect(title).toMatch(/\.$/);
  expect(detail.length).toBeGreaterThan(10);
}

const send =
  ({ request }: TestServer, method: string, path: string, type: string) =>
  async (body: string | Uint8Array): Promise<void> =>
    refusedWithReason(
      await request(path, {
        method,
        body: typeof body === "string" ? body : new Uint8Array(body),
        headers: { "Content-Type": type },
      }),
    );

const JSON_BODIES: readonly (readonly [path: string, method: string, runs: number, valid: unknown])[] = [
  ["/api/check", "POST", 500, reportWith()],
  ["/api/submissions", "POST", 300, reportWith()],
  ["/api/submissions/ID/reviews", "POST", 200, { decision: "return", kpis: ["DI-01"], comment: "Which countries?" }],
  ["/api/periods/2021-Q3", "PUT", 200, { state: "open", deadline: "2021-10-15", meeting: "2021-10-20", comment: "" }],
];

describe("bodies that were changed at random", { timeout: HOUR }, () => {
  it.each(JSON_BODIES)(
    "to %s are taken or refused with a reason, never a failure of ours",
    (path, method, runs, valid) =>
      withServer(async (server) => {
        const { id } = (await (await server.push(reportWith())).json()) as { id: string };
        const sent = send(server, method, path.replace("ID", id), "application/json");
        await fc.assert(fc.asyncProperty(mutatedJson(valid), sent), { numRuns: runs * TIMES });
      }),
  );

  it("as workbooks are checked or refused with a reason, never a failure of ours", async () => {
    const valid = await workbookBytes(reportWith());
    await withServer((server) =>
      fc.assert(fc.asyncProperty(mutatedXlsx(valid), send(server, "POST", "/api/check", XLSX)), {
        numRuns: 900 * TIMES,
      }),
    );
  });
});
