import { isStore } from "../data-folder.ts";
import type { StorePlace } from "../store/open.ts";
import { CommandError, type Io, type Values } from "./command.ts";
import { dataFolder } from "./connect.ts";

/** The store itself, not the server in front of it: PostgreSQL where DATABASE_URL says so, else what is kept in the data folder. */
export function storeOf(
  values: Values,
  io: Io,
  isSample: (folder: string) => boolean,
): { readonly place: StorePlace; readonly sample: boolean; readonly shown: string } {
  const url = io.env.DATABASE_URL;
  if (url) return { place: { url }, sample: false, shown: databaseShown(url) };
  const folder = dataFolder(values, io);
  if (!isStore(folder)) throw new CommandError(`Nothing is kept in ${folder}. Name the folder of a store: --data DIR.`);
  return { place: { folder }, sample: isSample(folder), shown: folder };
}

/** A database's address without its password. */
export function databaseShown(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  return `${protocol}//${host}${pathname}`;
}
