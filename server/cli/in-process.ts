import { isSampleFolder, lockFolder } from "../data-folder.ts";
import { createApp } from "../http/app.ts";
import { servicesOf } from "../services.ts";
import { openStore } from "../store/index.ts";
import { CommandError, type Io } from "./command.ts";
import type { Connection } from "./connect.ts";
import { builtExaminer } from "./examiner.ts";

/** Milliseconds a command waits for another one that has the store. */
const PATIENCE = 10_000;

/** The API on a store that no server has; a folder is held until the connection is closed. Folder null: on nothing, and nothing is kept. */
export async function inProcess(
  place: { readonly folder: string | null } | { readonly url: string },
  io: Io,
): Promise<Connection> {
  const folder = "folder" in place ? place.folder : null;
  const lock = folder === null ? null : lockFolder(folder, PATIENCE);
  if (folder !== null && !lock) {
    throw new CommandError(
      `Another command or server has ${folder} and does not answer. Wait for it to finish, then try again.`,
    );
  }
  const store = await openStore("url" in place ? place : { folder: folder ?? ":memory:" });
  const examiner = builtExaminer(io.home);
  const app = createApp(servicesOf({ store, examiner, sample: folder !== null && isSampleFolder(folder) }));
  return {
    where: "url" in place ? "DATABASE_URL" : (folder ?? "this machine"),
    request: async (path, init) => app.request(new URL(path, "http://localhost"), init),
    async close() {
      await examiner.close();
      await store.close();
      lock?.release();
    },
  };
}
