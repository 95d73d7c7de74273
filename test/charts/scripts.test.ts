import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { installedSubsets } from "../../charts/export/fonts/installed.ts";
import { type FontSubset, otherCharacters, subsetsFor } from "../../charts/export/fonts/scripts.ts";
import { woffToTtf } from "../../charts/export/fonts/woff.ts";
import { renderSvgInNode } from "../../charts/export/node.ts";
import { renderPng, svgToPng } from "../../charts/export/png.ts";
import { charts } from "../../charts/index.ts";
import { textWidth, wrap } from "../../charts/text/measure.ts";
import { fixture, options } from "../plots/fixture.ts";
import { withServer } from "../server/support/server.ts";

const picture = (text: string, weight = 400): string =>
  Buffer.from(
    svgToPng(
      `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60" font-family="Inter, Arial, sans-serif"><text x="10" y="40" font-size="32" font-weight="${weight}">${text}</text></svg>`,
      1,
    ),
  ).toString("base64");

/** The box that stands for a character no font has: U+0378 is not assigned. */
const NOTHING = picture("");
const BOX = picture("\u0378");

describe("text in pictures", () => {
  const SCRIPTS = {
    "accents and Vietnamese": "éüñçőğạ",
    Cyrillic: "ЖщЯё",
    Greek: "Ωδ",
    "arrows, signs and shapes": "→↑−≥●▲◆○▽□…€",
    Arabic: "عربيةپ",
    Chinese: "电信发展局数字化，。",
  };
  for (const [script, text] of Object.entries(SCRIPTS)) {
    it(`${script}: every character leaves ink, and none is a box`, () => {
      for (const character of text) {
        const drawn = picture(character);
        expect(drawn === NOTHING, `${character} is blank`).toBe(false);
        expect(drawn === BOX, `${character} is a box`).toBe(false);
      }
    });
  }

  it("Arabic letters join, and are read from the right", () => {
    expect(picture("سلام") === picture("س\u200cل\u200cا\u200cم")).toBe(false);
    expect(picture("اب") === picture("با")).toBe(false);
  });

  it("Arabic beside Latin, Cyrillic or Chinese is letters too, and no boxes", () => {
    const letters = "الاتصالات";
    for (const other of ["DI-01 ", "Жизнь, ", "电信 "]) {
      const boxes = [...letters].map(() => "\u0378").join("");
      expect(picture(`${other}${letters}`) === picture(`${other}${boxes}`), other).toBe(false);
    }
  });

  it("takes from the fonts only what the text asks for", () => {
    const all = installedSubsets();
    expect(subsetsFor(otherCharacters("Plain, naïve → Жук"), all)).toEqual([]);
    const arabic = subsetsFor(otherCharacters("عربية"), all).map(({ family }) => family);
    expect(arabic).toContain("noto-sans-arabic");
    expect(arabic.length).toBeLessThanOrEqual(3);
    const chinese = subsetsFor(otherCharacters("电信发展局"), all);
    expect(chinese.length).toBeGreaterThan(0);
    expect(chinese.length).toBeLessThanOrEqual(5);
  });

  it("a chart with labels in other scripts carries them into its PNG", () => {
    const rows = fixture();
    const renamed = (priority: string) =>
      priority === "Statistics" ? "统计与数据" : priority === "Environment" ? "البيئة" : priority;
    const other = { ...rows, kpis: rows.kpis.map((row) => ({ ...row, priority: renamed(row.priority) })) };
    const plain = renderPng(charts.status.model(rows, options), { width: 600, scale: 1 });
    const drawn = renderPng(charts.status.model(other, options), { width: 600, scale: 1 });
    expect(Buffer.from(drawn).equals(Buffer.from(plain))).toBe(false);
  });
});

describe("bold text in fonts of one weight", () => {
  it("is drawn thicker where a title is Chinese or Arabic, and as it is where it is Latin", () => {
    const model = charts.status.model(fixture(), options);
    const titled = (title: string) => renderSvgInNode({ ...model, title }, { width: 600 });
    const outlined = (svg: string) => [...svg.matchAll(/<t[^>]* stroke-width="([\d.]+)"[^>]*>([^<]*)/g)];
    expect(outlined(titled("电信发展局的数字化"))).toHaveLength(1);
    expect(outlined(titled("الاتصالات والتنمية"))).toHaveLength(1);
    expect(outlined(titled("Жизнь → Égalité"))).toEqual([]);
    const ink = (weight: number) =>
      renderSvgInNode({ ...model, title: "电" }, { width: 600 }).replaceAll(
        / stroke-width="[\d.]+"/g,
        ` stroke-width="${weight}"`,
      );
    expect(svgToPng(ink(0), 1).length).not.toBe(svgToPng(ink(2), 1).length);
  });
});

describe("fonts in a browser", () => {
  it("are served in pieces by us, and the sheet that names them asks nobody else", async () => {
    await withServer(async ({ request }) => {
      const subsets = (await (await request("/api/fonts")).json()) as FontSubset[];
      const [arabic] = subsetsFor(otherCharacters("عربية"), subsets);
      const font = await request(`/api/fonts/${arabic!.file}.woff2`);
      expect([font.status, font.headers.get("Content-Type")]).toEqual([200, "font/woff2"]);
      expect(new TextDecoder().decode((await font.arrayBuffer()).slice(0, 4))).toBe("wOF2");
      const sheet = await (await request("/api/fonts/scripts.css")).text();
      expect(sheet.match(/@font-face/g)).toHaveLength(subsets.length);
      expect(sheet).not.toMatch(/https?:/);
      expect((await request("/api/fonts/nothing.woff2")).status).toBe(404);
    });
  });
});

describe("a WOFF font", () => {
  it("unpacks to the tables it says, and to no other file", () => {
    const { resolve } = createRequire(import.meta.url);
    const woff = readFileSync(resolve("@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff"));
    const ttf = Buffer.from(woffToTtf(woff));
    expect(ttf.length).toBeGreaterThan(woff.length);
    const tags = Array.from({ length: ttf.readUInt16BE(4) }, (_, i) =>
      ttf.toString("latin1", 12 + 16 * i, 16 + 16 * i),
    );
    expect(tags).toEqual(expect.arrayContaining(["cmap", "glyf", "head", "GSUB"]));
    expect(() => woffToTtf(new Uint8Array(64))).toThrow("not a WOFF 1 file");
  });
});

describe("Chinese text", () => {
  it("is measured in squares, and breaks between characters but not before a full stop", () => {
    const font = { size: 10 };
    expect(textWidth("电信", font)).toBe(20);
    expect(wrap("电信发展。局", 50, font)).toEqual(["电信发展。", "局"]);
    expect(wrap("电信发展。局", 45, font)).toEqual(["电信发", "展。局"]);
  });
});
