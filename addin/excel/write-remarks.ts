import type { Remark } from "../taskpane/book.ts";
import { splitAddress } from "./read.ts";
import { now } from "./run.ts";

/**
 * Writes what reviewers said as comments of Excel, which belong to a cell and leave its look alone; at a cell that has one, as a
 * reply. What is there already is not written again. Returns how many were written; three round trips.
 */
export const writeRemarks = (remarks: readonly Remark[]): Promise<number> =>
  now(async (context) => {
    const comments = context.workbook.comments.load("items/content,items/replies/items/content");
    await context.sync();
    const located = comments.items.map((comment) => ({ comment, at: comment.getLocation().load("address") }));
    await context.sync();
    const threads = new Map<string, { comment: Excel.Comment | null; said: Set<string> }>();
    for (const { comment, at } of located) {
      const { sheet } = splitAddress(at.address);
      const said = new Set([comment.content, ...comment.replies.items.map(({ content }) => content)]);
      threads.set(`${sheet}!${at.address.slice(at.address.lastIndexOf("!") + 1)}`, { comment, said });
    }
    let written = 0;
    for (const { sheet, cell, text } of remarks) {
      const key = `${sheet}!${cell}`;
      const thread = threads.get(key) ?? { comment: null, said: new Set<string>() };
      if (thread.said.has(text)) continue;
      if (thread.comment) thread.comment.replies.add(text);
      else thread.comment = comments.add(context.workbook.worksheets.getItem(sheet).getRange(cell), text);
      thread.said.add(text);
      threads.set(key, thread);
      written += 1;
    }
    await context.sync();
    return written;
  });
