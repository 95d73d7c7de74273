import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { ObservationRow } from "../../pipelines/index.ts";
import { framework2020 } from "../../rbm/framework/index.ts";
import { readXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { run } from "../../server/cli/run.ts";
import { seed } from "../../server/samples/seed.ts";
import { openStore } from "../../server/store/index.ts";
import { atomErrors } from "../support/atom.ts";
import { hasSchemas, packageErrors, schemaErrors } from "../support/xsd.ts";
import { reportWith } from "./support/content.ts";
import { type TestServer, withServer } from "./support/server.ts";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elements(xml: string): Element[] {
  const found: Element[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => void found.push({ name, attributes }));
  parser.write(xml).close();
  return found;
}

/** RFC 4180, by hand. */
function csvRows(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = "", end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
    if (end === "") break;
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

async function accept({ push, review }: TestServer, content = reportWith()): Promise<void> {
  const { id } = (await (await push(content)).json()) as { id: string };
  await review(id, { decision: "accept", comment: "fine" });
}

const text = async (server: TestServer, path: string): Promise<string> => {
  const response = await server.request(path);
  expect(response.status, path).toBe(200);
  return response.text();
};

const unzipped = async (server: TestServer) => {
  const response = await server.request("/api/exports/datapackage.zip");
  return unzipSync(new Uint8Array(await response.arrayBuffer()));
};

interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[]; readonly pattern?: string };
}

interface Packaged {
  readonly description: string;
  readonly title: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema?: {
      readonly fields: readonly Field[];
      readonly primaryKey: readonly string[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}

describe("exports of the sample year", () => {
  it("carry the figures of the table observations, in every format", { timeout: 60_000 }, async () => {
    await withServer(async (server) => {
      await seed(server.services.store, framework2020);
      const { rows } = JSON.parse(await text(server, "/api/tables/observations.json")) as { rows: ObservationRow[] };
      const expected = rows
        .map(({ value }) => value)
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
      const sorted = (values: number[]) => values.sort((a, b) => a - b);
      expect(expected.length).toBeGreaterThan(1000);

      const xml = await text(server, "/api/exports/iati.xml");
      if (hasSchemas("iati-2.03")) expect(schemaErrors(xml, "iati-2.03/iati-activities-schema.xsd")).toEqual([]);
      const found = elements(xml);
      const actuals = found.filter(({ name }) => name === "actual").map(({ attributes }) => Number(attributes.value));
      expect(sorted(actuals)).toEqual(expected);
      expect(found.filter(({ name }) => name === "iati-activity")).toHaveLength(10);
      expect(xml.split("<narrative>Sample figures: ").length - 1).toBe(10);

      const flat = csvRows(await text(server, "/api/exports/results.csv"));
      const inFlat = flat.map((row) => row.actual_value ?? "").filter((cell) => cell !== "");
      expect(sorted(inFlat.map(Number))).toEqual(expected);

      const files = await unzipped(server);
      const inCsv = csvRows(strFromU8(files["data/observations.csv"]!))
        .map((row) => row.value ?? "")
        .filter((cell) => cell !== "");
      expect(sorted(inCsv.map(Number))).toEqual(expected);
      const file = files["data/observations.parquet"]!;
      const read = await parquetReadObjects({ file: file.slice().buffer });
      expect(sorted(read.map((row) => row.value as number).filter((value) => value !== null))).toEqual(expected);
      expect(read.map((row) => row.kpi)).toEqual(rows.map(({ kpi }) => kpi));

      const descriptor = JSON.parse(strFromU8(files["datapackage.json"]!)) as Packaged;
      expect(descriptor.description).toMatch(/^Sample figures/);
      expect(descriptor.title).toMatch(/^Sample figures/);
      keepsItsWord(descriptor, files);
    });
  });
});

/** Fields are those of the file, constraints and keys hold in it. */
function keepsItsWord({ resources }: Packaged, files: Readonly<Record<string, Uint8Array>>): void {
  const rowsOf = (name: string) => csvRows(strFromU8(files[`data/${name}.csv`]!));
  for (const { name, path, schema } of resources) {
    expect(files[path], path).toBeDefined();
    if (!schema) continue;
    const rows = rowsOf(name);
    expect(strFromU8(files[path]!).split(/\r?\n/)[0], name).toBe(schema.fields.map((field) => field.name).join(","));
    for (const { name: field, type, constraints = {} } of schema.fields) {
      const cells = rows.map((row) => row[field] ?? "");
      if (constraints.required) expect(cells, `${name}.${field}`).not.toContain("");
      const there = cells.filter((cell) => cell !== "");
      if (type === "number" || type === "integer")
        expect(
          there.every((cell) => Number.isFinite(Number(cell))),
          `${name}.${field}`,
        ).toBe(true);
      if (constraints.enum)
        expect(
          there.filter((cell) => !constraints.enum!.includes(cell)),
          `${name}.${field}`,
        ).toEqual([]);
      if (constraints.pattern)
        expect(
          there.filter((cell) => !new RegExp(`^(?:${constraints.pattern})$`).test(cell)),
          `${name}.${field}`,
        ).toEqual([]);
    }
    const keyOf = (columns: readonly string[]) => (row: Record<string, string>) =>
      columns.map((column) => row[column]).join("\n");
    expect(new Set(rows.map(keyOf(schema.primaryKey))).size, `${name} key`).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const known = new Set(rowsOf(reference.resource).map(keyOf(reference.fields)));
      expect(
        rows.map(keyOf(fields)).filter((key) => !known.has(key)),
        name,
      ).toEqual([]);
    }
  }
}

describe("exports", () => {
  it("hold no column that is not public, wherever they are asked for", async () => {
    await withServer(async (server) => {
      const content = reportWith({
        sheets: {
          actuals: [
            {
              kpi: "DI-01",
              period: "2021-Q3",
              place: "World",
              disaggregation: "Total",
              value: 50,
              comment: "hush comment",
              evidence: "hush evidence",
            },
          ],
        },
      });
      await accept(server, content);
      const files = await unzipped(server);
      const parquet = new Uint8Array(
        await (await server.request("/api/exports/tables/observations.parquet")).arrayBuffer(),
      );
      const all = [
        await text(server, "/api/exports/iati.xml"),
        await text(server, "/api/exports/results.csv"),
        await text(server, "/api/exports/feed.atom"),
        ...Object.values(files).map((bytes) => strFromU8(bytes, true)),
        strFromU8(parquet, true),
      ].join("\n");
      expect(all).toContain("DI-01");
      expect(all).not.toContain("hush");
      expect(all).not.toMatch(/accepted_by|evidence/);
    });
  });

  it("leave out what was pushed and not accepted, even where it is asked for", async () => {
    await withServer(async (server) => {
      await server.push(reportWith());
      for (const path of ["iati.xml", "results.csv", "datapackage.zip"]) {
        expect((await server.request(`/api/exports/${path}?provisional=true`)).status, path).toBe(404);
      }
      expect(elements(await text(server, "/api/exports/feed.atom")).some(({ name }) => name === "entry")).toBe(false);
    });
  });

  it("run nothing when a spreadsheet or a browser opens them", async () => {
    await withServer(async (server) => {
      const title = '=HYPERLINK("http://x","<script>alert(1)</script>")';
      const plain = reportWith();
      await accept(server, {
        ...plain,
        sheets: { ...plain.sheets, kpis: plain.sheets.kpis!.map((row) => ({ ...row, title })) },
      });
      const csv = await text(server, "/api/exports/results.csv");
      expect(csv).toContain(`"'=HYPERLINK(""http://x""`);
      const files = await unzipped(server);
      expect(strFromU8(files["data/kpi-definitions.csv"]!)).toContain(`"'=HYPERLINK(`);
      expect(strFromU8(files["data/kpis.csv"]!)).toContain(`"'=HYPERLINK(`);
      expect(await text(server, "/api/exports/iati.xml")).not.toContain("<script");
      const response = await server.request("/api/exports/tables/kpis.xlsx");
      const bytes = new Uint8Array(await response.arrayBuffer());
      const workbook = await readXlsx(bytes);
      expect(workbook.sheets[0]!.formulas).toEqual({});
      expect(workbook.sheets[0]!.columns.flat()).toContain(title);
      if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
    });
  });

  it("give any table as a workbook and as Parquet with its nulls", async () => {
    await withServer(async (server) => {
      await accept(server, reportWith({ values: { "DI-01": 50, "DI-02": null } }));
      const bytes = await (await server.request("/api/tables/observations.parquet")).arrayBuffer();
      const rows = await parquetReadObjects({ file: bytes });
      expect(rows.map(({ kpi, value, sample }) => [kpi, value, sample])).toEqual([
        ["DI-01", 50, false],
        ["DI-02", null, false],
      ]);
      expect(rows[0]!.accepted_at).toBeInstanceOf(Date);
      expect((await server.request("/api/exports/tables/nothing.xlsx")).status).toBe(404);
    });
  });

  it("put a native chart of the table's own figures into its workbook", async () => {
    await withServer(async (server) => {
      await accept(server, reportWith({ values: { "DI-01": 50, "DI-02": 30 } }));
      const response = await server.request("/api/exports/tables/kpis.xlsx");
      const bytes = new Uint8Array(await response.arrayBuffer());
      const parts = unzipSync(bytes);
      const chart = Object.keys(parts).find((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))!;
      expect(strFromU8(parts[chart]!)).toMatch(/<c:f>Chart!\$B\$2:\$B\$3<\/c:f>/);
      const sheet = (await readXlsx(bytes)).sheets.find(({ name }) => name === "Chart")!;
      const rows = JSON.parse(await text(server, "/api/tables/kpis.json")).rows as {
        kpi: string;
        period: string;
        progress: number;
      }[];
      const last = rows.filter(
        ({ period, progress }) => progress !== null && sheet.columns[1]!.some((cell) => String(cell).includes(period)),
      );
      expect(sheet.columns[1]!.filter((cell) => typeof cell === "number")).toEqual(
        last.map(({ progress }) => progress),
      );
      if (hasSchemas("ooxml")) expect(packageErrors(bytes)).toEqual([]);
    });
  });

  it("tell in the feed what was accepted, newest first, and not by whom", async () => {
    await withServer(async (server) => {
      await accept(server, reportWith({ identity: { period: "2021-Q2" } }));
      await accept(server, reportWith({ identity: { period: "2021-Q3" } }));
      const feed = await text(server, "/api/exports/feed.atom");
      expect([...feed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title)).toEqual([
        "Accepted results",
        "Digital Inclusion, 2021-Q3, Headquarters",
        "Digital Inclusion, 2021-Q2, Headquarters",
      ]);
      const ids = [...feed.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(3);
      expect(atomErrors(feed)).toEqual([]);
      expect(atomErrors(feed.replace("<updated>", "<updated>yesterday, "))).not.toEqual([]);
    });
  });
});

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
