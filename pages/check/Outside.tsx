import type { JSX } from "preact";

/** What a workbook takes from elsewhere, and that a copy of ours does not. */
export function Outside({ of, copy }: { readonly of: readonly string[]; readonly copy: string }): JSX.Element | null {
  if (of.length === 0) return null;
  return (
    <p class="note warn outside" role="note">
      <span>
        This workbook takes values from elsewhere: {of.join(", ")}. The {copy} fetches nothing; its cells keep the
        values that were fetched last.
      </span>
    </p>
  );
}
