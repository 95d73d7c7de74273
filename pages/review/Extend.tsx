import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { Trouble } from "../shell/api.ts";

export interface ExtendProps {
  onExtend(deadline: string, comment: string): Promise<void>;
}

/** More time for one priority: until when, and why. */
export function Extend({ onExtend }: ExtendProps): JSX.Element {
  const id = useId();
  const [deadline, setDeadline] = useState("");
  const [why, setWhy] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const extend = async (): Promise<void> => {
    if (deadline === "" || why.trim() === "") {
      setTrouble("Give the day and the reason.");
      document.getElementById(`${id}-${deadline === "" ? "until" : "why"}`)?.focus();
      return;
    }
    try {
      await onExtend(deadline, why);
    } catch (error) {
      setTrouble(error instanceof Trouble ? error.message : "It was not kept. Try again.");
    }
  };
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        extend();
      }}
    >
      <label for={`${id}-until`}>
        Until
        <input
          id={`${id}-until`}
          type="date"
          value={deadline}
          onInput={(event) => setDeadline(event.currentTarget.value)}
        />
      </label>
      <label for={`${id}-why`} class="long">
        Why
        <input id={`${id}-why`} type="text" value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </label>
      <button type="submit" class="btn">
        Give more time
      </button>
      {trouble ? (
        <p class="hint" role="alert">
          {trouble}
        </p>
      ) : null}
    </form>
  );
}
