import { describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { seed } from "../../../server/samples/seed.ts";
import { TABLES } from "../../../server/tables/served-tables.ts";
import { workbookFaults } from "../../support/ooxml/workbook-faults.ts";
import { withServer } from "../support/server.ts";

describe("Excel finds nothing to repair", () => {
  it("in any workbook that is handed out or exported of the sample year", { timeout: 120_000 }, async () => {
    await withServer(async ({ request, services }) => {
      await seed(services.store, framework2020);
      const priorities = framework2020.priorities.map(
        ({ code }) => `priority.xlsx?framework=2020-2023&priority=${code}`,
      );
      const handedOut = [...priorities, "delivery.xlsx?framework=2020-2023", "framework.xlsx?framework=2020-2023"];
      const paths = [
        ...handedOut.map((query) => `/api/templates/${query}`),
        ...Object.keys(TABLES).map((name) => `/api/exports/tables/${name}.xlsx`),
        "/api/exports/record-of-changes.xlsx",
      ];
      for (const path of paths) {
        const response = await request(path);
        expect([path, response.status]).toEqual([path, 200]);
        const faults = workbookFaults(new Uint8Array(await response.arrayBuffer()));
        expect([path, ...faults]).toEqual([path]);
      }
    });
  });
});
