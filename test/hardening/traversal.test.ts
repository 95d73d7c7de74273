import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { fileName, headerName } from "../../server/file-name.ts";
import { withServer } from "../server/support/server.ts";
import { commandLine } from "../support/command-line.ts";
import { handMade } from "../support/xlsx.ts";

const SECRET = "nobody is to read this";
let around: string;
let folder: string;
beforeAll(() => {
  around = mkdtempSync(join(tmpdir(), "resultbook-traversal-"));
  folder = join(around, "here");
  for (const name of ["pages/assets", "notebooks", "work"]) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, "pages/index.html"), "<p>home</p>");
  for (const name of ["secret.txt", "here/secret.txt", "here/secret.xlsx"]) writeFileSync(join(around, name), SECRET);
});
afterAll(() => rmSync(around, { recursive: true, force: true }));

const plain = handMade({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });

describe("a part of a workbook whose name leads elsewhere", () => {
  it.each(["../x.xml", "xl/../../x.xml", "/etc/x.xml", "..\\x.xml", "C:\\x.xml", "xl/.."])(
    "as %s does is refused, so that no copy of it carries it on",
    async (name) => {
      const bytes = zipSync({ ...unzipSync(plain), [name]: strToU8("x") });
      await expect(readXlsx(bytes)).rejects.toMatchObject({ code: "damaged" });
    },
  );

  it("is found nowhere but in the file itself, whatever a relationship says", async () => {
    const target = "../../../../../../../../etc/hosts";
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="${target}"/></Relationships>`;
    const bytes = handMade({ sheets: [""], parts: { "xl/_rels/workbook.xml.rels": rels } });
    await expect(readXlsx(bytes)).rejects.toMatchObject({ code: "damaged" });
  });
});

describe("an address that climbs", () => {
  const climbs = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "....//", "%252e%252e%252f", "/"];
  const places = [
    "/",
    "/assets/",
    "/notebooks/",
    "/api/samples/",
    "/api/templates/",
    "/api/frameworks/",
    "/api/tables/",
  ];
  const ends = ["secret.txt", "secret.xlsx", "secret", "here/secret.txt"];

  it("never gets a file from beside the pages", () =>
    withServer(
      async ({ request }) => {
        for (const place of places) {
          for (const climb of climbs) {
            for (const times of [1, 2, 3]) {
              for (const end of ends) {
                const response = await request(`${place}${climb.repeat(times)}${end}`);
                expect([response.status < 500, await response.text()]).toEqual([
                  true,
                  expect.not.stringContaining(SECRET),
                ]);
              }
            }
          }
        }
      },
      { pages: join(folder, "pages"), notebooks: join(folder, "notebooks") },
    ));

  it.each(["../x", "..%2fx", "2021-Q3/../../x"])(
    "in a period, a priority or a plan (%s) is none that is known",
    (name) =>
      withServer(async ({ request }) => {
        for (const path of [
          `/api/templates/priority.xlsx?priority=${name}`,
          `/api/templates/priority.xlsx?priority=DI&period=${name}`,
          `/api/templates/priority.xlsx?priority=DI&framework=${name}`,
          `/api/templates/priority.xlsx?priority=DI&office=${name}`,
          `/api/trace/DI-01/${encodeURIComponent(name)}`,
          `/api/submissions/${encodeURIComponent(name)}`,
          `/api/charts/${encodeURIComponent(name)}.svg`,
        ]) {
          const { status } = await request(path);
          expect([path, status >= 400 && status < 500]).toEqual([path, true]);
        }
      }),
  );
});

describe("the command line", { timeout: 120_000 }, () => {
  const tree = (): string[] => readdirSync(around, { recursive: true }).map(String).sort();

  it("writes nothing beside the folder it was given, whatever periods, priorities, plans and charts are called", async () => {
    const work = join(folder, "work");
    const known = tree();
    const out = ["--data", "data", "-o", "out"];
    for (const args of [
      ["template", "priority", "--priority", "../../x", ...out],
      ["template", "priority", "--priority", "DI", "--period", "../../x", ...out],
      ["template", "priority", "--all", "--framework", "../../x", ...out],
      ["template", "../../x", "--priority", "DI", ...out],
      ["charts", "--charts", "../charts/heatmap,../../x", ...out],
      ["open", "../../x", "--data", "data"],
      ["status", "../../x", "--data", "data"],
      ["accept", "../../x", "--data", "data"],
    ]) {
      await commandLine(work, ...args);
      const added = tree().filter((name) => !known.includes(name));
      expect(added.filter((name) => !/^here\/work\/(?:data|out)(?:\/|$)/.test(name))).toEqual([]);
    }
  });

  it.each([
    ["..", "-"],
    ["../../etc", "-/-/etc"],
    ["a/b\\c", "a-b-c"],
    ["Bureau régional – Asie", "Bureau régional - Asie"],
    ["المكتب", "المكتب"],
    [".hidden", "-hidden"],
  ])("names a folder after an office called %s so that it stays where it is", (name) => {
    for (const made of [fileName(name), headerName(name)]) {
      expect(made).not.toMatch(/[/\\\0]|^\.|\.$/);
      expect(made).not.toBe("");
    }
    if (/[\u0600-\u06ff]/.test(name)) expect(fileName(name)).toBe(name);
  });
});
