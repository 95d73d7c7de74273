import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isSampleFolder } from "../../data-folder.ts";
import { dump, writeBackup } from "../../store/backup/index.ts";
import { openDatabase } from "../../store/open.ts";
import { type Command, CommandError, option, UsageError } from "../command.ts";
import { storeOf } from "../store-place.ts";

export const backup: Command = {
  usage: "backup -o FILE.gz [--data DIR]",
  about: `Writes all that is kept to one file that only you can read: every version, decision and edition, and the workbooks as they
were pushed. Of the store in DIR (data by default), or of PostgreSQL where DATABASE_URL says so. A server may go on meanwhile; what
is pushed after the start is not in it.`,
  options: { output: { type: "string", short: "o" }, data: { type: "string" } },
  async run({ values, positionals }, io) {
    const output = option(values, "output");
    if (output === undefined || positionals.length > 0) throw new UsageError("Say where to: -o FILE.gz.");
    const file = resolve(io.cwd, output);
    if (existsSync(file))
      throw new CommandError(`${output} is there already. Name another file; nothing is overwritten.`);
    const { place, sample } = storeOf(values, io, isSampleFolder);
    const db = await openDatabase(place);
    try {
      const bytes = await writeBackup(file, dump(db, { at: new Date().toISOString(), sample }));
      io.out(`${output}: ${(bytes / 1_000_000).toFixed(1)} MB. Keep it elsewhere than the store.\n`);
      return 0;
    } finally {
      await db.destroy();
    }
  },
};
