import type { JSX } from "preact";

/** What a workbook carries that another program opens, and that a corrected copy keeps. */
export function Carried({ of }: { readonly of: readonly string[] }): JSX.Element | null {
  if (of.length === 0) return null;
  return (
    <p class="note warn" role="note">
      <span>
        This workbook carries {of.join(", ")}. The corrected copy keeps them: open them only if you know where they are
        from.
      </span>
    </p>
  );
}
