import { itemNotFound } from "../error.ts";
import { WORKBOOK_TARGET } from "../events.ts";
import type { Json } from "../json.ts";
import { type Area, rangeView } from "../model/area.ts";
import { addComment, type Comment, changeComment, commentAt, deleteComment, type Reply } from "../model/comment.ts";
import { resolveReference } from "../model/name.ts";
import { requireRight } from "../model/protection.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Rect } from "../rect.ts";
import { type Args, asBoolean, asString, View } from "../type.ts";
import { define } from "./define.ts";

interface CommentScope {
  workbook: Workbook;
  sheet: Sheet | null;
}
interface ReplyOf {
  comment: Comment;
  reply: Reply;
}

const commentView = (comment: Comment) => new View("Excel.Comment", comment);
const replyView = (comment: Comment, reply: Reply) => new View("Excel.CommentReply", { comment, reply });
const commentsOf = ({ workbook, sheet }: CommentScope) => sheet?.comments ?? workbook.sheets.flatMap((s) => s.comments);

function cellArgument({ workbook, sheet }: CommentScope, args: Args): { sheet: Sheet; rect: Rect } {
  const area =
    args.target<Area>(0, "Excel.Range") ?? resolveReference(workbook, args.string(0), sheet ?? workbook.active);
  if (!area) throw args.wrong();
  return area;
}

function edit(comment: Comment, reply: Reply, value: Json): void {
  requireRight(comment.sheet, "allowEditObjects", "Comment.content");
  reply.content = asString(value, "Comment.content");
  changeComment(comment, "addin", reply === comment ? "CommentEdited" : "ReplyEdited");
}

export const commentTypes = {
  "Excel.CommentCollection": define<CommentScope>({
    items: (scope) => commentsOf(scope).map(commentView),
    call: {
      Add: (scope, args) => {
        const { sheet, rect } = cellArgument(scope, args);
        requireRight(sheet, "allowEditObjects", "CommentCollection.add");
        if (rect.rows * rect.cols !== 1) throw args.wrong();
        return commentView(addComment(sheet, rect, args.string(1), "addin"));
      },
      GetItemByCell: (scope, args) => {
        const { sheet, rect } = cellArgument(scope, args);
        const comment = commentAt(sheet, rect);
        if (!comment) throw itemNotFound("CommentCollection.getItemByCell");
        return commentView(comment);
      },
      GetItemByReplyId: (scope, args) => {
        const comment = commentsOf(scope).find((c) => c.replies.some((r) => r.id === args.string(0)));
        if (!comment) throw itemNotFound("CommentCollection.getItemByReplyId");
        return commentView(comment);
      },
    },
    eventTarget: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
  }),

  "Excel.Comment": define<Comment>({
    get: {
      Id: (c) => c.id,
      Content: (c) => c.content,
      AuthorName: (c) => c.author,
      AuthorEmail: () => "",
      CreationDate: (c) => c.created.toISOString(),
      Resolved: (c) => c.isResolved,
      RichContent: (c) => c.content,
      Mentions: () => [],
      ContentType: () => "Plain",
    },
    set: {
      Content: (c, value) => edit(c, c, value),
      Resolved: (c, value) => {
        requireRight(c.sheet, "allowEditObjects", "Comment.resolved");
        c.isResolved = asBoolean(value, "Comment.resolved");
        changeComment(c, "addin", c.isResolved ? "CommentResolved" : "CommentReopened");
      },
    },
    nav: { Replies: (c) => new View("Excel.CommentReplyCollection", c) },
    call: {
      GetLocation: (c) => rangeView(c.sheet, c.rect),
      Delete: (c) => {
        requireRight(c.sheet, "allowEditObjects", "Comment.delete");
        deleteComment(c, "addin");
      },
    },
  }),

  "Excel.CommentReplyCollection": define<Comment>({
    items: (c) => c.replies.map((reply) => replyView(c, reply)),
    call: {
      Add: (c, args) => {
        requireRight(c.sheet, "allowEditObjects", "CommentReplyCollection.add");
        const { options } = c.sheet.workbook;
        const reply: Reply = {
          id: c.sheet.workbook.newId(),
          author: options.userName,
          created: options.now(),
          content: args.string(0),
        };
        c.replies.push(reply);
        changeComment(c, "addin", "ReplyAdded");
        return replyView(c, reply);
      },
    },
  }),

  "Excel.CommentReply": define<ReplyOf>({
    get: {
      Id: (r) => r.reply.id,
      Content: (r) => r.reply.content,
      AuthorName: (r) => r.reply.author,
      AuthorEmail: () => "",
      CreationDate: (r) => r.reply.created.toISOString(),
      Resolved: (r) => r.comment.isResolved,
      RichContent: (r) => r.reply.content,
      Mentions: () => [],
      ContentType: () => "Plain",
    },
    set: { Content: (r, value) => edit(r.comment, r.reply, value) },
    call: {
      GetLocation: (r) => rangeView(r.comment.sheet, r.comment.rect),
      GetParentComment: (r) => commentView(r.comment),
      Delete: (r) => {
        requireRight(r.comment.sheet, "allowEditObjects", "CommentReply.delete");
        r.comment.replies = r.comment.replies.filter((o) => o !== r.reply);
        changeComment(r.comment, "addin", "ReplyDeleted");
      },
    },
  }),
};
