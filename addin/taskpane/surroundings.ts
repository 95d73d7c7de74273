import type { JointWork } from "../../rbm/checks/joint-work.ts";
import type { Framework } from "../../rbm/framework/framework.ts";
import { scopeOf } from "../../rbm/submission/submission.ts";
import type { Content } from "../../rbm/template/content.ts";
import type { Api } from "./api.ts";
import type { About } from "./checker.ts";
import { today } from "./dates.ts";

/** What a check is made against: the plan, what was last accepted here and by other priorities, and the day that late and due are judged from. */
export interface Surroundings {
  /** As last published; null where only the plans that came with the pane are known. */
  readonly framework: Framework | null;
  readonly accepted: Content | null;
  /** What other priorities report of joint work. */
  readonly jointWork: readonly JointWork[];
  /** ISO date. */
  readonly today: () => string;
}

/** What is known without the server: what the workbook itself says. */
export const ALONE: Surroundings = { framework: null, accepted: null, jointWork: [], today };

/** As the server checks a push; null where it does not answer. */
export async function surroundingsOf({ identity, sample }: About, api: Api): Promise<Surroundings | null> {
  try {
    const { framework = null, accepted, jointWork, today: day } = await api.surroundings(identity, sample);
    // A pane stays open over midnight; only sample figures are judged from a day of their own.
    return { framework, accepted, jointWork, today: sample ? () => day : today };
  } catch {
    return null;
  }
}

/** One text for a workbook's scope: surroundings are asked for once each. */
export const surroundingsKey = ({ identity, sample }: About): string => `${scopeOf(identity)} · ${sample}`;
