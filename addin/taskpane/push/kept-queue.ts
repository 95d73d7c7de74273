import { keptInMemory, keptOnThisComputer } from "../../helpers.ts";
import type { Api } from "../api.ts";
import { createQueue, type Queue, type QueueOptions } from "./queue.ts";

/** The queue as this computer kept it; what waits is sent at once. */
export async function keptQueue(api: Pick<Api, "push">, onPushed?: QueueOptions["onPushed"]): Promise<Queue> {
  const kept = await keptOnThisComputer("resultbook").catch(keptInMemory);
  const queue = createQueue({ kept, api, now: () => new Date(), ...(onPushed && { onPushed }) });
  void queue.flush();
  return queue;
}
