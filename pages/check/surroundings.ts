import type { Content, Identity } from "../../rbm/template/content.ts";
import { ask } from "../shell/api.ts";
import { today } from "../shell/today.ts";

/** What a check is made against: what was last accepted, and the day late and due are judged from. */
export interface Surroundings {
  readonly accepted: Content | null;
  readonly today: string;
}

/** As the server would check it; without a server only what the workbook itself says can be checked. */
export async function surroundingsOf(identity: Identity, sample: boolean): Promise<Surroundings> {
  const { framework, priority, office, period } = identity;
  const query = new URLSearchParams({ framework, priority, office, period, sample: String(sample) });
  try {
    return await ask<Surroundings>(`/api/surroundings?${query}`);
  } catch {
    return { accepted: null, today: today() };
  }
}
