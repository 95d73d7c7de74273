import type { Hono } from "hono";
import { toCsv } from "../../../pipelines/index.ts";
import { recordOfChanges, recordOfChangesDeclaration } from "../../exports/record-of-changes.ts";
import { workbookOfTable } from "../../exports/workbook-of-table.ts";
import { XLSX } from "../../media-types.ts";
import { recordQuery } from "../api/exports.ts";
import { priorityNamed } from "../named.ts";
import { frameworkOf, queryOf } from "../request.ts";
import type { Env, Services } from "../services.ts";
import { sees } from "../who.ts";

/** Who changed what, from what to what, why, and who accepted it: of the priorities that whoever asks may see. It names people. */
export function recordsOfChanges(app: Hono<Env>, services: Services): void {
  for (const format of ["csv", "xlsx"] as const) {
    app.get(`/api/exports/record-of-changes.${format}`, async (c) => {
      const { priority, period, ...query } = queryOf(c, recordQuery);
      const framework = await frameworkOf(services, { ...query, period, priority });
      const who = c.get("who");
      const table = await recordOfChanges(services.archive, {
        framework: framework.id,
        sees: (each) => sees(who, each),
        ...(period && { period }),
        ...(priority && { priority: priorityNamed(framework, priority) }),
      });
      const note = `Plan ${framework.id}.${services.sample ? " Sample figures." : ""}`;
      const file =
        format === "csv"
          ? toCsv(table, recordOfChangesDeclaration)
          : new Uint8Array(await workbookOfTable(table, declaration, note));
      return c.body(file, 200, {
        "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : XLSX,
        "Content-Disposition": `attachment; filename="record-of-changes.${format}"`,
        "Cache-Control": "no-store",
      });
    });
  }
}

const declaration = { ...recordOfChangesDeclaration, columns: { ...recordOfChangesDeclaration.columns } };
