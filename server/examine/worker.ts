import { parentPort } from "node:worker_threads";
import { Problem } from "../problem.ts";
import { examine, type Surroundings } from "./examine.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

if (!parentPort) throw new Error("not a worker thread");
const port = parentPort;
const send = (message: FromWorker): void => port.postMessage(message);

/** One source at a time: the thread that asked sends the next only when it has its answer. */
let answer: ((surroundings: Surroundings) => void) | null = null;

port.on("message", (message: ToWorker) => {
  if (message.kind === "surroundings") answer?.(message.surroundings);
  if (message.kind !== "source") return;
  examine(message.source, (about) => {
    send({ kind: "about", about });
    return new Promise((resolve) => {
      answer = resolve;
    });
  })
    .then((examined) => send({ kind: "examined", examined }))
    .catch((error: unknown) => {
      if (error instanceof Problem) {
        const { status, code, title, detail, more } = error;
        send({ kind: "problem", problem: { status, code, title, detail, more } });
      } else {
        send({ kind: "failed", message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
      }
    });
});
