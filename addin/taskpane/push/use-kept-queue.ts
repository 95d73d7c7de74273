import { useEffect, useState } from "preact/hooks";
import { keptQueue } from "./kept-queue.ts";
import type { Queue, QueueOptions } from "./queue.ts";

/** The queue of who is signed in, once it is loaded; null until then. */
export function useKeptQueue(user: string | null, options: Pick<QueueOptions, "api" | "onPushed">): Queue | null {
  const [queue, setQueue] = useState<Queue | null>(null);
  useEffect(() => {
    let left = false;
    void keptQueue({ user, ...options }).then((made) => {
      if (!left) setQueue(made);
    });
    return () => {
      left = true;
    };
  }, [user]);
  return queue;
}
