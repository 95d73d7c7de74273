import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseCsv } from "../../../rbm/workbook/csv/index.ts";
import { run } from "../../../server/cli/run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "resultbook-progress-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What `resultbook progress` makes of a file with this content. */
async function progress(content: string | Uint8Array, method: string, ...more: string[]) {
  writeFileSync(join(folder, "given.csv"), content);
  let [out, err] = ["", ""];
  const io = { out: (text: string) => (out += text), err: (text: string) => (err += text), cwd: folder };
  const input = () => Buffer.from(content);
  const args = [
    "progress",
    more.includes("-") ? "-" : "given.csv",
    "--method",
    method,
    ...more.filter((one) => one !== "-"),
  ];
  const code = await run(args, { ...io, input, env: {}, home: folder });
  const { rows } = parseCsv(out);
  const [header = [], ...lines] = rows;
  const cells = lines.map((line) => Object.fromEntries(header.map((column, at) => [column, line[at] ?? ""])));
  return { code, out, err, header, cells };
}

const numbers = async (content: string, method: string): Promise<(number | null)[]> =>
  (await progress(content, method)).cells.map((row) => (row.progress === "" ? null : Number(row.progress)));

const HEADER = "base_year,base_value,current_year,current_value,target_year,target,direction,limit\n";

describe("the reference figures come out of a file in full double precision", () => {
  it.each([
    ["to-target", "2015,37.8,2017,42.9,2020,50,increase,", (42.9 - 37.8) / (50 - 37.8)],
    ["to-target", "2015,10.5,2017,12.9,2020,15,increase,", (12.9 - 10.5) / (15 - 10.5)],
    ["to-target", ",15,,53,,50,,", 38 / 35],
    ["pace", "2015,37.8,2017,42.9,2020,50,increase,", (42.9 - 37.8) / (50 - 37.8) / (2 / 5)],
    ["required-linear", "2015,37.8,2017,42.9,2020,50,increase,", (50 - 42.9) / 3],
    ["required-compound", "2015,37.8,2017,42.9,2020,50,increase,", (50 / 42.9) ** (1 / 3) - 1],
    ["to-milestone", "2020,150,2021-Q1,50,2021-Q1,50,increase,", 1],
    ["escap", "2015,14.5,2023,10.2,2030,7.25,decrease,", (-10 * (10.2 - 14.5)) / 7.25],
    ["escap-parity", ",,2023,0.93,,1,,", 10 - 10 * (1 - 0.93)],
    ["aarr", "2000,120,2015,55,,,decrease,", -Math.expm1(Math.log(55 / 120) / 15)],
  ])("%s: %s", async (method, line, sure) => {
    const [value] = await numbers(HEADER + line, method);
    expect(Math.abs(value! / sure - 1)).toBeLessThan(1e-14);
  });

  it("growth against the growth required, with score and status, as Statistics Canada's rules have it", async () => {
    const { cells } = await progress(
      `${HEADER}2015,14.5,2023,10.2,2030,7.25,decrease,\n2018,91.3,2022,94.5,2030,100,increase,\n`,
      "cagr-ratio",
    );
    const [fall, rise] = cells.map((row) => ({ ...row, progress: Number(row.progress), score: Number(row.score) }));
    expect(fall!.progress).toBeCloseTo(0.95259018, 8);
    expect(fall!.score).toBeCloseTo(2.51856, 5);
    expect(fall!.score).toBe(7.1429 * fall!.progress - 4.2857);
    expect(rise!.progress).toBeCloseTo(1.13602, 4);
    expect(rise!.score).toBeCloseTo(3.82881, 5);
    expect(cells.map(({ status }) => status)).toEqual(["substantial", "substantial"]);
  });

  it("the rate of reduction by regression, from a column a year or a row a year", async () => {
    const wide = await numbers("name,2000,2005,2010,2015\nstunting,120,100,70,55\n", "aarr");
    const long = await numbers("year,value\n2000,120\n2005,100\n2010,70\n2015,55\n", "aarr");
    expect(wide[0]).toBeCloseTo(0.0525139, 10);
    expect(long).toEqual([wide[0], wide[0], wide[0], wide[0]]);
  });

  it("forecasts: the value, and as score the probability of meeting the target", async () => {
    const years = "2016,2017,2018,2019,2020,2021,target_year,target\n";
    const { cells } = await progress(`${years}40.2,41.9,44.1,45.0,47.6,49.3,2024,55\n`, "linear");
    expect(Number(cells[0]!.progress)).toBeCloseTo(54.661904761905134, 9);
    expect(Number(cells[0]!.score)).toBeCloseTo(0.30287998473120614, 9);
  });
});

describe("a file may be written in many ways", () => {
  const plain = "name,base_value,current_value,target\nA,1037.5,1042.9,1050\n";
  const sure = (1042.9 - 1037.5) / (1050 - 1037.5);
  const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  it.each<[string, string | Uint8Array]>([
    ["plainly", plain],
    ["with a byte-order mark and CRLF", `\uFEFF${plain.replaceAll("\n", "\r\n")}`],
    ["with blank lines, and lines of spaces", `\n${plain.replace("\n", "\n\n   \n")}\n \n`],
    ["with semicolons and decimal commas", "name;base_value;current_value;target\nA;1037,5;1042,9;1050\n"],
    ["with thousands separated", 'name,base_value,current_value,target\nA,"1,037.5","1 042.9","1,050.0"\n'],
    ["with exponents", "name,base_value,current_value,target\nA,1.0375e3,10429E-1,1.05e+3\n"],
    ["with exponents and decimal commas", "name;base_value;current_value;target\nA;1,0375e3;1042,9;1,05E3\n"],
    ["with percent signs", "name,base_value,current_value,target\nA,1037.5%,1042.9 %,1050%\n"],
    ["with headers as people write them", "Name,Base Value, CURRENT-VALUE ,Target\nA,1037.5,1042.9,1050\n"],
    ["with columns in another order", "target,current_value,name,base_value\n1050,1042.9,A,1037.5\n"],
    ["by Excel as Unicode text", utf16(plain.replaceAll(",", "\t"))],
    ["by Excel as CSV, in Windows-1252", new Uint8Array(Buffer.from(plain.replace("A", "Côte d’Ivoire"), "latin1"))],
  ])("%s", async (_, content) => {
    expect(await numbers(content as string, "to-target")).toEqual([sure]);
  });

  it.each([
    ["what a column is called by others", "name,Baseline,Actual,Target value\nA,1037.5,1042.9,1050\n"],
    ["a target with its sign", "name,base_value,current_value,target\nA,1037.5,1042.9,≥ 1050\n"],
  ])("with %s", async (_, content) => {
    expect(await numbers(content, "to-target")).toEqual([sure]);
  });

  it("with the years in its header", async () => {
    const content = "KPI,Baseline 2015,Actual (2017),Target 2020\nonline,37.8,42.9,50\n";
    expect((await numbers(content, "pace"))[0]).toBeCloseTo(1.0450819672131146, 12);
    expect((await progress(content, "pace")).header.slice(0, 4)).toEqual(content.split("\n")[0]!.split(","));
  });

  it("what is piped in is a file like others", async () => {
    expect((await progress(plain, "to-target", "-")).cells[0]).toMatchObject({ name: "A", progress: String(sure) });
    expect((await progress("", "to-target", "-")).err).toMatch(/^The table is empty\./);
  });

  it("line ends, blank lines and needless quotes stay as they are; in a file the byte-order mark too", async () => {
    const given = '\uFEFF"a";"base_value";current_value;target\r\n\r\n"x";0;"1,5";3\r\ny;0;1';
    const reason = "There is no target. Set one for the KPI.";
    const added =
      '"a";"base_value";current_value;target;progress;score;status;reason\r\n\r\n"x";0;"1,5";3;0.5;;;\r\n' +
      `y;0;1;;;;no target;${reason}`;
    expect((await progress(given, "to-target")).out).toBe(added);
    await progress(given, "to-target", "-o", "marked.csv");
    expect(readFileSync(join(folder, "marked.csv"), "utf8")).toBe(`\uFEFF${added}`);
  });

  it("columns called like those added keep what they hold, and a file can be run again", async () => {
    const given = "status,base_value,current_value,target,Score\nold,0,1,2,7\n";
    const once = await progress(given, "to-target");
    expect(once.header.slice(0, 5)).toEqual(["given_status", "base_value", "current_value", "target", "given_score"]);
    expect(once.cells[0]).toMatchObject({
      given_status: "old",
      given_score: "7",
      progress: "0.5",
      score: "",
      status: "",
    });
    expect((await progress(once.out, "to-target")).out).toBe(once.out);
  });

  it("extra columns stay as they are, in their order, quotes and all", async () => {
    const { out } = await progress('a,"x, y",target,b,base_value,current_value\n1,"p ""q""",50,é,15,53\n', "to-target");
    expect(out).toBe(
      `a,"x, y",target,b,base_value,current_value,progress,score,status,reason\n1,"p ""q""",50,é,15,53,${38 / 35},,,\n`,
    );
  });

  it("1,234 is read where the rest of the file shows what its comma means, and refused where it does not", async () => {
    const header = "base_value;current_value;target\n";
    expect(await numbers(`${header}0;1,234;2,5\n`, "to-target")).toEqual([1.234 / 2.5]);
    expect(await numbers(`${header}0;1.234;2500,5\n`, "to-target")).toEqual([1234 / 2500.5]);
    expect(await numbers(`${header}0;1,234;2000.5\n`, "to-target")).toEqual([1234 / 2000.5]);
    expect(await numbers(`${header}0;1,234;2500\n`, "to-target")).toEqual([null]);
    expect(await numbers(`${header}0;1,234;2,5\n0;1;2.5`, "to-target")).toEqual([null, 0.4]);
  });

  it("names in other letters survive Windows-1252", async () => {
    const { cells } = await progress(
      new Uint8Array(Buffer.from("name,base_value,current_value,target\nCôte,0,1,2\n", "latin1")),
      "to-target",
    );
    expect(cells[0]).toMatchObject({ name: "Côte", progress: "0.5" });
  });
});

describe("a value a row", () => {
  const rows = "A,2000,120\nB,2000,10\nA,2005,100\nB,2015,5\nA,2010,70\nA,2015,55\n";
  const [a, b] = [0.05251390001315935, -Math.expm1(Math.log(5 / 10) / 15)];

  it.each(["series", "country"])("rows of a %s are computed together, in whatever order they come", async (column) => {
    const found = await numbers(`${column},year,value\n${rows}`, "aarr");
    for (const [at, sure] of [a, b, a, b, a, a].entries()) expect(found[at]).toBeCloseTo(sure, 12);
  });

  it("without a column series, what differs in every row is no name of one", async () => {
    const sourced = rows.split("\n").map((line, at) => (line ? `${line},survey ${at},World` : ""));
    const found = await numbers(`country,year,value,source,region\n${sourced.join("\n")}`, "aarr");
    expect(found[1]).toBeCloseTo(b, 12);
  });

  it("where no column tells years that are there twice apart, the file is refused with what to do", async () => {
    const { code, err } = await progress("year,value\n2000,1\n2000,2\n2001,3\n", "aarr");
    expect(err).toContain("has a year more than once. Name in a column series which rows belong together.");
    expect(code).toBe(2);
  });
});

describe("what cannot be computed", () => {
  it("is blank with a reason in words, row by row, and the rest is computed", async () => {
    const { cells, code } = await progress(
      `${HEADER}2015,,2017,5,2020,10,up,\n2015,0,2017,5,2020,10,sideways,\n2015,10,2017,5,2020,10,up,\n2015,0,2017,5,2020,10,up,\n`,
      "to-target",
    );
    expect(code).toBe(0);
    expect(cells.map(({ progress }) => progress)).toEqual(["", "", "", "0.5"]);
    expect(cells.map(({ reason }) => reason!.split(".")[0])).toEqual([
      "There is no baseline",
      "The direction cannot be read",
      "The target equals the baseline, so there is no way to go",
      "",
    ]);
  });

  it("the columns a method needs are named where they are missing; those it can do without are not", async () => {
    const { code, err } = await progress("base_value,current_value\n1,2\n", "pace");
    expect([code, err]).toEqual([
      2,
      "given.csv lacks the columns base_year, current_year, target_year, target. Its first line names: base_value, current_value. Which names will do: resultbook progress --help\n",
    ]);
    expect(await numbers("current_value,target\n45,50\n", "to-milestone")).toEqual([null]);
    expect(await numbers("current_value,target,direction\n45,50,up\n", "to-milestone")).toEqual([0.9]);
  });

  it.each([
    [
      "a decimal comma between commas",
      "base_value,current_value,target\n0,1,2\n0,1,2\n\n0,1,5,2\n",
      'given.csv, line 5: there are 4 fields, where the first line names 3 columns. Put a field that has a , in it between quotes ".',
    ],
    [
      "a tab too many",
      "base_value\tcurrent_value\ttarget\n0\t1\t2\t3\n",
      'given.csv, line 2: there are 4 fields, where the first line names 3 columns. Put a field that has a tab in it between quotes ", and remove lines above the one that names the columns.',
    ],
    [
      "a quote that is never closed",
      'base_value,current_value,target\n0,"1\n",2\n0,"1,2\n0,1,2\n',
      'given.csv, line 4, column current_value: a quote " opens here and is never closed.',
    ],
    [
      "a column that is there twice",
      "target,base_value,current_value,Target\n1,2,3,4\n",
      "given.csv has two columns target. Leave one out, or call it something else.",
    ],
    ["nothing", " \n\n", "given.csv is empty. Its first line has to name the columns."],
  ])("a file with %s is refused with where and what to do, and nothing is written", async (_, content, said) => {
    expect(await progress(content, "to-target")).toMatchObject({ code: 2, out: "", err: `${said}\n` });
  });

  it("other columns may be there twice, and empty fields may follow the last", async () => {
    expect(await numbers("a,a,base_value,current_value,target\n1,2,0,1,2,,\n", "to-target")).toEqual([0.5]);
  });

  it("a workbook is told from a CSV file", async () => {
    const { code, err } = await progress(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), "pace");
    expect([code, err]).toEqual([2, expect.stringMatching(/^given\.csv is a workbook, not a CSV file\. Save .*\n$/)]);
  });

  it("the help says the formula of every method", async () => {
    const { out } = await progress("", "astrology", "--help");
    for (const formula of ["p = (A − B) / (T − B)", "d·10·(A − B) / |T − B|", "1 − e^slope", "s = −1 if B < 0"])
      expect(out).toContain(formula);
  });
});

it("-o writes the same to a file", async () => {
  const given = "base_value,current_value,target\n0,1,2\n";
  const { out } = await progress(given, "to-target");
  expect((await progress(given, "to-target", "-o", "out.csv")).out).toBe("");
  expect(readFileSync(join(folder, "out.csv"), "utf8")).toBe(out);
});

describe("--by", () => {
  const file = "Goal,indicator,base_year,base_value,current_year,current_value,direction\n";
  const rows =
    "1,1.1,2015,100,2016,103,up\n1,1.2,2015,100,2016,100,up\n1,1.2,2015,100,2016,101,up\n2,2.1,2015,,2016,1,up\n";

  it("writes the means of groups, an indicator's counting once in its goal's", async () => {
    const { cells, header, code } = await progress(file + rows, "cagr-ratio", "--by", "goal,Indicator");
    expect(code).toBe(0);
    expect(header.slice(0, 4)).toEqual(["goal", "indicator", "counted", "of"]);
    expect(cells.map(({ goal, indicator, of, status }) => [goal, indicator, of, status])).toEqual([
      ["1", "", "3", "moderate"],
      ["1", "1.1", "1", "substantial"],
      ["1", "1.2", "2", "limited"],
      ["2", "", "1", "not available"],
      ["2", "2.1", "1", "not available"],
    ]);
    const scores = cells.slice(0, 3).map(({ score }) => Number(score));
    for (const [at, sure] of [(5 + (-2.5 + 1.25) / 2) / 2, 5, (-2.5 + 1.25) / 2].entries())
      expect(scores[at]).toBeCloseTo(sure, 9);
  });

  it("keeps the separator, and its header where there are no rows", async () => {
    const way = "goal;base_value;current_value;target\n";
    const { out } = await progress(`${way}A;0;1;2\n`, "to-target", "--by", "goal");
    expect(out.split("\n")[0]).toBe(
      "goal;counted;of;lowest;highest;capped;geometric_mean;progress;score;status;reason",
    );
    expect((await progress(way, "to-target", "--by", "goal")).out).toBe(`${out.split("\n")[0]}\n`);
  });

  it("says which column is not there, and of which methods there is a mean", async () => {
    const missing = await progress(file + rows, "cagr-ratio", "--by", "goal,theme");
    expect([missing.code, missing.err]).toEqual([2, "given.csv lacks the column theme, which --by names.\n"]);
    const taken = await progress("status,current_value,target,base_value\n", "to-target", "--by", "status");
    expect(taken.err).toContain("--by cannot take status: the table of means has such a column.");
    const { code, err } = await progress(file + rows, "aarr", "--by", "goal");
    expect(code).toBe(2);
    expect(err).toContain("--by takes the means of cagr-ratio, to-target, to-milestone, pace; there is none of aarr.");
  });
});

it("-o may name the file itself", async () => {
  const given = "base_value,current_value,target\n0,1,2\n";
  const { out } = await progress(given, "to-target");
  await progress(given, "to-target", "-o", "given.csv");
  expect(readFileSync(join(folder, "given.csv"), "utf8")).toBe(out);
});
