import * as z from "zod";
import { XLSX } from "../../media-types.ts";
import type { Operation } from "./operation.ts";
import { text } from "./parts.ts";

export const sampleOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/samples",
    summary: "Workbooks to try things with",
    answers: { 200: "Their files and what is in them" },
    returns: z.array(z.strictObject({ id: text, title: text })),
  },
  {
    method: "get",
    path: "/api/samples/{name}.xlsx",
    summary: "A workbook to try things with",
    answers: { 200: "The workbook" },
    gives: XLSX,
  },
];
