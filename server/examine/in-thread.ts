import { Worker } from "node:worker_threads";
import { Problem } from "../problem.ts";
import { problems } from "../problems.ts";
import type { Examined, Source } from "./examine.ts";
import type { Examiner } from "./examiner.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

export interface ThreadLimits {
  /** Milliseconds a source may take. Defaults to 15 seconds. */
  readonly deadline?: number;
  /** MB of heap a thread may take. Defaults to 512. */
  readonly memory?: number;
  /** Threads at once; more sources wait. Defaults to 2. */
  readonly threads?: number;
  /** Bytes of sources that may wait; more are refused. Defaults to 512 MB. */
  readonly room?: number;
}

/**
 * Examines in threads that are given up with their source when it takes too long or too much: a hostile workbook ends a thread,
 * never the process. `script` is the bundled `worker.ts`.
 */
export function examinerInThreads(script: URL, limits: ThreadLimits = {}): Examiner {
  const { deadline = 15_000, memory = 512, threads = 2, room = 512_000_000 } = limits;
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let waitingBytes = 0;
  let busy = 0;
  let closed = false;

  const take = async (bytes: number): Promise<Worker> => {
    if (busy >= threads) {
      if (waitingBytes + bytes > room) throw problems.busy(Math.ceil(deadline / 1000));
      waitingBytes += bytes;
      await new Promise<void>((resolve) => waiting.push(resolve));
      waitingBytes -= bytes;
    }
    busy++;
    const worker = idle.pop();
    if (worker) return worker;
    const made = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory }, stdout: true, stderr: true });
    made.unref();
    // An error in an idle thread would otherwise end the process.
    made.on("error", () => {});
    made.on("exit", () => {
      const at = idle.indexOf(made);
      if (at >= 0) idle.splice(at, 1);
    });
    return made;
  };
  const giveBack = (worker: Worker | null): void => {
    busy--;
    if (worker && !closed) idle.push(worker);
    waiting.shift()?.();
  };

  return {
    async examine(source, surroundings) {
      const worker = await take(bytesOf(source));
      let alive = true;
      try {
        return await new Promise<Examined>((resolve, reject) => {
          const give = (error: unknown): void => {
            alive = false;
            void worker.terminate();
            reject(error);
          };
          const spent = stopwatch(deadline, () => give(problems.tooSlow(deadline / 1000)));
          const done = (settle: () => void): void => {
            spent.stop();
            worker.off("message", onMessage);
            worker.off("error", onError);
            settle();
          };
          const send = (message: ToWorker): void => worker.postMessage(message);
          const onMessage = (message: FromWorker): void => {
            if (message.kind === "about") {
              // What the store takes to answer in a rush is not the workbook's fault.
              spent.stop();
              surroundings(message.about).then(
                (known) => {
                  spent.start();
                  send({ kind: "surroundings", surroundings: known });
                },
                (error: unknown) => done(() => give(error)),
              );
            }
            if (message.kind === "examined") done(() => resolve(message.examined));
            if (message.kind === "problem") {
              const { status, code, title, detail, more } = message.problem;
              done(() => reject(new Problem(status, code, title, detail, more)));
            }
            if (message.kind === "failed") done(() => reject(new Error(message.message)));
          };
          const onError = (error: Error & { code?: string }): void => {
            const full = error.code === "ERR_WORKER_OUT_OF_MEMORY";
            done(() => give(full ? problems.tooHungry() : error));
          };
          worker.on("message", onMessage);
          worker.on("error", onError);
          spent.start();
          send({ kind: "source", source });
        });
      } finally {
        giveBack(alive ? worker : null);
      }
    },
    async close() {
      closed = true;
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
    },
  };
}

/** About what a row of a content takes. */
const ROW = 1_000;

function bytesOf(source: Source): number {
  if (source instanceof Uint8Array) return source.length;
  return ROW * Object.values(source.sheets).reduce((rows, sheet) => rows + sheet.length, 0);
}

/** Calls `over` once it has run for so many milliseconds in all. */
function stopwatch(limit: number, over: () => void): { start(): void; stop(): void } {
  let left = limit;
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    start() {
      since = performance.now();
      timer = setTimeout(over, left);
    },
    stop() {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      left -= performance.now() - since;
    },
  };
}
