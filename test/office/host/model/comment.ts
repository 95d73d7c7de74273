import { itemAlreadyExists } from "../error.ts";
import { type Author, EVENT, eventSource, WORKBOOK_TARGET } from "../events.ts";
import { contains, type Rect } from "../rect.ts";
import type { Sheet } from "./sheet.ts";

export interface Reply {
  readonly id: string;
  readonly author: string;
  readonly created: Date;
  content: string;
}

export interface Comment extends Reply {
  readonly sheet: Sheet;
  rect: Rect;
  isResolved: boolean;
  replies: Reply[];
}

export function addComment(sheet: Sheet, rect: Rect, content: string, author: Author): Comment {
  if (commentAt(sheet, rect)) throw itemAlreadyExists("CommentCollection.add");
  const { userName, now } = sheet.workbook.options;
  const comment: Comment = {
    id: sheet.workbook.newId(),
    sheet,
    rect: { row: rect.row, col: rect.col, rows: 1, cols: 1 },
    author: userName,
    created: now(),
    content,
    isResolved: false,
    replies: [],
  };
  sheet.comments.push(comment);
  raise(EVENT.commentAdded, comment, author);
  return comment;
}

export const commentAt = (sheet: Sheet, rect: Rect) =>
  sheet.comments.find((c) => contains(c.rect, rect.row, rect.col)) ?? null;

export function deleteComment(comment: Comment, author: Author): void {
  comment.sheet.comments = comment.sheet.comments.filter((c) => c !== comment);
  raise(EVENT.commentDeleted, comment, author);
}

export function changeComment(comment: Comment, author: Author, changeType: string): void {
  raise(EVENT.commentChanged, comment, author, changeType);
}

function raise(type: number, comment: Comment, author: Author, changeType?: string): void {
  const { workbook, id } = comment.sheet;
  workbook.events.raise(type, [id, WORKBOOK_TARGET], {
    source: eventSource(author),
    worksheetId: id,
    commentDetails: [{ commentId: comment.id, replyIds: comment.replies.map((r) => r.id) }],
    ...(changeType ? { changeType } : {}),
  });
}
