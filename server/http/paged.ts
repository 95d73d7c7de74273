import type { Context } from "hono";
import { problems } from "../problems.ts";

/** What a request says of the part of a list it wants. */
export interface Page {
  /** Items at most; all where absent. */
  readonly limit?: number | undefined;
  /** The `cursor` of the Link to the next part: the id of the last item that was given. */
  readonly cursor?: string | undefined;
}

/** The part of a list that was asked for; says in Link where the next part is. The list has its oldest items first. */
export function paged<Item extends { readonly id: string }>(c: Context, all: readonly Item[], page: Page): Item[] {
  const { limit = all.length, cursor } = page;
  const from = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && from === 0)
    throw problems.badRequest("The cursor is not of this list. Start again without one.", "cursor");
  const part = all.slice(from, from + limit);
  const last = part.at(-1);
  if (last && from + limit < all.length) {
    const next = new URL(c.req.url);
    next.searchParams.set("cursor", last.id);
    c.header("Link", `<${next.pathname}${next.search}>; rel="next"`);
  }
  return part;
}
