/// <reference types="office-js" />
import { render } from "preact";
import { associateCommands } from "../commands.ts";
import { associateFunctions } from "../custom-functions.ts";
import { App, type PaneHandle } from "./App.tsx";
import { keepFocus } from "./keep-focus.ts";
import { lazily } from "./lazily.tsx";
import { followOfficeTheme } from "./theme.ts";

const root = document.getElementById("root")!;
const handle: PaneHandle = { session: null };

const SlidesPane = lazily(() => import("../powerpoint/SlidesPane.tsx").then((module) => module.SlidesPane));

/** Said where the pane is opened outside Office: in a browser tab. */
const Elsewhere = () => (
  <div class="stack">
    <h1 class="label">This pane belongs to Excel and PowerPoint</h1>
    <p class="quiet">Open the workbook of your priority in Excel and choose Resultbook on the ribbon.</p>
    <p>
      <a href="/check.html">Check a file without Excel</a>
    </p>
  </div>
);

Office.onReady(({ host }) => {
  followOfficeTheme(document.documentElement);
  keepFocus(root);
  const inExcel = host === Office.HostType.Excel;
  const inPowerPoint = host === Office.HostType.PowerPoint;
  associateFunctions();
  if (inExcel) associateCommands(() => handle.session);
  render(inExcel ? <App handle={handle} /> : inPowerPoint ? <SlidesPane /> : <Elsewhere />, root);
});
