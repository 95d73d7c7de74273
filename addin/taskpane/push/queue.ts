import type { CellChange } from "../../../rbm/submission/difference.ts";
import { rebased } from "../../../rbm/submission/rebased.ts";
import { scopeOf } from "../../../rbm/submission/submission.ts";
import type { Content } from "../../../rbm/template/content.ts";
import type { Kept } from "../../helpers.ts";
import type { Api, Pushed } from "../api.ts";
import { Trouble, type Version } from "../trouble.ts";

/** A push on its way: kept on this computer until the server has acknowledged it. */
export interface Waiting {
  /** Counts up on this computer. */
  readonly number: number;
  readonly content: Content;
  /** Cells that differ from what was last accepted, as said when it was pushed. */
  readonly cells: number;
  /** ISO 8601. */
  readonly queuedAt: string;
  /** To the reviewer; absent where nothing is said. */
  readonly note?: string;
  /** Why the server will not take it as it is; null while it only waits. */
  readonly refused: string | null;
  /** Where that is because somebody pushed in between. */
  readonly stale?: Stale;
  /** The version it is to follow, chosen by whoever pushed; else what its workbook is based on. */
  readonly onto?: string;
}

/** What somebody pushed in between, and how it differs from what waits. */
export interface Stale {
  readonly head: Version;
  /** Cells that differ, from theirs to ours. */
  readonly count: number;
  /** The first of them. */
  readonly changes: readonly CellChange[];
}

/** Changes kept of a push that came too late. */
const MOST_CHANGES = 100;

export interface QueueState {
  readonly waiting: readonly Waiting[];
  readonly sending: boolean;
  /** Since when the server has not answered; null while it does. */
  readonly offlineSince: string | null;
  /** Why the last try stopped. */
  readonly trouble: Trouble | null;
  readonly last: { readonly content: Content; readonly pushed: Pushed } | null;
}

export interface Queue {
  readonly state: QueueState;
  subscribe(listener: () => void): () => void;
  /** Keeps it first, then tries to send. */
  push(content: Content, cells: number, note?: string): Promise<void>;
  /** Sends what waits, in order; one at a time. */
  flush(): Promise<void>;
  takeBack(number: number): void;
  /** Sends one that came too late to follow what was pushed in between: whoever pushed has seen how they differ. */
  follow(number: number): Promise<void>;
  /** On signing out. */
  clear(): void;
}

export interface QueueOptions {
  readonly kept: Kept;
  readonly api: Pick<Api, "push">;
  readonly now: () => Date;
  /** After the server has it. */
  readonly onPushed?: (content: Content, pushed: Pushed) => Promise<void>;
}

/** What became of a parent: a workbook that says it is based on `parent` has since been pushed as `id`. */
interface Link {
  readonly scope: string;
  readonly parent: string | null;
  readonly id: string;
}

/**
 * Pushes that survive a server that is away and Excel being closed. Kept before they are sent, removed after the answer: a lost
 * answer is asked for again, and the server stores the same content on the same parent once only.
 */
export function createQueue({ kept, api, now, onPushed }: QueueOptions): Queue {
  let state: QueueState = {
    waiting: kept.get<Waiting[]>("waiting") ?? [],
    sending: false,
    offlineSince: null,
    trouble: null,
    last: null,
  };
  const listeners = new Set<() => void>();
  const set = (change: Partial<QueueState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const keep = (waiting: readonly Waiting[]): void => {
    kept.set("waiting", waiting);
    set({ waiting });
  };

  async function send(one: Waiting): Promise<boolean> {
    const scope = scopeOf(one.content.identity);
    const based = latestOf(one.content, kept.get<Link[]>("links") ?? []);
    const parent = one.onto ?? based;
    try {
      const content = rebased(one.content, parent);
      const pushed = await api.push(content, parent, one.note);
      for (const known of new Set([based, parent])) remember(kept, { scope, parent: known, id: pushed.id });
      keep(state.waiting.filter(({ number }) => number !== one.number));
      set({ last: { content, pushed }, trouble: null, offlineSince: null });
      await onPushed?.(content, pushed);
      return true;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      const away = error.passes;
      set({ trouble: error, offlineSince: away ? (state.offlineSince ?? now().toISOString()) : null });
      if (away || error.status === 401 || error.status === 403) return false;
      const stale = staleOf(error);
      const { onto: _, ...item } = one;
      const refused: Waiting = { ...item, refused: error.message, ...(stale && { stale }) };
      keep(state.waiting.map((each) => (each.number === one.number ? refused : each)));
      return true;
    }
  }

  async function flush(): Promise<void> {
    if (state.sending) return;
    set({ sending: true });
    try {
      for (;;) {
        const [next] = state.waiting.filter(({ refused }) => refused === null);
        if (!next || !(await send(next))) return;
      }
    } finally {
      set({ sending: false });
    }
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async push(content, cells, note = "") {
      const number = 1 + Math.max(0, ...state.waiting.map((item) => item.number));
      const open = state.waiting.filter(({ refused }) => refused === null);
      const said = note.trim() ? { note: note.trim() } : {};
      keep([...open, { number, content, cells, ...said, queuedAt: now().toISOString(), refused: null }]);
      await flush();
    },
    flush,
    async follow(number) {
      keep(
        state.waiting.map((item) => {
          if (item.number !== number || !item.stale) return item;
          const { stale, ...rest } = item;
          return { ...rest, refused: null, onto: stale.head.id };
        }),
      );
      await flush();
    },
    takeBack: (number) => keep(state.waiting.filter((item) => item.number !== number)),
    clear() {
      kept.clear();
      set({ waiting: [], offlineSince: null, trouble: null, last: null });
    },
  };
}

/** What was pushed in between, where an error says that. */
function staleOf({ code, head, changes }: Trouble): Stale | null {
  if (code !== "stale" || !head) return null;
  return { head, count: changes.length, changes: changes.slice(0, MOST_CHANGES) };
}

/** A workbook pushed before still says the parent it was made from: its own later versions stand in for it. */
function latestOf({ identity }: Content, links: readonly Link[]): string | null {
  const scope = scopeOf(identity);
  let parent = identity.parent;
  for (const link of links) if (link.scope === scope && link.parent === parent) parent = link.id;
  return parent;
}

/** Links kept at most; older ones belong to workbooks long closed. */
const MOST_LINKS = 200;

function remember(kept: Kept, link: Link): void {
  const links = kept.get<Link[]>("links") ?? [];
  if (link.id !== link.parent) kept.set("links", [...links, link].slice(-MOST_LINKS));
}
