import * as z from "zod";
import { XLSX } from "../../media-types.ts";
import type { Operation } from "./operation.ts";
import { name } from "./parts.ts";

export const templateQuery = z.object({
  framework: name.optional(),
  priority: name,
  period: name.optional(),
  office: name.optional(),
});

export const templateOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/templates/{kind}.xlsx",
    summary: "A workbook to fill in, with what was last accepted and the rows due",
    query: templateQuery,
    answers: { 200: "The workbook" },
    gives: XLSX,
  },
];
