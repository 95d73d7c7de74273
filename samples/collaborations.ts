/** Two thematic priorities that work together; `mirrored` where the second reports it too. */
export interface PriorityPair {
  readonly from: string;
  readonly to: string;
  readonly outcome: 1 | 2;
  /** The outcome it supports in the second's own workbook. */
  readonly mirrored: 1 | 2 | null;
  readonly starts: string;
  readonly ends: string | null;
  /** CHF in kind. */
  readonly worth: number | null;
}

export const pairs: readonly PriorityPair[] = [
  { from: "DI", to: "CD", outcome: 2, mirrored: 1, starts: "2020-03-01", ends: null, worth: 120000 },
  { from: "DI", to: "CY", outcome: 2, mirrored: 2, starts: "2020-10-01", ends: "2022-12-31", worth: 45000 },
  { from: "DI", to: "ST", outcome: 2, mirrored: 2, starts: "2021-01-01", ends: null, worth: 30000 },
  { from: "EN", to: "ST", outcome: 1, mirrored: 1, starts: "2020-06-01", ends: null, worth: 60000 },
  { from: "EN", to: "PR", outcome: 1, mirrored: null, starts: "2021-02-01", ends: null, worth: null },
  { from: "IE", to: "PR", outcome: 1, mirrored: 1, starts: "2020-09-01", ends: null, worth: 25000 },
  { from: "IE", to: "CD", outcome: 2, mirrored: null, starts: "2021-06-01", ends: "2023-06-30", worth: null },
  { from: "SA", to: "NI", outcome: 1, mirrored: 1, starts: "2020-04-01", ends: null, worth: 150000 },
  { from: "SA", to: "CY", outcome: 1, mirrored: null, starts: "2022-01-01", ends: null, worth: null },
  { from: "ET", to: "NI", outcome: 2, mirrored: 2, starts: "2020-02-01", ends: null, worth: 80000 },
  { from: "NI", to: "ST", outcome: 1, mirrored: null, starts: "2021-03-01", ends: null, worth: 20000 },
  { from: "PR", to: "ST", outcome: 2, mirrored: 1, starts: "2020-07-01", ends: "2023-03-31", worth: 35000 },
];

/** A partner from outside, made up. */
export interface SamplePartner {
  readonly priority: string;
  readonly partner: string;
  readonly type: string;
  readonly role: string;
  readonly outcome: 1 | 2;
  readonly sector: string | null;
  readonly starts: string;
  readonly ends: string | null;
  readonly kind: "Cash" | "In kind" | null;
  /** CHF. */
  readonly worth: number | null;
}

const partner = (
  priority: string,
  name: string,
  type: string,
  role: string,
  outcome: 1 | 2,
  starts: string,
  kind: SamplePartner["kind"] = null,
  worth: number | null = null,
  sector: string | null = null,
): SamplePartner => ({ priority, partner: name, type, role, outcome, sector, starts, ends: null, kind, worth });

export const partners: readonly SamplePartner[] = [
  partner("CD", "Sample network of universities", "Academia", "Co-lead", 1, "2020-01-15", "In kind", 210000),
  partner("CD", "Sample donor ministry", "Member State", "Funder", 1, "2020-07-01", "Cash", 600000),
  partner("CY", "Sample alliance of response teams", "Civil society", "Contributor", 1, "2020-05-01"),
  partner(
    "CY",
    "Study group on security (sample entry)",
    "Sector Member",
    "Contributor",
    1,
    "2020-02-01",
    null,
    null,
    "ITU-T",
  ),
  partner("DI", "Sample organization of persons with disabilities", "Civil society", "Co-lead", 1, "2020-02-01"),
  partner("DI", "Sample foundation", "Private sector", "Funder", 2, "2021-01-01", "Cash", 250000),
  partner("IE", "Sample regional development bank", "Development bank", "Funder", 2, "2020-11-01", "Cash", 900000),
  partner("SA", "Sample health agency", "UN agency", "Co-lead", 2, "2020-01-15", "In kind", 180000),
  partner("SA", "Sample food agency", "UN agency", "Contributor", 2, "2021-04-01", "In kind", 90000),
  partner(
    "ET",
    "Sample satellite operator",
    "Sector Member",
    "Contributor",
    2,
    "2020-05-01",
    "In kind",
    340000,
    "ITU-R",
  ),
  partner("EN", "Sample recyclers' association", "Private sector", "Contributor", 1, "2020-10-01"),
  partner("NI", "Sample children's agency", "UN agency", "Co-lead", 1, "2020-01-15", "Cash", 1100000),
  partner("PR", "Sample association of regulators", "Regional organization", "Contributor", 1, "2020-03-01"),
  partner("ST", "Sample statistical commission", "UN agency", "Contributor", 1, "2020-01-15"),
];
