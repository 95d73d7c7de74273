import { readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownFolder } from "../store/sqlite.ts";

/** What the command line knows of a workbook it pushed: its Cover still names what it was handed out on. */
interface Remembered {
  /** What the Cover says it is based on. */
  readonly cover: string | null;
  /** The submission its last push became. */
  readonly id: string;
}

type Pushed = Readonly<Record<string, Readonly<Record<string, Remembered>>>>;

const fileOf = (folder: string): string => join(folder, "pushed.json");

function read(folder: string): Pushed {
  try {
    return JSON.parse(readFileSync(fileOf(folder), "utf8")) as Pushed;
  } catch {
    return {};
  }
}

/**
 * The submission that a workbook's last push became, if it is still the workbook that was pushed: same file, same Cover.
 * That is what it is based on now, so that the same person can push again; a copy of it is another workbook.
 */
export function lastPushOf(folder: string, where: string, path: string, cover: string | null): string | null {
  const known = read(folder)[where]?.[realpathSync(path)];
  return known && known.cover === cover ? known.id : null;
}

export function remember(folder: string, where: string, path: string, pushed: Remembered): void {
  ownFolder(folder);
  const all = read(folder);
  const next = { ...all, [where]: { ...all[where], [realpathSync(path)]: pushed } };
  const file = fileOf(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
