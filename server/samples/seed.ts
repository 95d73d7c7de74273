import type { Framework } from "../../rbm/framework/framework.ts";
import { type SampleContent, sampleContents } from "../../samples/index.ts";
import type { Store } from "../store/store.ts";

const FOCAL_POINT = "focal point (sample)";
const REVIEWER = "M&E officer (sample)";

/** Fills a store with the sample years, all or nothing: a seeding that was cut short starts anew. Returns how many submissions there are. */
export function seed(store: Store, framework: Framework): Promise<number> {
  return store.together(async (inside) => {
    if ((await inside.entries()).length > 0) return 0;
    const contents = sampleContents(framework);
    for (const each of inOrderOfTime(contents)) await keep(inside, each);
    return contents.length;
  });
}

/** Both pushes and acceptances are appended as they would have come. */
function inOrderOfTime(contents: readonly SampleContent[]): readonly SampleContent[] {
  return [...contents].sort((a, b) => (a.pushedAt < b.pushedAt ? -1 : 1));
}

async function keep(store: Store, { content, pushedAt, acceptedAt }: SampleContent): Promise<void> {
  const head = await store.head(content.identity);
  const outcome = await store.submit({
    content,
    parent: head?.id ?? null,
    bytes: null,
    by: FOCAL_POINT,
    at: pushedAt,
    sample: true,
  });
  if (!("submission" in outcome)) throw new Error(`${outcome.outcome} sample: ${content.identity.priority}`);
  if (acceptedAt === null) return;
  const { id } = outcome.submission;
  await store.decide({ submission: id, decision: "accept", kpis: null, comment: "", by: REVIEWER, at: acceptedAt });
}
