import { describe, expect, it } from "vitest";
import { bind } from "../../rbm/template/bind.ts";
import { contentOf } from "../../rbm/template/content-of.ts";
import { priorityTemplate } from "../../rbm/template/priority/index.ts";
import { readXlsx } from "../../rbm/workbook/xlsx/index.ts";
import { whoOf } from "../../server/sign-in/claims.ts";
import { reportWith } from "../server/support/content.ts";
import { withServer } from "../server/support/server.ts";
import { handMade } from "../support/xlsx.ts";

const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

/** What every object would have if one of them had been written to. */
const polluted = (): string[] => Object.keys(Object.prototype).concat(Object.keys(Array.prototype));

const workbookOf = (sheet: string): string =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

describe.each(NAMES)("a sheet, a column, a KPI and a role called %s", (name) => {
  it("are kept out of what every object has", () =>
    withServer(async (server) => {
      const json = JSON.stringify(reportWith());
      const bodies = [
        json.replace('"sheets":{', `"sheets":{"${name}":[{"${name}":"x"}],`),
        json.replace('"actuals":[{', `"actuals":[{"${name}":"x",`),
        json.replace('"identity":{', `"identity":{"${name}":{"x":1},`),
        json.replaceAll('"DI-01"', `"${name}"`),
      ];
      for (const body of bodies) {
        for (const path of ["/api/check", "/api/submissions"]) {
          const headers = { "Content-Type": "application/json" };
          const { status } = await server.request(path, { method: "POST", body, headers });
          expect([200, 201, 400, 422]).toContain(status);
        }
      }
      for (const path of [
        `/api/tables/${name}.json`,
        `/api/charts/${name}.svg`,
        `/api/samples/${name}.xlsx`,
        `/api/templates/${name}.xlsx?priority=DI`,
        `/api/submissions?priority=${name}`,
        `/api/trace/${name}/2021-Q3`,
        `/api/frameworks/${name}`,
      ]) {
        expect([path, (await server.request(path)).status < 500]).toEqual([path, true]);
      }
      expect(polluted()).toEqual([]);
    }));

  it("in a workbook are read as any other name", async () => {
    const cells = [name, "KPI", name].map((text, i) => `<c r="${"ABC"[i]}1" t="inlineStr"><is><t>${text}</t></is></c>`);
    const row = `<row r="1">${cells.join("")}</row><row r="2"><c r="A2" t="inlineStr"><is><t>${name}</t></is></c></row>`;
    const bytes = handMade({ sheets: [row], parts: { "xl/workbook.xml": workbookOf(name) } });
    const content = contentOf(bind(await readXlsx(bytes), priorityTemplate));
    expect(Object.getPrototypeOf(content.sheets)).toBe(Object.prototype);
    expect(polluted()).toEqual([]);
  });

  it("give nobody a right", () => {
    const claims = { sub: name, preferred_username: name, roles: [name], groups: [name] };
    const who = whoOf(claims, { claim: name, file: { people: {}, groups: {} } });
    expect(who).toMatchObject({ mayRead: false, mayPush: [], mayReview: false });
  });
});
