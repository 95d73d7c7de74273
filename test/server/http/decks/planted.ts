import { strFromU8, unzipSync } from "fflate";
import { expect } from "vitest";
import { reportWith } from "../../support/content.ts";
import type { TestServer } from "../../support/server.ts";

const follow = {
  kpi: "DI-01",
  cause: "Procurement",
  action: "planted-action",
  owner: "planted-owner",
  due: "2021-12-31",
  status: "Open",
};

export const planted = reportWith({
  sheets: {
    actuals: [
      {
        kpi: "DI-01",
        period: "2021-Q3",
        place: "World",
        disaggregation: "Total",
        value: 20,
        status: "Normal",
        comment: "planted-comment",
        evidence: "planted-evidence",
      },
    ],
    follow_up: [follow],
    risks: [
      {
        result: "OC-1",
        risk: "planted-risk",
        likelihood: "High",
        impact: "High",
        response: "planted-response",
        owner: "planted-watcher",
        status: "Open",
      },
    ],
    narrative: [
      { achievements: "planted-achievement", challenges: "planted-challenge", lessons: null, next_quarter: null },
    ],
  },
});

export async function accept({ push, review }: TestServer, content = planted): Promise<void> {
  const pushed = await push(content);
  const { id, ...rest } = (await pushed.json()) as { id: string };
  expect(pushed.status, JSON.stringify(rest).slice(0, 2000)).toBe(201);
  expect((await review(id, { decision: "accept", comment: "planted-review" })).status).toBe(201);
}

export const bytesOf = async (response: Response): Promise<Uint8Array> => {
  expect(response.status, response.ok ? "" : await response.clone().text()).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};

export const post = (body: unknown): RequestInit => ({
  method: "POST",
  body: JSON.stringify(body),
  headers: { "Content-Type": "application/json" },
});

/** Every part of a package as text, those of the workbooks in it too. */
export function everything(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith(".xlsx") ? everything(part) : strFromU8(part, !/\.(xml|rels)$/.test(name))))
    .join("\n");
}
