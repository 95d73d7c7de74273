import type { Content } from "../template/content.ts";
import { COVER } from "../template/identity.ts";

/** The same content said to be based on another submission: in the identity and in the Cover row that shows it. */
export function rebased(content: Content, parent: string | null): Content {
  const cover = content.sheets[COVER];
  return {
    identity: { ...content.identity, parent },
    sheets: cover
      ? { ...content.sheets, [COVER]: cover.map((row) => ("parent" in row ? { ...row, parent } : row)) }
      : content.sheets,
  };
}
