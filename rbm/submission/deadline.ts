/** More time that was given for a quarter. */
export interface MoreTime {
  readonly priority: string;
  /** The reporting office that has it; null for every office of the priority. */
  readonly office: string | null;
  /** Last day on which a push is in time, ISO; null where the next wider deadline holds again. */
  readonly deadline: string | null;
}

/** A quarter with the deadline that somebody set, and who was given more time. */
export interface Due {
  readonly deadline: string | null;
  readonly extensions: readonly MoreTime[];
}

/** Until when a push is in time: as the office was told, else its thematic priority, else everybody; null where nobody set a day. */
export function deadlineOf(
  { deadline, extensions }: Due,
  priority: string,
  office: string | null = null,
): string | null {
  const told = (who: string | null): string | null =>
    extensions.findLast((each) => each.priority === priority && each.office === who)?.deadline ?? null;
  return (office === null ? null : told(office)) ?? told(null) ?? deadline;
}
