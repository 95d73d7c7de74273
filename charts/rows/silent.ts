import type { CrossPriorityRow } from "../../pipelines/tables/index.ts";

/** A priority of which figures were due and none is in: its progress is the level before, and says nothing of the quarter. */
export const isSilent = ({ due, reported }: Pick<CrossPriorityRow, "due" | "reported">): boolean =>
  due > 0 && reported === 0;
