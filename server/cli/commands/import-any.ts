import type { Command } from "../command.ts";
import { importCommand } from "./import.ts";
import { importWorkbookCommand } from "./import-workbook.ts";

/** `import`: by what is imported. */
export const importAny: Command = {
  usage: `${importCommand.usage}\nresultbook ${importWorkbookCommand.usage}`,
  about: `${importCommand.about}\n\n${importWorkbookCommand.about}`,
  options: { ...importCommand.options, ...importWorkbookCommand.options },
  run: (args, io) => (args.positionals[0] === "workbook" ? importWorkbookCommand : importCommand).run(args, io),
};
