import * as z from "zod";
import type { Operation } from "./operation.ts";
import { text } from "./parts.ts";

export const fontOperations: readonly Operation[] = [
  {
    method: "get",
    path: "/api/fonts",
    summary:
      "Pieces of the fonts for Arabic and Chinese labels: what each covers; /api/fonts/{file}.woff2 is the piece",
    answers: { 200: "The pieces" },
    returns: z.array(z.strictObject({ family: text, file: text, range: text.describe("As CSS has it") })),
  },
  {
    method: "get",
    path: "/api/fonts/scripts.css",
    summary: "A style sheet that names the pieces, for pages",
    answers: { 200: "The style sheet" },
    gives: "text/css",
  },
  {
    method: "get",
    path: "/api/fonts/{file}.woff2",
    summary: "A piece of a font",
    answers: { 200: "The piece" },
    gives: "font/woff2",
  },
];
