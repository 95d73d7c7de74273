import { type Framework, frameworks } from "../../../rbm/framework/index.ts";
import type { Api } from "../api.ts";

/** Plans that came with the pane, the default one last. */
export const plansAtHand: readonly Framework[] = frameworks;

/** Plans a workbook can be set up for: those at hand, each as the server last published it, and the server's others; the default one last. */
export async function plansOffered(api: Api): Promise<readonly Framework[]> {
  const listed = await api.plans();
  const newest = await Promise.all(
    listed.map(async ({ id, version }) => {
      const known = plansAtHand.find((plan) => plan.id === id);
      return known && known.version >= version ? known : api.plan(id);
    }),
  );
  const unlisted = plansAtHand.filter(({ id }) => !newest.some((plan) => plan.id === id));
  return [...unlisted, ...newest];
}
