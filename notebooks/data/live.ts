import { carried } from "./ask.ts";

export type LiveState = "live" | "waiting" | "off";

/** Tells when the tables may have changed, and whether the server is listening to. Returns how to stop. */
export function live(changed: () => void, state: (state: LiveState) => void): () => void {
  if (carried()) {
    state("off");
    return () => {};
  }
  const stream = new EventSource("/api/events");
  let revision: string | null = null;
  stream.addEventListener("open", () => state("live"));
  stream.addEventListener("error", () => state(stream.readyState === EventSource.CLOSED ? "off" : "waiting"));
  stream.addEventListener("tables", (event: MessageEvent<string>) => {
    const first = revision === null;
    const same = revision === event.data;
    revision = event.data;
    // The stream says where it stands on connecting; the page has just asked.
    if (!first && !same) changed();
  });
  return () => stream.close();
}
