/**
 * An IATI 2.03 activity as far as results go: what is written, and what is read from other people's files. Texts are as they
 * stand in the file; what an attribute says is checked when it becomes content.
 */
export interface IatiActivity {
  readonly identifier: string;
  readonly reportingOrg: IatiOrganisation;
  readonly title: Narratives;
  readonly description: Narratives;
  /** Code of ActivityStatus. */
  readonly status: string | null;
  readonly dates: readonly { readonly type: string; readonly date: string }[];
  /** Where its values are about; `ref` is what values refer to. */
  readonly locations: readonly { readonly ref: string; readonly name: Narratives }[];
  readonly tags: readonly IatiReference[];
  readonly results: readonly IatiResult[];
  /** What this project adds in its own namespace. */
  readonly extra: Extra;
  /** Elements that are not about results, by name, and how many. */
  readonly unread: Readonly<Record<string, number>>;
  /** What stands among the results and is none of IATI's. */
  readonly strange: readonly Strange[];
  readonly line: number;
}

export interface IatiOrganisation {
  readonly ref: string;
  /** Code of OrganisationType. */
  readonly type: string;
  readonly name: string;
}

/** An element or attribute that IATI does not know where it stands. */
export interface Strange {
  /** `result › indicator › x:weight`. */
  readonly path: string;
  /** All that it says. */
  readonly said: string;
  readonly line: number;
}

/** The same text in one language or several; the first is meant where none is English. */
export type Narratives = readonly { readonly text: string; readonly language: string | null }[];

export interface IatiReference {
  readonly vocabulary: string;
  readonly code: string;
  /** Where a vocabulary of one's own, or the code in it, is explained. */
  readonly uri?: string;
}

export interface IatiDocument {
  readonly url: string;
  readonly title: Narratives;
  /** What else is said of it: description, category, language, date. */
  readonly more?: string;
}

export interface IatiResult {
  /** Code of ResultType. */
  readonly type: string | null;
  readonly aggregation: string | null;
  readonly title: Narratives;
  readonly description: Narratives;
  readonly documents: readonly IatiDocument[];
  readonly references: readonly IatiReference[];
  readonly indicators: readonly IatiIndicator[];
  readonly extra: Extra;
  readonly line: number;
}

export interface IatiIndicator {
  /** Code of IndicatorMeasure. */
  readonly measure: string | null;
  readonly ascending: string | null;
  readonly aggregation: string | null;
  readonly title: Narratives;
  readonly description: Narratives;
  readonly documents: readonly IatiDocument[];
  readonly references: readonly IatiReference[];
  readonly baselines: readonly IatiBaseline[];
  readonly periods: readonly IatiPeriod[];
  readonly extra: Extra;
  readonly line: number;
}

/** A figure with what it is about. */
export interface IatiValue {
  readonly value: string | null;
  /** Refs of the activity's locations. */
  readonly locations: readonly string[];
  readonly dimensions: readonly { readonly name: string | null; readonly value: string | null }[];
  readonly comment: Narratives;
  readonly documents: readonly IatiDocument[];
  readonly extra: Extra;
  readonly line: number;
}

export interface IatiBaseline extends IatiValue {
  readonly year: string | null;
  readonly date: string | null;
}

export interface IatiPeriod {
  readonly start: string | null;
  readonly end: string | null;
  readonly targets: readonly IatiValue[];
  readonly actuals: readonly IatiValue[];
  /** Rows without a value, which IATI has no place for. */
  readonly withoutValue: readonly Readonly<Record<string, string>>[];
  readonly line: number;
}

/** Attributes of the element that this project adds; null where there is none. */
export type Extra = Readonly<Record<string, string>> | null;

/** Namespace of what this project adds: units, levels and the like, for which IATI has no place. Others skip it. */
export const NAMESPACE = "urn:resultbook:exchange:1";
