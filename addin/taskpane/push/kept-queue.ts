import { keptInMemory, keptOnThisComputer } from "../../helpers.ts";
import type { Api } from "../api.ts";
import { createQueue, type Queue, type QueueOptions } from "./queue.ts";

/**
 * The queue as this computer kept it for somebody (null: nobody signed in); what waits is sent at once. What was pushed before they
 * signed in goes with theirs, and is kept in one place only.
 */
export async function keptQueue(
  api: Pick<Api, "push">,
  onPushed?: QueueOptions["onPushed"],
  who: string | null = null,
): Promise<Queue> {
  const queueOf = async (name: string): Promise<Queue> => {
    const kept = await keptOnThisComputer(name).catch(keptInMemory);
    return createQueue({ kept, api, now: () => new Date(), ...(onPushed && { onPushed }) });
  };
  const nobodys = await queueOf("resultbook");
  if (who === null) {
    void nobodys.flush();
    return nobodys;
  }
  const theirs = await queueOf(`resultbook ${who}`);
  const { waiting } = nobodys.state;
  nobodys.clear();
  for (const { content, cells } of waiting) await theirs.push(content, cells);
  void theirs.flush();
  return theirs;
}
