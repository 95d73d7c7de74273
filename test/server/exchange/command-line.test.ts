import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { run } from "../../../server/cli/run.ts";
import { openStore } from "../../../server/store/index.ts";
import { reportWith } from "../support/content.ts";

describe("resultbook export and import", () => {
  const inFolder = async (
    work: (
      folder: string,
      call: (...args: string[]) => Promise<{ code: number; out: string; err: string }>,
    ) => Promise<void>,
  ) => {
    const folder = mkdtempSync(join(tmpdir(), "resultbook-exchange-"));
    const call = async (...args: string[]) => {
      let [out, err] = ["", ""];
      const io = {
        out: (piece: string) => {
          out += piece;
        },
        err: (piece: string) => {
          err += piece;
        },
        cwd: folder,
        env: {},
        home: folder,
      };
      return { code: await run(args, io), out, err };
    };
    try {
      await work(folder, call);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it("export writes what was accepted, and says what the format cannot carry", { timeout: 30_000 }, async () => {
    await inFolder(async (folder, call) => {
      const store = await openStore({ folder: join(folder, "data") });
      const { submission } = (await store.submit({
        content: reportWith(),
        parent: null,
        bytes: null,
        by: "focal point",
        at: "2021-10-10T12:00:00.000Z",
        sample: false,
      })) as { submission: { id: string } };
      await store.decide({
        submission: submission.id,
        decision: "accept",
        kpis: null,
        comment: "",
        by: "reviewer",
        at: "2021-10-11T12:00:00.000Z",
      });
      await store.close();
      const { code, err, out } = await call("export", "iati", "-o", "out/results.xml");
      expect([code, out]).toEqual([0, `${join(folder, "out/results.xml")}\n`]);
      expect(err).toContain("to be verified before anything is published");
      expect(readFileSync(join(folder, "out/results.xml"), "utf8")).toContain('<actual value="50">');
      expect(await call("export", "parquet", "--table", "kpis", "-o", "kpis.parquet")).toMatchObject({ code: 0 });
      expect(readFileSync(join(folder, "kpis.parquet"), "latin1").slice(0, 4)).toBe("PAR1");
    });
  });

  it("import writes a workbook and says what a person has to look at", async () => {
    await inFolder(async (folder, call) => {
      const xml =
        '<iati-activities version="2.03"><iati-activity><iati-identifier>X-1</iati-identifier><result type="1"><title><narrative>Wells</narrative></title><indicator><title><narrative>Wells dug</narrative></title><period><period-start iso-date="2021-01-01"/><period-end iso-date="2021-12-31"/><actual value="1,5"/></period></indicator></result></iati-activity></iati-activities>';
      writeFileSync(join(folder, "in.xml"), xml);
      const { code, out } = await call("import", "iati", "in.xml", "-o", "out.xlsx");
      expect(code).toBe(1);
      expect(out).toContain("The indicator does not say what kind of number it is.");
      expect(out).toContain("decimal comma");
      const sheet = (await readXlsx(new Uint8Array(readFileSync(join(folder, "out.xlsx"))))).sheets.find(
        ({ name }) => name === "Actuals",
      )!;
      expect(sheet.columns.flat()).toContain(1.5);
    });
  });

  it("import answers a file it does not read with a reason, and writes nothing", async () => {
    await inFolder(async (folder, call) => {
      writeFileSync(join(folder, "in.xml"), "<rss/>");
      const { code, err } = await call("import", "iati", "in.xml", "-o", "out.xlsx");
      expect([code, err]).toEqual([2, expect.stringContaining("its root is <rss>")]);
      expect(() => readFileSync(join(folder, "out.xlsx"))).toThrow("ENOENT");
    });
  });

  it("say how they are called", async () => {
    await inFolder(async (_, call) => {
      expect(await call("export", "pdf", "-o", "x")).toMatchObject({
        code: 2,
        err: expect.stringContaining("iati, datapackage"),
      });
      expect(await call("import", "iati", "in.xml")).toMatchObject({
        code: 2,
        err: expect.stringContaining("-o FILE.xlsx"),
      });
    });
  });
});
