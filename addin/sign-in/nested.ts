/// <reference types="office-js" />
import type { AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import { ClosedByHand, type Held, NotSignedIn, type SignInConfig, type Way } from "./way.ts";

/** Whether Office signs in for its add-ins here: with Microsoft's accounts, in newer versions. */
export const isNested = ({ issuer }: SignInConfig): boolean =>
  new URL(issuer).hostname === "login.microsoftonline.com" &&
  Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");

/** With the account Office itself is signed in with. The library is large, and loaded here only. */
export function nestedWay(config: SignInConfig): Way {
  let application: Promise<IPublicClientApplication> | null = null;
  const loaded = (): Promise<IPublicClientApplication> => {
    application ??= applicationOf(config);
    application.catch(() => {
      application = null;
    });
    return application;
  };
  // As they are: inside Office the library passes them on and adds none.
  const request = { scopes: config.scope.split(" ") };
  const heldOf = ({ accessToken, expiresOn }: AuthenticationResult): Held => ({
    token: accessToken,
    until: expiresOn?.getTime() ?? 0,
  });
  return {
    async silent() {
      try {
        return heldOf(await (await loaded()).acquireTokenSilent(request));
      } catch {
        return null;
      }
    },
    async ask() {
      try {
        return heldOf(await (await loaded()).acquireTokenPopup(request));
      } catch (error) {
        if (isCancelled(error)) throw new ClosedByHand();
        throw new NotSignedIn("Office did not sign you in. Try again, or use another account of your organization.");
      }
    },
  };
}

/** Throws where Office has no account for us: the library would open a window by itself, whose answer never reaches a pane. */
async function applicationOf({ issuer, clientId }: SignInConfig): Promise<IPublicClientApplication> {
  const { createNestablePublicClientApplication, PublicClientApplication, BrowserCacheLocation } = await import(
    "@azure/msal-browser"
  );
  const configuration = {
    auth: { clientId, authority: issuer.replace(/\/v2\.0\/?$/, "") },
    // Other pages of this origin read what a browser keeps.
    cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
  };
  let nested = false;
  const application = await createNestablePublicClientApplication(configuration, undefined, (given, controller) => {
    nested = true;
    return new PublicClientApplication(given, controller);
  });
  if (!nested) throw new Error("Office answers nothing");
  return application;
}

const isCancelled = (error: unknown): boolean =>
  error instanceof Error && "errorCode" in error && error.errorCode === "user_canceled";
