import type { ComponentType, FunctionComponent, JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A part of the pane that is loaded when it is first shown. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): FunctionComponent<P> {
  return function Lazily(props: P): JSX.Element {
    const [Part, setPart] = useState<ComponentType<P> | "failed" | null>(null);
    useEffect(() => {
      load().then(
        (part) => setPart(() => part),
        () => setPart("failed"),
      );
    }, []);
    if (Part === "failed")
      return (
        <p class="stack quiet" role="alert">
          This part of the pane could not be loaded: the server did not answer. Close the pane and open it again when it
          is back.
        </p>
      );
    return Part ? <Part {...props} /> : <p class="stack quiet">Opening…</p>;
  };
}
