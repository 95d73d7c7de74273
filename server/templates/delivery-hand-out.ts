import { rebased } from "../../rbm/submission/rebased.ts";
import type { Submission } from "../../rbm/submission/submission.ts";
import type { Content } from "../../rbm/template/content.ts";
import { deliverySample } from "../../samples/delivery/index.ts";

/**
 * The milestones and meetings of a plan as content: what was last pushed, or else the public dates of how the known plans were
 * made, to go on from. Its parent is the head.
 */
export const deliveryHandOut = (framework: string, head: Submission | null): Content =>
  rebased(head?.content ?? deliverySample(framework), head?.id ?? null);
