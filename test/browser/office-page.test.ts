import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPane } from "../office/web/pane.ts";
import { type ServedOfficePage, startOfficePage } from "../office/web/serve.ts";
import { launchChromium } from "./chromium.ts";

const ATTACHED = { state: "attached", timeout: 20_000 } as const;

/** An add-in as small as can be, getting the client from where production gets it. */
const ADDIN = `<!doctype html><meta charset="utf-8"><title>add-in</title>
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.debug.js"></script>
<script>
window.changes = [];
Office.onReady((info) => { window.info = info; document.body.dataset.ready = "1"; });
</script>
<body></body>`;

let browser: Browser;
let addin: Server;
let addinUrl: string;

beforeAll(async () => {
  browser = await launchChromium();
  addin = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(ADDIN);
  });
  await new Promise<void>((resolve) => addin.listen(0, "127.0.0.1", resolve));
  addinUrl = `http://localhost:${(addin.address() as AddressInfo).port}/taskpane.html`;
});

afterAll(async () => {
  await browser?.close();
  addin?.close();
  addin?.closeAllConnections();
});

describe("Excel in Chromium", () => {
  let served: ServedOfficePage;
  beforeAll(async () => {
    served = await startOfficePage({ addinUrl, workbook: ["KPIs"] });
  });
  afterAll(() => served?.stop());

  it("the unmodified client writes and reads a cell, and nothing leaves this machine", async () => {
    const { page, pane, external, errors, close } = await openPane(browser, served);
    await pane.waitForSelector("body[data-ready]", ATTACHED);
    const read = await pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("KPIs");
        sheet.getRange("B2").values = [["12.5"]];
        const used = sheet.getUsedRange().load("address, values");
        await context.sync();
        return { address: used.address, values: used.values };
      }),
    );
    expect(read).toEqual({ address: "KPIs!B2", values: [[12.5]] });
    expect(await page.evaluate(() => window.office.host.roundTrips)).toBeGreaterThan(0);
    expect(external).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it("what the user types reaches the add-in as an event", async () => {
    const { page, pane, close } = await openPane(browser, served);
    await pane.waitForSelector("body[data-ready]", ATTACHED);
    await pane.evaluate(() =>
      Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          document.body.dataset.changed = `${event.address} ${event.details?.valueAfter}`;
        });
        await context.sync();
      }),
    );
    await page.evaluate(() => {
      if ("user" in window.office.host) window.office.host.user.type("KPIs!C3", 99);
    });
    await pane.waitForSelector("body[data-changed='C3 99']", ATTACHED);
    await close();
  });
});
