import type { Column } from "../template.ts";

/** The two columns of everything that comes from somewhere. */
export const sourcedColumns: readonly Column[] = [
  {
    id: "confidence",
    header: "Confidence",
    type: "list",
    list: "confidences",
    about: "How sure we are of it; shown wherever it is.",
    required: true,
    audience: "public",
  },
  {
    id: "source",
    header: "Source",
    type: "text",
    about: "Where it was seen, or where it is to be looked up.",
    required: true,
    maxLength: 500,
    width: 48,
    audience: "public",
  },
];
