import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lockFile, ownFolder } from "./store/sqlite.ts";

/** What a server writes into its data folder, so that commands find it. */
export interface AddressFile {
  readonly address: string;
  readonly pid: number;
  /** As `/api/health` says: whatever else listens at that address by now is not this server. */
  readonly instance: string;
}

const addressFile = (folder: string): string => join(folder, "server.json");

export function writeAddress(folder: string, address: AddressFile): void {
  const file = addressFile(folder);
  writeFileSync(`${file}.new`, `${JSON.stringify(address)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export const removeAddress = (folder: string): void => rmSync(addressFile(folder), { force: true });

export function readAddress(folder: string): AddressFile | null {
  try {
    return JSON.parse(readFileSync(addressFile(folder), "utf8")) as AddressFile;
  } catch {
    return null;
  }
}

/** The address of the server that serves a folder; null where none answers. */
export async function serverOf(folder: string): Promise<string | null> {
  const written = readAddress(folder);
  if (!written) return null;
  try {
    const response = await fetch(`${written.address}/api/health`, { signal: AbortSignal.timeout(2_000) });
    const { instance } = (await response.json()) as { instance?: string };
    return instance === written.instance ? written.address : null;
  } catch {
    return null;
  }
}

/** Whether anything was ever kept in a folder. */
export const isStore = (folder: string): boolean => existsSync(join(folder, "resultbook.sqlite"));

/** Holds a folder for this process; null where another holds it. Ends with the process, however that ends. */
export function lockFolder(folder: string, wait = 0): { release(): void } | null {
  ownFolder(folder);
  return lockFile(join(folder, "lock.sqlite"), wait);
}

const SAMPLE = "SAMPLE-FIGURES.txt";

/** Whether a folder's store is of sample figures; it says so itself, so that it stays so wherever it is moved. */
export const isSampleFolder = (folder: string): boolean => existsSync(join(folder, SAMPLE));

export function markSampleFolder(folder: string): void {
  ownFolder(folder);
  const says = "The figures in this folder were made up to show how Resultbook works. Keep no real results here.\n";
  writeFileSync(join(folder, SAMPLE), says, { mode: 0o600 });
}
