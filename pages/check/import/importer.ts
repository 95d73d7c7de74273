import type { OpenedFile } from "../open-file.ts";
import type { Answer, Answers, Question } from "./importer.worker.ts";

/** Work that somebody stopped. */
export class Stopped extends Error {}

type Asked = Exclude<keyof Answers, "open">;
type OnDone = (share: number) => void;

/** Imports a workbook in a worker of this browser, one question after the other. */
export interface Importer {
  /** `onDone` is told how much of the work is done, 0 to 1. Throws Stopped. */
  ask<K extends Asked>(question: Extract<Question, { readonly ask: K }>, onDone?: OnDone): Promise<Answers[K]>;
  /** Gives up what is being worked on; what is asked next starts afresh. */
  stop(): void;
}

interface Running {
  readonly worker: Worker;
  /** Never kept: broken when the worker ends before its time. */
  readonly ended: Promise<never>;
  stop(why: Error): void;
}

export function createImporter({ workbook, bytes, isCsv }: Pick<OpenedFile, "workbook" | "bytes" | "isCsv">): Importer {
  let running: Running | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const start = (): Running => {
    const worker = new Worker(new URL("./importer.worker.ts", import.meta.url), { type: "module" });
    let end: (why: Error) => void = () => {};
    const ended = new Promise<never>((_, reject) => {
      end = reject;
    });
    ended.catch(() => {});
    const stop = (why: Error): void => {
      worker.terminate();
      running = null;
      end(why);
    };
    worker.onerror = () => stop(new Error("the import failed"));
    return { worker, ended, stop };
  };

  const ask = async <K extends keyof Answers>(question: Question, onDone?: OnDone): Promise<Answers[K]> => {
    running ??= start();
    const { worker, ended } = running;
    const answer = new Promise<Answers[K]>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ("done" in data) onDone?.(data.done);
        else resolve(data.answer as Answers[K]);
      };
    });
    worker.postMessage(question);
    return Promise.race([ended, answer]);
  };

  return {
    ask<K extends Asked>(question: Extract<Question, { readonly ask: K }>, onDone?: OnDone): Promise<Answers[K]> {
      const asked = last.then(async () => {
        if (!running) await ask<"open">({ ask: "open", workbook, bytes, isCsv });
        return ask<K>(question, onDone);
      });
      last = asked.catch(() => {});
      return asked;
    },
    stop: () => running?.stop(new Stopped()),
  };
}
