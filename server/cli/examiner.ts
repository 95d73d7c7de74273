import type { Examiner } from "../examine/examiner.ts";
import { examinerInThreads } from "../examine/in-thread.ts";

/** The examiner of the built program: its worker lies beside the entry, in `dist/server`. */
export const builtExaminer = (home: string): Examiner =>
  examinerInThreads(new URL("dist/server/worker.js", `file://${home.endsWith("/") ? home : `${home}/`}`));
