import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { BackupRefused } from "./format.ts";

/** Writes lines to a file that only its owner reads. It has its name only once all of it is on disk. Returns its bytes. */
export async function writeBackup(file: string, lines: AsyncIterable<string>): Promise<number> {
  const unfinished = `${file}.unfinished`;
  const withEnds = async function* (): AsyncGenerator<string> {
    for await (const line of lines) yield `${line}\n`;
  };
  try {
    await pipeline(
      Readable.from(withEnds()),
      createGzip(),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    await rename(unfinished, file);
    await onDisk(dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return (await stat(file)).size;
}

/** The lines of a backup file, one at a time. Throws {@link BackupRefused} where it is none. */
export async function* readBackup(file: string): AsyncGenerator<string> {
  const gunzip = createGunzip();
  const source = createReadStream(file);
  const failed = new Promise<never>((_, reject) => {
    source.once("error", reject);
    gunzip.once("error", () => reject(new BackupRefused("It is no backup, or it was cut off or damaged on its way.")));
  });
  failed.catch(() => {});
  const lines = createInterface({ input: source.pipe(gunzip), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) break;
      yield next.value;
    }
    if (!gunzip.readableEnded) await failed;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

/** A new name lasts once its folder is on disk; Windows has no such thing. */
async function onDisk(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  await handle.sync();
  await handle.close();
}
