import { type About, aboutOf } from "../../addin/taskpane/checker.ts";
import { isOurs, templateOf } from "../../addin/taskpane/method.ts";
import { bind } from "../../rbm/template/bind.ts";
import type { Workbook } from "../../rbm/workbook/workbook.ts";
import type { Answer, Question } from "./reader.worker.ts";

/** A dropped file that could not be read, in words for a focal point. */
export class FileRefused extends Error {}

export interface OpenedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly about: About;
  /** Whether it is on a template of ours; any other is imported. */
  readonly isOurs: boolean;
  /** Whether it is a table as text, which can be imported only. */
  readonly isCsv: boolean;
  /** What it takes from elsewhere: files, connections, functions of the web. */
  readonly outside: readonly string[];
  /** What it carries that another program opens, such as embedded objects. */
  readonly embedded: readonly string[];
}

/** Longest a file may take to read; a hostile one is given up, the page stays. */
const DEADLINE = 30_000;

/** Reads a file in a worker of this browser; nothing is sent. Throws FileRefused with a reason. */
export async function openFile(file: File): Promise<OpenedFile> {
  const bytes = await bytesOf(file);
  const { workbook, ...told } = await readInWorker({ name: file.name, bytes });
  const about = aboutOf(bind(workbook, templateOf(workbook)));
  return { name: file.name, bytes, workbook, about, isOurs: !told.isCsv && isOurs(workbook), ...told };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new FileRefused("It is a folder, or its file is gone. Drop one file at a time.");
  }
}

type Read = Exclude<Answer, { readonly refused: string }>;

function readInWorker(question: Question): Promise<Read> {
  const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
  return new Promise<Read>((resolve, reject) => {
    const stop = setTimeout(
      () =>
        reject(
          new FileRefused("This file takes too long to read. Save it anew in Excel as .xlsx, then drop it again."),
        ),
      DEADLINE,
    );
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(stop);
      "workbook" in data ? resolve(data) : reject(new FileRefused(data.refused));
    };
    worker.onerror = () => {
      clearTimeout(stop);
      reject(new FileRefused("This file could not be read. Save it anew in Excel as .xlsx, then drop it again."));
    };
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
