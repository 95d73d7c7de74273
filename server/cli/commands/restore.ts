import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { lockFolder, markSampleFolder } from "../../data-folder.ts";
import { BackupRefused, load, type Restored, readBackup } from "../../store/backup/index.ts";
import { engineOf, openDatabase } from "../../store/open.ts";
import { type Command, CommandError, UsageError } from "../command.ts";
import { dataFolder } from "../connect.ts";
import { databaseShown } from "../store-place.ts";

export const restore: Command = {
  usage: "restore FILE.gz [--data DIR]",
  about: `Puts a backup into an empty store: the one in DIR (data by default), or PostgreSQL where DATABASE_URL says so, whichever it was
made of. All of it or nothing: a file that was cut off or changed is refused.`,
  options: { data: { type: "string" } },
  async run({ values, positionals }, io) {
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) throw new UsageError("Name one backup.");
    const file = resolve(io.cwd, name);
    if (!existsSync(file)) throw new CommandError(`There is no file ${name}.`);
    const url = io.env.DATABASE_URL;
    const folder = url ? null : dataFolder(values, io);
    const lock = folder === null ? null : lockFolder(folder);
    if (folder !== null && !lock) throw new CommandError(`${folder} is in use. Stop its server, then try again.`);
    const place = url ? { url } : { folder: folder! };
    try {
      const db = await openDatabase(place);
      try {
        const { head, rows } = await load(db, readBackup(file), {
          engine: engineOf(place),
          accept({ sample }) {
            if (sample && folder === null)
              throw new BackupRefused(
                "It is of sample figures, which never go beside real results. Restore it to a folder.",
              );
          },
        });
        if (folder !== null && head.sample) markSampleFolder(folder);
        io.out(`${url ? databaseShown(url) : folder}: restored as of ${head.at}. ${counted(rows)}\n`);
        return 0;
      } finally {
        await db.destroy();
      }
    } catch (error) {
      if (error instanceof BackupRefused) throw new CommandError(`${name} was not restored. ${error.message}`);
      throw error;
    } finally {
      lock?.release();
    }
  },
};

/** `12 submissions, 3 decisions.` */
export const counted = (rows: Restored["rows"]): string =>
  `${Object.entries(rows)
    .map(([table, count]) => `${count} ${count === 1 ? table.replace(/s$/, "") : table}`)
    .join(", ")}.`;
