import type { RoleOptions } from "../../../server/sign-in/claims.ts";
import { discover } from "../../../server/sign-in/provider.ts";
import { type SignIn, signInWith } from "../../../server/sign-in/sign-in.ts";
import { tokenCheck } from "../../../server/sign-in/token.ts";
import type { Store } from "../../../server/store/index.ts";
import { AUDIENCE, CLIENT, type IdentityProvider } from "./identity-provider.ts";

export interface SignInAtOptions {
  readonly roles: RoleOptions;
  readonly cooldown: number;
  readonly now: () => Date;
}

/** Signing in at an identity provider, as `resultbook serve` puts it together. */
export async function signInAt(
  { issuer }: IdentityProvider,
  store: Store,
  { roles, cooldown, now }: SignInAtOptions,
): Promise<SignIn> {
  const provider = await discover(issuer);
  return signInWith({
    provider,
    check: tokenCheck(provider, { cooldown, now }),
    client: { id: CLIENT, scope: "openid profile", audience: AUDIENCE },
    sessions: store.sessions,
    roles: () => roles,
    now,
  });
}

/** A browser of a few lines: keeps cookies by host and follows where it is sent, except to `stop`. */
export function browserOf(request: (url: string, init: RequestInit) => Promise<Response>) {
  const jar = new Map<string, Map<string, string>>();
  const cookiesOf = (url: URL) => jar.get(url.host) ?? new Map<string, string>();
  async function go(address: string, init: RequestInit = {}): Promise<{ url: URL; response: Response }> {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    const cookies = [...cookiesOf(url)].map(([name, value]) => `${name}=${value}`).join("; ");
    if (cookies) headers.set("Cookie", cookies);
    const response = await request(url.href, { ...init, headers, redirect: "manual" });
    const kept = new Map(cookiesOf(url));
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
      if (value === "" || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) kept.delete(name);
      else kept.set(name, value);
    }
    jar.set(url.host, kept);
    return { url, response };
  }
  /** Goes on as long as it is sent elsewhere; what it came to. */
  async function follow(address: string, init?: RequestInit, stop?: RegExp) {
    let here = await go(address, init);
    for (;;) {
      const to = here.response.headers.get("Location");
      if (to === null || here.response.status < 300 || here.response.status > 399) return { ...here, stopped: null };
      const next = new URL(to, here.url);
      if (stop?.test(next.href)) return { ...here, stopped: next };
      here = await go(next.href);
    }
  }
  return { go, follow, cookies: (host: string) => Object.fromEntries(jar.get(host) ?? []) };
}

/** Fills in the provider's page: a login, and any password. */
export async function signInAs(browser: ReturnType<typeof browserOf>, address: string, login: string, stop?: RegExp) {
  const { url, response } = await browser.follow(address);
  const form = /<form[^>]*action="([^"]+)"/.exec(await response.text())?.[1];
  if (!form) throw new Error(`no form at ${url.href}: ${response.status}`);
  const body = new URLSearchParams({ prompt: "login", login, password: "any" });
  return browser.follow(new URL(form, url).href, { method: "POST", body }, stop);
}

/** Enters a code at the provider's page, as somebody does on another device. */
export async function enterCode(where: string, code: string, login: string): Promise<void> {
  const browser = browserOf((url, init) => fetch(url, init));
  const field = (html: string, name: string): string =>
    new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? "";
  const asked = await (await browser.follow(where)).response.text();
  const entered = new URLSearchParams({ xsrf: field(asked, "xsrf"), user_code: code });
  const shown = await (await browser.follow(where, { method: "POST", body: entered })).response.text();
  const confirmed = new URLSearchParams({ xsrf: field(shown, "xsrf"), user_code: code, confirm: "yes" });
  const { url, response } = await browser.follow(where, { method: "POST", body: confirmed });
  const form = /<form[^>]*action="([^"]+)"/.exec(await response.text())?.[1];
  if (!form) throw new Error(`no form at ${url.href}: ${response.status}`);
  const body = new URLSearchParams({ prompt: "login", login, password: "any" });
  const done = await browser.follow(new URL(form, url).href, { method: "POST", body });
  if (!done.response.ok) throw new Error(`not entered: ${done.response.status}`);
}
