/// <reference types="office-js" />
import type { AuthenticationResult, IPublicClientApplication } from "@azure/msal-browser";
import { type Held, NotSignedIn, type SignInConfig, type Way } from "./way.ts";

/** Whether Office signs in for its add-ins here: with Microsoft's accounts, in newer versions. */
export const isNested = ({ issuer }: SignInConfig): boolean =>
  new URL(issuer).hostname === "login.microsoftonline.com" &&
  Office.context.requirements.isSetSupported("NestedAppAuth", "1.1");

/** With the account Office itself is signed in with. The library is large, and loaded here only. */
export function nestedWay({ issuer, clientId, scope }: SignInConfig): Way {
  let application: Promise<IPublicClientApplication> | null = null;
  const loaded = (): Promise<IPublicClientApplication> => {
    application ??= import("@azure/msal-browser").then(
      ({ createNestablePublicClientApplication, BrowserCacheLocation }) =>
        createNestablePublicClientApplication({
          auth: { clientId, authority: issuer.replace(/\/v2\.0\/?$/, "") },
          // Other pages of this origin read what a browser keeps.
          cache: { cacheLocation: BrowserCacheLocation.MemoryStorage },
        }),
    );
    return application;
  };
  // The library adds openid, profile and offline_access itself.
  const request = { scopes: scope.split(" ").filter((one) => !["openid", "profile", "email"].includes(one)) };
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
      } catch {
        throw new NotSignedIn("Office did not sign you in. Try again, or use another account of your organization.");
      }
    },
  };
}
