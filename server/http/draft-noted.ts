import { cycleOf } from "../review/cycle.ts";
import { type Draft, openDrafts, sameDraft, scope } from "../review/drafts.ts";
import type { Scope } from "../store/store.ts";
import type { Services } from "./services.ts";
import type { Who } from "./who.ts";

/** Keeps that somebody checked a draft, unless their last one had just those issues. Null where the quarter is closed. */
export async function draftNotedBy(
  who: Who,
  { store, bus, now }: Services,
  about: Scope,
  counts: Draft["counts"],
): Promise<(Draft & { readonly kept: boolean }) | null> {
  const { framework, priority, office, period } = about;
  const draft: Draft = { framework, priority, office, period, counts, by: who.name, at: now().toISOString() };
  const noted = await store.together(async (inside) => {
    if (cycleOf(await inside.cycles(), framework, period).state === "closed") return null;
    const before = openDrafts(await inside.drafts(about), await inside.entries(about)).find(
      (each) => scope(each) === scope(draft),
    );
    if (before && sameDraft(before, draft)) return { ...before, kept: false };
    await inside.noteDraft(draft);
    return { ...draft, kept: true };
  }, about);
  if (noted?.kept) bus.tell({ event: "draft", data: { framework, priority, office, period } });
  return noted;
}
