import { describe, expect, it } from "vitest";
import { newWorkbook } from "../../excel.ts";
import { onSheet } from "./on-sheet.ts";

describe("comments", () => {
  it("a comment is found by its cell, answered and resolved", async () => {
    await onSheet(async (sheet, context) => {
      const comment = context.workbook.comments.add("Sheet1!B2", "Which year is this baseline?");
      comment.replies.add("2019.");
      comment.resolved = true;
      await context.sync();
      const found = sheet.comments.getItemByCell("B2").load("content, resolved, authorName, replies/items/content");
      const where = found.getLocation().load("address");
      await context.sync();
      expect(found.content).toBe("Which year is this baseline?");
      expect(found.resolved).toBe(true);
      expect(found.replies.items.map((r) => r.content)).toEqual(["2019."]);
      expect(where.address).toBe("Sheet1!B2");
    });
  });

  it("who listens hears of a comment and its answer", async () => {
    const { host } = newWorkbook();
    const heard: string[] = [];
    await onSheet(async (_sheet, context) => {
      const { comments } = context.workbook;
      comments.onAdded.add(async ({ commentDetails }) => void heard.push(`added ${commentDetails.length}`));
      comments.onChanged.add(async ({ changeType }) => void heard.push(changeType));
      comments.onDeleted.add(async () => void heard.push("deleted"));
      await context.sync();
      const comment = comments.add("Sheet1!B2", "Which year?");
      comment.replies.add("2019.");
      comment.resolved = true;
      await context.sync();
      comment.delete();
    });
    await host.settled();
    expect(heard).toEqual(["added 1", "ReplyAdded", "CommentResolved", "deleted"]);
  });

  it("on a protected sheet that does not allow objects no comment is added, answered, resolved or deleted", async () => {
    const { user } = newWorkbook();
    await onSheet((_sheet, context) => context.workbook.comments.add("Sheet1!B2", "Which year?"));
    user.protect("Sheet1");
    const does: ((comment: Excel.Comment, all: Excel.CommentCollection) => void)[] = [
      (_, all) => all.add("Sheet1!C3", "Another"),
      (comment) => comment.replies.add("2019."),
      (comment) => {
        comment.resolved = true;
      },
      (comment) => comment.delete(),
    ];
    for (const act of does) {
      const tried = onSheet((_sheet, context) =>
        act(context.workbook.comments.getItemByCell("Sheet1!B2"), context.workbook.comments),
      );
      await expect(tried).rejects.toMatchObject({ code: "AccessDenied" });
    }
  });

  it("a cell has one comment only, and a cell without one has none", async () => {
    const add = () => onSheet((_sheet, context) => context.workbook.comments.add("Sheet1!A1", "Again"));
    await add();
    await expect(add()).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    const none = onSheet((sheet) => sheet.comments.getItemByCell("C3").load("content"));
    await expect(none).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});
