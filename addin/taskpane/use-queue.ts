import { useEffect, useState } from "preact/hooks";
import type { Queue, QueueState } from "./push/queue.ts";

/** The queue's state, drawn anew when it changes. */
export function useQueue(queue: Queue): QueueState {
  const [state, set] = useState(queue.state);
  useEffect(() => {
    set(queue.state);
    return queue.subscribe(() => set(queue.state));
  }, [queue]);
  return state;
}
