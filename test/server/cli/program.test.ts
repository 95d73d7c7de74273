import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { reportWith } from "../support/content.ts";
import { farCorners, OLD_EXCEL, zipBomb } from "../support/hostile.ts";
import { resultbook, type Served, served } from "../support/program.ts";
import { workbookBytes } from "../support/server.ts";

const PATIENCE = 120_000;
let folder: string;
const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const report = async (name: string, value: number): Promise<string> =>
  file(name, await workbookBytes(reportWith({ values: { "DI-01": value } })));
const data = (name: string): string[] => ["--data", join(folder, name)];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-cli-"));
  await resultbook(["--help"]);
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("resultbook without a server", { timeout: PATIENCE }, () => {
  it("checks without creating a store", async () => {
    const { code, out, err } = await resultbook(["check", await report("a.xlsx", 50), ...data("none"), "--json"]);
    expect(err).toBe("");
    expect(JSON.parse(out)).toMatchObject({ counts: { error: 0 }, identity: { priority: "Digital Inclusion" } });
    expect(code).toBe(0);
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  it("says all errors, by rule, with their cells, and exits 1", async () => {
    const wrong = reportWith({
      sheets: { actuals: [{ kpi: "DI-01", period: "2021-Q3", place: "Atlantis", disaggregation: "Total", value: 5 }] },
    });
    const { code, out } = await resultbook(["check", file("wrong.xlsx", await workbookBytes(wrong)), ...data("none")]);
    expect(code).toBe(1);
    expect(out).toContain("Actuals!C5 (DI-01, Place): “Atlantis”");
  });

  it("shows every cell of a rule, the fixes as they will read, and where the annotated copy is", async () => {
    const actuals = Array.from({ length: 40 }, (_, nth) => ({
      ...{ kpi: "DI-01", period: "2021-Q3", place: "Atlantis", disaggregation: "Total" },
      status: nth === 0 ? "Revised" : "Estimatd",
      value: nth,
    }));
    const many = file("many.xlsx", await workbookBytes(reportWith({ sheets: { actuals } })));
    const { out } = await resultbook(["check", many, "--annotate", folder, ...data("none")]);
    expect(out.match(/^ {4}Actuals!C\d+ \(DI-01, Place\): “Atlantis”/gm)).toHaveLength(40);
    expect(out).toMatch(/Actuals!H5 \(DI-01, Status\): “Revised”, expected Normal, .* or .*$/m);
    expect(out).toContain("expected Estimated; fix: “Estimated”\n");
    expect(out).toContain(`Annotated copy: ${join(folder, "many_issues.xlsx")}\n`);
    const pushed = await resultbook(["push", many, ...data("none")]);
    expect(pushed.err).toContain("    and 68 more\n");
    expect(pushed.err).toContain(`resultbook check ${JSON.stringify(many)}`);
  });

  it("pushes the others where one of several files is not there, and exits 2", async () => {
    const names = [await report("x.xlsx", 50), join(folder, "gone.xlsx"), await report("x-again.xlsx", 50)];
    const { code, out, err } = await resultbook(["push", ...names, ...data("one-gone")]);
    expect(err).toMatch(/There is no file .*gone\.xlsx\.\nIt was not pushed\./);
    expect(out).toMatch(/x\.xlsx: pushed as version 1/);
    expect(out).toMatch(/x-again\.xlsx: is there already/);
    expect(code).toBe(2);
  });

  it("says what is wrong with an option in three paragraphs, not with all of the help after it", async () => {
    const { err } = await resultbook(["progress", "p.csv", "--method", "guess"]);
    expect(err.split("\n\n")).toEqual([
      expect.stringMatching(/^Say which --method: to-target, /),
      expect.stringMatching(/^resultbook progress FILE\.csv --method METHOD /),
      "resultbook progress --help says more.\n",
    ]);
  });

  it("pushes A → B → A of one workbook as three versions, and a copy of the first not at all", async () => {
    const here = data("versions");
    const a = await report("w.xlsx", 50);
    const copy = await report("copy.xlsx", 70);
    expect((await resultbook(["push", a, ...here])).out).toContain("pushed as version 1");
    expect((await resultbook(["push", a, ...here])).out).toContain("is there already, as version 1");
    await report("w.xlsx", 60);
    expect((await resultbook(["push", a, ...here])).out).toContain("pushed as version 2");
    await report("w.xlsx", 50);
    expect((await resultbook(["push", a, ...here])).out).toContain("pushed as version 3");
    const stale = await resultbook(["push", copy, ...here]);
    expect(stale.code).toBe(1);
    expect(stale.err).toContain("Actuals, DI-01 · 2021-Q3 · World · Total, Value: 50 → 70");
    const onto = /--onto ([0-9a-f]{64})/.exec(stale.err)?.[1];
    expect((await resultbook(["push", copy, "--onto", onto!, ...here])).out).toContain("pushed as version 4");
  });

  it("sends a note with a push, and shows it with what the push changed", async () => {
    const here = data("noted");
    const { out } = await resultbook(["push", await report("n.xlsx", 50), "--note", "Re-counted in Africa", ...here]);
    const id = /^[0-9a-f]{64}$/m.exec(out)![0];
    expect((await resultbook(["changes", id, ...here])).out).toContain("Note to the reviewer: Re-counted in Africa");
  });

  it("says that a draft was checked only when told to, and shows that until it is pushed", async () => {
    const [draft, here] = [await report("draft.xlsx", 50), data("drafts")];
    const status = async () => (await resultbook(["status", "2021-Q3", ...here])).out;
    await resultbook(["check", draft, ...here]);
    expect(await status()).not.toContain("draft checked");
    await resultbook(["check", draft, "--tell", ...here]);
    expect(await status()).toMatch(/^ *Digital Inclusion +Headquarters +draft checked +.*\d{4}-\d\d-\d\d$/m);
    await resultbook(["push", draft, ...here]);
    expect(await status()).toMatch(/^ *Digital Inclusion +Headquarters +submitted +version 1/m);
  });

  it("accepts what was pushed, by the beginning of its id, and shows where it stands", async () => {
    const here = data("review");
    const { out } = await resultbook(["push", await report("r.xlsx", 50), ...here]);
    const id = /^[0-9a-f]{64}$/m.exec(out)![0];
    expect((await resultbook(["return", id.slice(0, 10), ...here])).code).toBe(2);
    expect((await resultbook(["accept", id.slice(0, 10), ...here])).out).toContain(
      "Accepted: Digital Inclusion 2021-Q3",
    );
    const status = await resultbook(["status", "2021-Q3", ...here]);
    expect(status.out).toMatch(/Digital Inclusion\s+Headquarters\s+accepted/);
    expect(status.out).toMatch(/Cybersecurity\s+not started/);
  });

  it("writes a workbook for every priority", async () => {
    const { code, out } = await resultbook([
      "template",
      "priority",
      "--all",
      "--period",
      "2021-Q3",
      "-o",
      join(folder, "all"),
      ...data("none"),
    ]);
    expect(code).toBe(0);
    expect(out.trim().split("\n")).toHaveLength(10);
    expect(existsSync(join(folder, "all", "Digital Inclusion 2021-Q3.xlsx"))).toBe(true);
  });

  it("adds progress to a CSV file and keeps its other columns", async () => {
    const csv = `\uFEFFname,base_year,base_value,current_year,current_value,target_year,target,direction,limit\r\n"Users, all",2020,10,2022,15,2024,20,increase,\r\n`;
    const { code, out } = await resultbook(["progress", file("p.csv", csv), "--method", "to-target"]);
    expect(code).toBe(0);
    const [header, row] = out.split("\r\n");
    expect(header).toBe(
      "name,base_year,base_value,current_year,current_value,target_year,target,direction,limit,progress,score,status,reason",
    );
    expect(row).toMatch(/^"Users, all",2020,10,2022,15,2024,20,increase,,0\.5,/);
  });

  it.each([
    ["a file that is not there", ["check", "/nowhere/t.xlsx"], "There is no file"],
    ["no file", ["check"], "Name one workbook or more."],
    ["an unknown command", ["shred"], "There is no command “shred”"],
    ["an unknown option", ["check", "--wrong"], "--wrong"],
    [
      "an unknown template",
      ["template", "budget", "--priority", "DI", "-o", "/tmp/never.xlsx"],
      "“budget” is not known",
    ],
    ["an unknown priority", ["template", "priority", "--priority", "Atlantis", "-o", "/tmp/never.xlsx"], "“Atlantis”"],
    [
      "a server that is not there",
      ["push", "FILE", "--to", "http://127.0.0.1:9"],
      "No server answers at http://127.0.0.1:9",
    ],
    ["a bind that others reach", ["serve", "--host", "0.0.0.0", "--port", "0"], "OIDC_ISSUER"],
  ])("says what is wrong with %s, and exits 2", async (_, args, says) => {
    const given = await report("given.xlsx", 50);
    const { code, err } = await resultbook(
      args.map((arg) => (arg === "FILE" ? given : arg)),
      { RESULTBOOK_DATA: join(folder, "none") },
    );
    expect(err).toContain(says);
    expect(code).toBe(2);
  });
});

describe("files that are no workbooks", { timeout: PATIENCE }, () => {
  let server: Served;
  beforeAll(async () => {
    server = await served(["--empty", ...data("hostile")]);
  }, PATIENCE);
  afterAll(() => server.stop());

  const kinds: [name: string, bytes: () => Uint8Array, status: number, code: string][] = [
    [
      "text with the name of a workbook",
      () => new TextEncoder().encode("Hello, this is no zip"),
      422,
      "not-a-workbook",
    ],
    ["an empty file", () => new Uint8Array(0), 422, "empty"],
    ["an .xls", () => OLD_EXCEL, 422, "old-format"],
    ["a 400 MB zip bomb", () => zipBomb(), 413, "too-large"],
    ["a zip bomb that says it is small", () => zipBomb(1000), 422, "damaged"],
    ["twelve sheets with far corners", farCorners, 413, "too-many-cells"],
  ];

  it.each(kinds)("%s is refused with a sentence, and the server stays up", async (name, make, status, code) => {
    const bytes = new Uint8Array(make());
    const response = await fetch(`${server.address}/api/submissions`, {
      method: "POST",
      body: bytes,
      headers: { "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
    });
    expect({ status: response.status, ...((await response.json()) as object) }).toMatchObject({ status, code });
    const { code: exit, err } = await resultbook(["check", file("hostile.xlsx", bytes), ...data("hostile")]);
    expect({ name, exit }).toEqual({ name, exit: 2 });
    expect(err).toContain("The workbook was not read.");
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200);
    expect(await (await fetch(`${server.address}/api/submissions`)).json()).toEqual([]);
  });
});

describe("a data folder", { timeout: PATIENCE }, () => {
  it("has one server; commands talk to it", async () => {
    const here = data("shared");
    const server = await served(["--empty", ...here]);
    try {
      const second = await resultbook(["serve", "--empty", "--port", "0", ...here]);
      expect(second).toMatchObject({
        code: 2,
        err: expect.stringContaining(`is served already, at ${server.address}`),
      });
      await resultbook(["push", await report("s.xlsx", 50), ...here]);
      expect(await (await fetch(`${server.address}/api/submissions`)).json()).toHaveLength(1);
    } finally {
      await server.stop();
    }
  });

  it("is free again after its server was killed, with everything that was acknowledged", async () => {
    const here = data("killed");
    const server = await served(["--empty", ...here]);
    await resultbook(["push", await report("k.xlsx", 50), ...here]);
    await server.stop("SIGKILL");
    expect((await resultbook(["status", ...here])).out).toMatch(/Digital Inclusion\s+Headquarters\s+submitted/);
  });

  it("takes sample figures only where they are kept apart", async () => {
    const here = data("sample");
    const server = await served(here);
    try {
      const listed = (await (await fetch(`${server.address}/api/submissions`)).json()) as { sample: boolean }[];
      expect(listed.length).toBeGreaterThanOrEqual(160);
      expect(listed.every(({ sample }) => sample)).toBe(true);
      expect(existsSync(join(folder, "sample", "sample", "resultbook.sqlite"))).toBe(true);
      expect(existsSync(join(folder, "sample", "resultbook.sqlite"))).toBe(false);
    } finally {
      await server.stop();
    }
  });
});
