import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { framework2020 } from "../../../rbm/framework/index.ts";
import { toContent } from "../../../rbm/framework/to-content.ts";
import { frameworkTemplate } from "../../../rbm/template/framework/index.ts";
import { readXlsx, writeXlsx } from "../../../rbm/workbook/xlsx/index.ts";
import { commandLine } from "../../support/command-line.ts";
import { resultbook as resultbookBuilt } from "../support/program.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-plan-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const resultbook = (...args: string[]) => commandLine(folder, ...args);

const planFile = async (name: string, change: Partial<typeof framework2020>): Promise<string> => {
  const framework = { ...framework2020, ...change };
  const bytes = await writeXlsx({ template: frameworkTemplate, framework, content: toContent(framework) });
  writeFileSync(join(folder, name), bytes);
  return name;
};

describe("resultbook template framework", { timeout: 60_000 }, () => {
  it("writes a plan that has no issues and differs from the plan in nothing", async () => {
    expect((await resultbook("template", "framework", "--framework", "2024-2027", "-o", "plan.xlsx")).code).toBe(0);
    const workbook = await readXlsx(new Uint8Array(readFileSync(join(folder, "plan.xlsx"))));
    expect(workbook.sheets.map(({ name }) => name)).toContain("Crosswalk");
    expect(await resultbook("framework", "check", "plan.xlsx")).toMatchObject({
      code: 0,
      out: "plan.xlsx: no issues.\n",
    });
    expect((await resultbook("framework", "diff", "2024-2027", "plan.xlsx")).out).toContain(": no changes.");
  });

  it("says which plans are known where it is asked for another", async () => {
    const { code, err } = await resultbook("template", "framework", "--framework", "1999", "-o", "plan.xlsx");
    expect([code, err]).toEqual([2, expect.stringContaining("Known: 2016-2019, 2024-2027, 2020-2023")]);
  });
});

describe("resultbook framework diff", { timeout: 60_000 }, () => {
  it("says what a changed workbook changes, wording as a redline", async () => {
    const results = framework2020.results.map((result) =>
      result.code === "1.1" ? { ...result, aim: { ...result.aim!, value: 70 } } : result,
    );
    const file = await planFile("next.xlsx", { version: 2, title: "Next", results: results.slice(0, -1) });
    const { code, out } = await resultbook("framework", "diff", "2020-2023", file);
    expect(code).toBe(0);
    expect(out).toContain("2020-2023 (version 1) → 2020-2023 (version 2): 1 dropped, 1 retargeted.");
    expect(out).toContain("result 1.1: increase, 65 % by 2023 → increase, 70 % by 2023");
  });

  it("compares two plans through their crosswalk, as data too", async () => {
    const { out } = await resultbook("framework", "diff", "2020-2023", "2024-2027", "--json");
    const said = JSON.parse(out);
    expect(said.crosswalk).toContainEqual(expect.objectContaining({ from: "2.8", to: "2.2", kind: "split" }));
    expect(said.changes).toContainEqual(expect.objectContaining({ kind: "dropped", part: "result", from: "1.4" }));
  });
});

describe("resultbook framework publish", { timeout: 120_000 }, () => {
  const here = () => ["--data", join(folder, "data")];
  const built = (...args: string[]) => resultbookBuilt([...args, ...here()]);
  const priorities = framework2020.priorities.map((priority) =>
    priority.code === "DI" ? { ...priority, name: "Digital inclusion of all" } : priority,
  );

  it("keeps the plan as its next version, and templates, checks and comparisons use it from then on", async () => {
    const file = join(folder, await planFile("next.xlsx", { version: 2, priorities }));
    const { code, out, err } = await built("framework", "publish", file);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("2020-2023: published as version 2");
    expect(out).toContain("priority DI: Digital [-Inclusion-]{+inclusion of all+}");
    expect((await built("framework", "publish", file)).out).toContain("just that is version 2 already");
    expect((await built("framework", "diff", "2020-2023@1", "2020-2023")).out).toContain("(version 2): 1 renamed");
    const report = join(folder, "report.xlsx");
    const told = ["--priority", "di", "--period", "2021-Q3", "-o", report];
    expect((await built("template", "priority", ...told)).code).toBe(0);
    const { identity } = JSON.parse((await built("check", report, "--json")).out);
    expect(identity).toMatchObject({ priority: "Digital inclusion of all" });
  });

  it("refuses a plan with an error, and says where", async () => {
    const results = framework2020.results.map((result, i) => (i === 0 ? { ...result, level: "ambition" } : result));
    const file = join(folder, await planFile("bad.xlsx", { version: 2, results }));
    const { code, err } = await built("framework", "publish", file);
    expect(code).toBe(1);
    expect(err).toContain("Results!B5 (1, Level): “ambition”");
  });

  it("asks for the next version number, and says what the plan would change", async () => {
    const { code, err } = await built(
      "framework",
      "publish",
      join(folder, await planFile("same.xlsx", { priorities })),
    );
    expect(code).toBe(1);
    expect(err).toContain("put 2 into the cell Version");
    expect(err).toContain("priority DI: Digital [-Inclusion-]{+inclusion of all+}");
  });

  it("takes no workbook of another template", async () => {
    writeFileSync(join(folder, "x.xlsx"), "no workbook");
    expect((await built("framework", "publish", join(folder, "x.xlsx"))).code).toBe(2);
  });
});
