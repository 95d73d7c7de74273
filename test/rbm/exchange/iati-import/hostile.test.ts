import { describe, expect, it } from "vitest";
import { IatiRefused, importIati, MOST_BYTES } from "../../../../rbm/exchange/iati/index.ts";
import { bytes, foreign, kinds, kpi } from "./foreign-file.ts";

describe("hostile and broken files", () => {
  const code = (given: Uint8Array | string): string => {
    try {
      importIati(typeof given === "string" ? bytes(given) : given);
    } catch (error) {
      if (!(error instanceof IatiRefused)) throw error;
      expect(error.message).toMatch(/\. [A-Z]|\.$/);
      return error.code;
    }
    return "read";
  };

  it("expands no entity of a document type, and tells that there is one", () => {
    const lol = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");
    const head = `<!DOCTYPE x [<!ENTITY l0 "lol">${lol}<!ENTITY xxe SYSTEM "file:///etc/passwd">]>`;
    const parts = { head, inside: "<description><narrative>&l9; &xxe; &constructor;</narrative></description>" };
    expect(kpi(parts).methodology).toBe("&l9; &xxe; &constructor;");
    expect(kinds(parts)).toEqual(expect.arrayContaining(["document type", "entity"]));
  });

  it("answers a file of more than 100 MB with a reason", () => {
    const large = new Uint8Array(MOST_BYTES + 1).fill(0x61);
    large.set(bytes("<iati-activities>"));
    expect(code(large)).toBe("too large");
  });

  it("cuts a text that no cell holds, and tells the rest", () => {
    const parts = { inside: `<description><narrative>${"a".repeat(40_000)}</narrative></description>` };
    expect(String(kpi(parts).methodology)).toHaveLength(32_767);
    expect(kinds(parts)).toContain("too long");
  });

  it.each<[string, string, Uint8Array | string]>([
    ["nothing", "empty", ""],
    ["a workbook", "not XML", "PK\u0003\u0004"],
    ["JSON", "not XML", "{}"],
    ["a web page", "not XML", "<!DOCTYPE html><html></html>"],
    ["another XML", "not IATI", "<rss></rss>"],
    ["an unclosed element", "damaged", "<iati-activities><iati-activity>"],
    ["elements that lie too deep", "damaged", `<iati-activities>${"<a>".repeat(100)}`],
    ["activities without results", "no results", "<iati-activities><iati-activity/></iati-activities>"],
    ["bytes that are not of its encoding", "encoding", new Uint8Array([...bytes("<iati-activities>"), 0xff, 0xe9])],
    ["an encoding that nobody knows", "encoding", '<?xml version="1.0" encoding="klingon"?><a/>'],
  ])("answers %s with a reason", (_, expected, given) => {
    expect(code(given)).toBe(expected);
  });

  it("reads Latin-1 and UTF-16 where the file says so", () => {
    const xml = foreign({ inside: "<description><narrative>Été</narrative></description>" });
    const latin = Uint8Array.from(xml.replace("UTF-8", "ISO-8859-1"), (character) => character.charCodeAt(0));
    const wide = new Uint8Array(Uint16Array.from(`\ufeff${xml}`, (character) => character.charCodeAt(0)).buffer);
    for (const given of [latin, wide]) expect(importIati(given).content.sheets.kpis![0]!.methodology).toBe("Été");
  });
});
