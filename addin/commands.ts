/// <reference types="office-js" />

import type { Session } from "./taskpane/session.ts";
import { openIssues } from "./taskpane/session-state.ts";

/** What the ribbon and the shortcuts call, by the name the manifest gives it. */
export const COMMANDS = ["SetUp", "Check", "FixSafe", "Push", "InsertChart", "OpenNotebooks", "Help"] as const;
export type Command = (typeof COMMANDS)[number];

/** Pages that open in the browser, not in the pane. */
const PAGES = { OpenNotebooks: "/notebooks/retreat.html", Help: "/data.html" } as const;

/** Ties the commands to the pane, which runs in the same runtime: they act on what it shows. */
export function associateCommands(session: () => Session | null): void {
  const show = async (hash: string): Promise<void> => {
    location.hash = hash;
    await Office.addin.showAsTaskpane();
  };
  const open = (page: string): void => Office.context.ui.openBrowserWindow(new URL(page, location.href).href);
  const acts: Readonly<Record<Command, () => Promise<void> | void>> = {
    SetUp: () => show("issues"),
    async Check() {
      await show("issues");
      await session()?.check();
    },
    async FixSafe() {
      await show("issues");
      const current = session();
      if (!current) return;
      await current.check();
      await current.fix(openIssues(current.state).filter(({ fix }) => fix));
    },
    Push: () => show("push"),
    InsertChart: () => show("charts"),
    OpenNotebooks: () => open(PAGES.OpenNotebooks),
    Help: () => open(PAGES.Help),
  };
  for (const command of COMMANDS) {
    Office.actions.associate(command, async (event?: Partial<Office.AddinCommands.Event>) => {
      try {
        await acts[command]();
      } finally {
        // A shortcut has no event to complete; a button that is not completed stays pressed.
        event?.completed?.();
      }
    });
  }
}
