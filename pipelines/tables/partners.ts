/** `partners`: priority × partner. */
export interface PartnerRow {
  readonly priority: string;
  readonly partner: string;
  readonly partner_type: string;
  readonly collaborations: number;
  readonly active: number;
  /** CHF; null where nothing was said. */
  readonly cash: number | null;
  readonly in_kind: number | null;
  readonly sample: boolean;
}
