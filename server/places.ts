import { defaultFramework } from "../rbm/framework/known.ts";
import { placesIn } from "../rbm/submission/places.ts";
import type { Submission } from "../rbm/submission/submission.ts";
import { bind } from "../rbm/template/bind.ts";
import { workbookOf } from "../rbm/template/fill.ts";
import { readWorkbook } from "./examine/read-workbook.ts";
import type { Store } from "./store/store.ts";
import type { Archive } from "./tables/archive.ts";
import { templateById } from "./templates/templates.ts";

/** Where cells stand in the workbook as it was pushed; as it would be handed out, where it was pushed as JSON. */
export async function placesOf(
  { id, identity, content }: Submission,
  { store, archive }: { readonly store: Store; readonly archive: Archive },
): Promise<ReturnType<typeof placesIn>> {
  const template = templateById(identity.template);
  const bytes = await store.bytes(id);
  if (bytes) return placesIn(bind(await readWorkbook(bytes), template));
  const { plans } = await archive.holdings();
  const plan = plans.current.find((each) => each.id === identity.framework) ?? defaultFramework;
  return placesIn(bind(workbookOf(template, plan, content), template));
}
