import { describe, expect, it } from "vitest";
import { framework2020, frameworks } from "../../../rbm/framework/index.ts";
import type { About, Surroundings } from "../../../server/examine/examine.ts";
import { examinerInThreads, type ThreadLimits } from "../../../server/examine/in-thread.ts";
import { reportWith } from "../support/content.ts";

const known = async (): Promise<Surroundings> => ({
  framework: framework2020,
  plans: frameworks,
  accepted: null,
  jointWork: [],
  today: "2021-10-10",
});
const examining = async (
  script: string,
  limits: ThreadLimits = {},
  surroundings: (about: About) => Promise<Surroundings> = known,
): Promise<unknown> => {
  const examiner = examinerInThreads(new URL(`data:text/javascript,${encodeURIComponent(script)}`), limits);
  try {
    return await examiner.examine(new Uint8Array(3), surroundings);
  } finally {
    await examiner.close();
  }
};
const on = 'import { parentPort } from "node:worker_threads"; parentPort.on("message", (message) => {';
const examined = 'parentPort.postMessage({ kind: "examined", examined: { counts: { error: 0 } } });';

describe("a thread that examines", () => {
  it("is given up when it takes too long", async () => {
    await expect(examining(`${on} for (;;); });`, { deadline: 200 })).rejects.toMatchObject({ code: "too-slow" });
  });

  it("is given up when it takes too much memory", async () => {
    const greedy = `${on} const all = []; for (;;) all.push(new Array(1000).fill(all.length)); });`;
    await expect(examining(greedy, { memory: 16 })).rejects.toMatchObject({ code: "too-hungry" });
  });

  it("passes on why a source is not read", async () => {
    const problem = {
      status: 422,
      code: "empty",
      title: "The workbook was not read.",
      detail: "It is empty.",
      more: {},
    };
    const script = `${on} parentPort.postMessage(${JSON.stringify({ kind: "problem", problem })}); });`;
    await expect(examining(script)).rejects.toMatchObject({ code: "empty", detail: "It is empty." });
  });

  it("asks what is known about the scope before it checks", async () => {
    const script = `${on}
      if (message.kind === "source") parentPort.postMessage({ kind: "about", about: { sample: true } });
      else if (message.surroundings.today === "2021-10-10") ${examined} });`;
    expect(await examining(script)).toEqual({ counts: { error: 0 } });
  });

  it("is not given up for the time the store takes to answer, but for what it takes itself after that", async () => {
    const ask = `${on} if (message.kind === "source") parentPort.postMessage({ kind: "about", about: {} });`;
    const late = async (): Promise<Surroundings> => {
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      return known();
    };
    expect(await examining(`${ask} else ${examined} });`, { deadline: 2_000 }, late)).toEqual({ counts: { error: 0 } });
    await expect(examining(`${ask} else for (;;); });`, { deadline: 500 })).rejects.toMatchObject({ code: "too-slow" });
  });

  it("lets so much wait for it and no more, and more again once there is room", async () => {
    const script = `${on} if (message.kind === "source") parentPort.postMessage({ kind: "about", about: {} });
      else ${examined} });`;
    const limits = { threads: 1, room: 5 };
    const examiner = examinerInThreads(new URL(`data:text/javascript,${encodeURIComponent(script)}`), limits);
    let answer = (): void => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const first = examiner.examine(new Uint8Array(9), () => held.then(known));
    const second = examiner.examine(new Uint8Array(3), known);
    const refused = { status: 503, code: "busy" };
    await expect(examiner.examine(new Uint8Array(3), known)).rejects.toMatchObject(refused);
    await expect(examiner.examine(reportWith(), known)).rejects.toMatchObject(refused);
    answer();
    await Promise.all([first, second]);
    expect(await examiner.examine(new Uint8Array(3), known)).toEqual({ counts: { error: 0 } });
    await examiner.close();
  });

  it("leaves the next source a fresh thread", async () => {
    const script = `${on} if (message.source.length === 3) for (;;); ${examined} });`;
    const examiner = examinerInThreads(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
      deadline: 1_000,
      threads: 1,
    });
    const [hung, next] = await Promise.allSettled([
      examiner.examine(new Uint8Array(3), known),
      examiner.examine(new Uint8Array(4), known),
    ]);
    expect([hung!.status, next!.status]).toEqual(["rejected", "fulfilled"]);
    await examiner.close();
  });
});
