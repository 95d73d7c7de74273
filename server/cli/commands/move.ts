import { isSampleFolder, isStore, lockFolder } from "../../data-folder.ts";
import { BackupRefused, dump, load } from "../../store/backup/index.ts";
import { openDatabase } from "../../store/open.ts";
import { type Command, CommandError, UsageError } from "../command.ts";
import { dataFolder } from "../connect.ts";
import { databaseShown } from "../store-place.ts";
import { counted } from "./restore.ts";

export const move: Command = {
  usage: "move [--data DIR]",
  about: `Moves a store from its folder (data by default) to the empty PostgreSQL that DATABASE_URL names. All of it or nothing. The
folder stays as it is, so that there is a way back; stop its server first.`,
  options: { data: { type: "string" } },
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError(`move takes no ${positionals[0]}.`);
    const url = io.env.DATABASE_URL;
    if (!url) throw new CommandError("Say where to: DATABASE_URL=postgres://user@host/database resultbook move");
    const folder = dataFolder(values, io);
    if (!isStore(folder))
      throw new CommandError(`Nothing is kept in ${folder}. Name the folder of a store: --data DIR.`);
    if (isSampleFolder(folder))
      throw new CommandError(`${folder} holds sample figures, which never go beside real results.`);
    const lock = lockFolder(folder);
    if (!lock)
      throw new CommandError(
        `${folder} is in use. Stop its server, so that nothing is pushed to it meanwhile, then try again.`,
      );
    try {
      const from = await openDatabase({ folder });
      const to = await openDatabase({ url });
      try {
        const lines = dump(from, { at: new Date().toISOString(), sample: false });
        const { rows } = await load(to, lines, { engine: "postgres" });
        io.out(`${databaseShown(url)}: ${counted(rows)} ${folder} is as it was.\n`);
        return 0;
      } finally {
        await Promise.all([from.destroy(), to.destroy()]);
      }
    } catch (error) {
      if (error instanceof BackupRefused) throw new CommandError(`Nothing was moved. ${error.message}`);
      throw error;
    } finally {
      lock.release();
    }
  },
};
