/// <reference types="office-js" />
import { patience } from "../patience.ts";
import { ClosedByHand, type Held, NotSignedIn, type Way } from "./way.ts";

/** Office's word for a dialog that was closed by hand. */
const CLOSED = 12_006;

const encoded = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

/** In a window of its own, through our server: it works in every Office and with every identity provider. */
export const dialogWay = (origin = location.origin): Way => ({
  silent: async () => null,
  async ask() {
    const verifier = encoded(crypto.getRandomValues(new Uint8Array(32)));
    const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
    const code = await codeFromDialog(`${origin}/sign-in?pane=${encoded(new Uint8Array(digest))}`, origin);
    return exchanged(code, verifier, origin);
  },
});

function codeFromDialog(address: string, origin: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // Without a prompt of Office's own, which needs a laxer policy than ours: there was a click.
    const options = { height: 60, width: 30, promptBeforeOpen: false };
    Office.context.ui.displayDialogAsync(address, options, ({ status, value: dialog }) => {
      if (status !== Office.AsyncResultStatus.Succeeded) {
        reject(new NotSignedIn("The sign-in window did not open. Allow windows of this site, then try again."));
        return;
      }
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        if (!("message" in said) || (said.origin !== undefined && said.origin !== origin)) return;
        dialog.close();
        resolve(said.message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        const closed = "error" in event && event.error === CLOSED;
        reject(
          closed
            ? new ClosedByHand()
            : new NotSignedIn("The sign-in page did not load. Try again when the network is back."),
        );
      });
    });
  });
}

async function exchanged(code: string, verifier: string, origin: string): Promise<Held> {
  const response = await fetch(`${origin}/api/sign-in/pane`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code, verifier }),
    signal: patience(),
  });
  if (!response.ok) throw new NotSignedIn("The sign-in took too long. Sign in again.");
  const { token, lasts } = (await response.json()) as { token: string; lasts: number };
  return { token, until: Date.now() + lasts * 1000 };
}
