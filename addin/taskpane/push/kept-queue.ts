import { type Kept, keptInMemory, keptOnThisComputer } from "../../helpers.ts";
import { createQueue, type Queue, type QueueOptions } from "./queue.ts";

export interface KeptQueueOptions extends Pick<QueueOptions, "api" | "onPushed"> {
  /** Whose pushes these are; null where nobody has to sign in, or nobody has yet. */
  readonly user?: string | null;
}

/**
 * The queue as this computer kept it for somebody; what waits is sent at once. What was pushed before anybody signed in becomes
 * theirs: it was pushed here, and cannot be sent without them.
 */
export async function keptQueue({ user = null, ...options }: KeptQueueOptions): Promise<Queue> {
  const kept = await keptFor(user);
  if (user !== null) adopt(await keptFor(null), kept);
  const queue = createQueue({ ...options, kept, now: () => new Date() });
  void queue.flush();
  return queue;
}

const keptFor = (user: string | null): Promise<Kept> =>
  keptOnThisComputer(user === null ? "resultbook" : `resultbook-${hexOf(user)}`).catch(keptInMemory);

/** As a name of a container: letters and digits only. */
const hexOf = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

function adopt(nobodys: Kept, theirs: Kept): void {
  const found = nobodys.get<{ readonly number: number }[]>("waiting") ?? [];
  if (found.length === 0) return;
  const own = theirs.get<{ readonly number: number }[]>("waiting") ?? [];
  const last = Math.max(0, ...own.map(({ number }) => number));
  theirs.set("waiting", [...own, ...found.map((one, i) => ({ ...one, number: last + i + 1 }))]);
  nobodys.clear();
}
