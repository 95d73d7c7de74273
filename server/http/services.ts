import type { Examiner } from "../examine/examiner.ts";
import type { SignIn } from "../sign-in/sign-in.ts";
import type { Store } from "../store/store.ts";
import type { Archive } from "../tables/archive.ts";
import type { Tables } from "../tables/tables.ts";
import type { Bus } from "./bus.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import type { Rates } from "./throttle.ts";
import type { Who } from "./who.ts";

/** What the routes work with. */
export interface Services {
  readonly store: Store;
  readonly archive: Archive;
  readonly tables: Tables;
  readonly examiner: Examiner;
  readonly bus: Bus;
  readonly log: Log;
  /** Whether this is the store of sample figures. */
  readonly sample: boolean;
  /** Said by `/api/health`, so that a command knows it found the server that its data folder names. */
  readonly instance: string;
  readonly now: () => Date;
  /** Host names it answers to, without port. */
  readonly hosts: readonly string[];
  /** Folders of built pages; null where they were not built. */
  readonly pages: string | null;
  readonly notebooks: string | null;
  readonly metrics: Metrics;
  /** Aborted once the server takes no more requests. */
  readonly stopping?: AbortSignal;
  /** Finds out who sends a request; absent where nobody signs in. */
  readonly signIn?: SignIn;
  /** The address people use, `https://results.example.org`; absent where it is the one we listen at. */
  readonly origin?: string;
  /** Proxies of ours in front of this server. Defaults to none. */
  readonly proxies?: number;
  /** How much may be asked, where people sign in. */
  readonly rates?: Rates;
}

/** What a request carries from one handler to the next. */
export interface Env {
  Variables: { who: Who };
  /** What Node's server hands over; nothing where none listens. */
  Bindings: { readonly incoming?: { readonly socket?: { readonly remoteAddress?: string; destroy?(): void } } };
}
