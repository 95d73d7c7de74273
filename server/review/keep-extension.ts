import { problems } from "../problems.ts";
import type { Store } from "../store/store.ts";
import { cycleOf, type Extension, extensionsOf } from "./cycle.ts";

/** Keeps more time for a priority, or an office of it; false where it has just that already. Throws a Problem where there can be none. */
export const keepExtension = (store: Store, extension: Extension): Promise<boolean> =>
  store.together(async (inside) => {
    const { framework, period, priority, office, deadline: asked } = extension;
    const { state, deadline, closes } = cycleOf(await inside.cycles(), framework, period);
    if (state === "closed") throw problems.quarterClosed(period);
    if (deadline === null) throw problems.noDeadline(period);
    if (asked !== null && (asked <= deadline || (closes !== null && asked > closes)))
      throw problems.noExtension(deadline, closes);
    const before = extensionsOf(await inside.extensions(), framework, period);
    const own = before.find((each) => each.priority === priority && each.office === office);
    if ((own?.deadline ?? null) === asked) return false;
    await inside.extend(extension);
    return true;
  }, extension);
