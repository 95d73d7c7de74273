import { sourcedColumns } from "../framework/sourced.ts";
import type { Column } from "../template.ts";

/** What names a row, short and stable. */
export const codeColumn = (about: string): Column => ({
  id: "code",
  header: "Code",
  type: "text",
  about,
  required: true,
  pattern: {
    is: /^[A-Za-z0-9][A-Za-z0-9./()-]*$/,
    says: "letters, digits, dots, slashes and hyphens, such as TDAG-20",
  },
  maxLength: 40,
  audience: "public",
});

export const titleColumn = (header: string, about: string): Column => ({
  id: "title",
  header,
  type: "text",
  about,
  required: true,
  maxLength: 300,
  width: 56,
  audience: "public",
});

/** A code of another sheet, with the header of the thing it names. */
export const referenceColumn = (
  id: string,
  header: string,
  sheet: string,
  about: string,
  required = false,
): Column => ({
  id,
  header,
  type: "text",
  refers: { sheet, column: "code" },
  about,
  ...(required ? { required } : {}),
  maxLength: 40,
  audience: "public",
});

export const dateColumn = (id: string, header: string, about: string, required = false): Column => ({
  id,
  header,
  type: "date",
  about,
  ...(required ? { required } : {}),
  audience: "public",
});

export const statusColumn = (list: string): Column => ({
  id: "status",
  header: "Status",
  type: "list",
  list,
  about: "Where it stands.",
  required: true,
  audience: "public",
});

export const ownerColumn: Column = {
  id: "owner",
  header: "Owner",
  type: "text",
  about: "Who answers for it, by role.",
  maxLength: 120,
  audience: "tdag",
};

/** How sure we are, where from, and what else needs saying. */
export const lastColumns: readonly Column[] = [
  ...sourcedColumns,
  {
    id: "comment",
    header: "Comment",
    type: "text",
    about: "What a reader should know.",
    maxLength: 1000,
    width: 40,
    audience: "public",
  },
];
