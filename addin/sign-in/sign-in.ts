import { patience } from "../patience.ts";
import { dialogWay } from "./dialog.ts";
import { ClosedByHand, type Held, NotSignedIn, type SignInConfig, type Way } from "./way.ts";

export interface SignInState {
  /** Whether one has to sign in at this server; null until it answered. */
  readonly needed: boolean | null;
  /** Who is signed in; null where nobody is. */
  readonly name: string | null;
  readonly busy: boolean;
  /** Why it did not work, and what to do next. */
  readonly trouble: string | null;
}

/** Who uses the pane, as far as our server has to know. */
export interface SignIn {
  readonly state: SignInState;
  subscribe(listener: () => void): () => void;
  /** For `Authorization: Bearer`; null where nobody has to sign in, or somebody has to be asked first. Never asks. */
  token(): Promise<string | null>;
  /** The server does not take this token any more, before its time: whoever it was has to be asked again. */
  refused(token: string): void;
  /** Asks: call it from a click. */
  signIn(): Promise<void>;
  /** Forgets who it was, here and on the server. What waits in their queue is the caller's to clear. */
  signOut(): Promise<void>;
}

export interface SignInOptions {
  /** Of the server; the pane's own where absent. */
  readonly origin?: string;
  /** Ways to sign in, best first. Defaults to Office's own where it has one, then a window. */
  readonly ways?: (config: SignInConfig) => Promise<readonly Way[]>;
  readonly now?: () => number;
}

/** Milliseconds before its end at which a token counts as ended: the request takes a while. */
const MARGIN = 60_000;

export function createSignIn({ origin = "", ways = officeWays, now = Date.now }: SignInOptions = {}): SignIn {
  let state: SignInState = { needed: null, name: null, busy: false, trouble: null };
  let held: Held | null = null;
  /** Office still knows them after they signed out of the pane, and would sign them in again. */
  let signedOut = false;
  let asked: Promise<readonly Way[]> | null = null;
  /** What needs a token at once waits for the same one. */
  let renewing: Promise<void> | null = null;
  const listeners = new Set<() => void>();
  const set = (change: Partial<SignInState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  /** Ways there are; none where nobody has to sign in. Asked again where the server did not answer. */
  const known = (): Promise<readonly Way[]> => {
    asked ??= configOf(origin).then(async (config) => {
      set({ needed: config !== null });
      return config === null ? [] : ways(config);
    });
    asked.catch(() => {
      asked = null;
    });
    return asked;
  };
  const hold = async (got: Held, wanted = () => true): Promise<void> => {
    const headers = { Authorization: `Bearer ${got.token}` };
    const response = await fetch(`${origin}/api/me`, { headers, signal: patience() });
    if (!response.ok) throw new NotSignedIn("The server does not take your sign-in. Sign in again.");
    const { name } = (await response.json()) as { name: string };
    if (!wanted()) return;
    held = got;
    set({ name, trouble: null });
  };
  const valid = (): string | null => (held && held.until - MARGIN > now() ? held.token : null);

  const renewed = async (): Promise<void> => {
    for (const way of await known().catch(() => [])) {
      const got = signedOut ? null : await way.silent();
      if (got) await hold(got, () => !signedOut).catch(() => {});
      if (valid()) return;
    }
    if (held) set({ name: null });
    held = null;
  };

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async token() {
      if (valid()) return valid();
      renewing ??= renewed().finally(() => {
        renewing = null;
      });
      await renewing;
      return valid();
    },
    refused(token) {
      if (held?.token !== token) return;
      held = null;
      set({ name: null, trouble: "Your sign-in ended. Sign in again; what waits to be sent is kept." });
    },
    async signIn() {
      set({ busy: true, trouble: null });
      try {
        let last: unknown = null;
        for (const way of await known()) {
          try {
            await hold(await way.ask());
            signedOut = false;
            return;
          } catch (error) {
            last = error;
            if (error instanceof ClosedByHand) break;
          }
        }
        if (last !== null) throw last;
      } catch (error) {
        const says =
          error instanceof NotSignedIn ? error.message : "The server did not answer. Try again when it is back.";
        set({ trouble: says });
      } finally {
        set({ busy: false });
      }
    },
    async signOut() {
      const before = held;
      held = null;
      signedOut = true;
      set({ name: null, trouble: null });
      if (before === null) return;
      const headers = { Authorization: `Bearer ${before.token}` };
      await fetch(`${origin}/api/sign-out`, { method: "POST", headers, signal: patience() }).catch(() => null);
    },
  };
}

/** Null where nobody has to sign in. Throws where the server does not answer. */
async function configOf(origin: string): Promise<SignInConfig | null> {
  const response = await fetch(`${origin}/api/sign-in`, { signal: patience() });
  if (!response.ok) throw new Error(`no answer: ${response.status}`);
  const said = (await response.json()) as { needed: boolean } & SignInConfig;
  return said.needed ? said : null;
}

async function officeWays(config: SignInConfig): Promise<readonly Way[]> {
  const { isNested, nestedWay } = await import("./nested.ts");
  return isNested(config) ? [nestedWay(config), dialogWay()] : [dialogWay()];
}
