import { standsForNothing } from "../../checks/read/absent.ts";
import type { Cells, Importing } from "../importing.ts";
import type { Line } from "./line.ts";

/** Takes what a row says may go wrong with a result. */
export function takeRisk(importing: Importing, { grid, row, columns, text }: Line, result: Cells | null): void {
  const column = columns.find(({ mapping }) => mapping.to === "risks.risk")?.column;
  const risk = column === undefined ? "" : text(column);
  if (column === undefined || risk === "") return;
  if (standsForNothing(risk)) {
    importing.leave(grid, row, column, "It stands for nothing there.");
    return;
  }
  importing.carry(grid, row, column);
  const key = `risk ${result?.code} ${risk}`;
  if (importing.seen.has(key)) return;
  importing.seen.add(key);
  importing.add("risks", { result: result?.code ?? null, risk });
}
