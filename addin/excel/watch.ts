import { ChangeQueue, type WatchOptions } from "./change-queue.ts";
import { whenReady } from "./run.ts";

/**
 * Listens to the open workbook: typing, pastes, fills, deletes, undo, other people's edits, sheets and tables that come and go.
 * What was touched is read in one round trip; where the structure changed, its sheets are read anew. Our own writes are left out.
 */
export async function watch(options: WatchOptions): Promise<() => Promise<void>> {
  const queue = new ChangeQueue(options);
  const handlers = await whenReady(async (context) => {
    const { worksheets, tables } = context.workbook;
    const structure = async ({ worksheetId }: { worksheetId: string }): Promise<void> =>
      queue.add({ kind: "structure", sheetId: worksheetId });
    const added: OfficeExtension.EventHandlerResult<never>[] = [
      worksheets.onChanged.add(async (event) => queue.changed(event)),
      worksheets.onAdded.add(structure),
      worksheets.onDeleted.add(async () => queue.add({ kind: "structure", sheetId: null })),
      worksheets.onProtectionChanged.add(structure),
      tables.onAdded.add(structure),
      tables.onDeleted.add(structure),
    ] as OfficeExtension.EventHandlerResult<never>[];
    // A renamed sheet says so from ExcelApi 1.17 on; before that the next full check sees it.
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.17")) {
      added.push(worksheets.onNameChanged.add(structure) as OfficeExtension.EventHandlerResult<never>);
    }
    await context.sync();
    return added;
  });
  return async () => {
    queue.stop();
    const [first] = handlers;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    });
  };
}
