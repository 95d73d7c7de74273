/** `priority-links`: priority × other priority, a row a direction of each pair that either names. */
export interface PriorityLinkRow {
  readonly priority: string;
  readonly other_priority: string;
  /** Collaborations that `priority` names. */
  readonly named: number;
  /** Collaborations that `other_priority` names. */
  readonly named_back: number;
  /** Named by one only. */
  readonly one_sided: boolean;
  readonly sample: boolean;
}
