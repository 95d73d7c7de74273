import type { Framework } from "../framework/framework.ts";
import { quartersBetween } from "../framework/period.ts";
import type { List, ListItem } from "./template.ts";

/** A list that is the same in every plan. */
interface FixedList extends List {
  readonly values: readonly string[];
}

const fixed = (id: string, title: string, items: readonly (string | ListItem)[]): FixedList => {
  const all = items.map((item) => (typeof item === "string" ? { value: item } : item));
  return { id, title, items: () => all, values: all.map(({ value }) => value) };
};

/** A list whose entries a plan may change. */
const changeable = <Own extends List>(list: Own): Own => ({
  ...list,
  items: (framework: Framework) => framework.lists?.[list.id] ?? list.items(framework),
});

export const measures = fixed("measures", "Measures", [
  { value: "Count", code: "1", about: "A number of things or people." },
  { value: "Percentage", code: "2", about: "0 to 100, of a whole." },
  { value: "Ratio", code: "1", about: "Numerator over denominator, not out of 100." },
  { value: "Index", code: "1", about: "A score on a scale of its own." },
  { value: "Amount", code: "1", about: "Money, in CHF unless the unit says otherwise." },
  { value: "Ordinal", code: "4", about: "A step on a scale of named steps." },
  { value: "Yes/No", code: "3", about: "Done (1) or not done (0)." },
]);

export const directions = fixed("directions", "Directions", [
  { value: "Increase", about: "More is better." },
  { value: "Decrease", about: "Less is better." },
  { value: "Maintain", about: "Keep at least as good as the target." },
]);

export const accumulations = fixed("accumulations", "Accumulations", [
  { value: "Level", about: "A state at the end of the period; a year is its last quarter." },
  { value: "Cumulative", about: "Counted since the start of the plan; never falls; a year is its last value." },
  { value: "Per period", about: "Counted anew each period; a year is the sum of its quarters." },
]);

export const baselineStatuses = fixed("baseline_statuses", "Baseline statuses", [
  "Established",
  { value: "Proxy", about: "A stand-in until the real one is measured." },
  "To be established",
  "Not applicable",
]);

export const methodologyStatuses = fixed("methodology_statuses", "Methodology statuses", [
  "Approved",
  "In review",
  "Draft",
  "None",
]);

export const frequencies = fixed("frequencies", "Frequencies", [
  "Quarterly",
  "Half-yearly",
  "Yearly",
  "Every two years",
]);

/** Observation status, coded as in SDMX CL_OBS_STATUS. */
export const observationStatuses = fixed("observation_statuses", "Observation statuses", [
  { value: "Normal", code: "A" },
  { value: "Estimated", code: "E" },
  { value: "Provisional", code: "P" },
  { value: "Break in series", code: "B" },
  { value: "Definition differs", code: "D" },
  { value: "Imputed", code: "I" },
  { value: "Low reliability", code: "U" },
  { value: "Not significant", code: "N" },
  { value: "Missing", code: "O", about: "A figure is due and could not be had: say why in Comment." },
  { value: "Not collected", code: "L", about: "It exists and was not collected." },
  { value: "Cannot exist", code: "M", about: "Not applicable here." },
]);

/** Observation statuses that stand in for a value. */
export const WITHOUT_VALUE: ReadonlySet<string> = new Set(["Missing", "Not collected", "Cannot exist"]);

/** Each category belongs to one dimension; dimensions are alternative cuts, never parts of each other. */
export const disaggregations = changeable(
  fixed("disaggregations", "Disaggregations", [
    { value: "Total", dimension: "Total", code: "_T" },
    { value: "Female", dimension: "Sex", code: "F" },
    { value: "Male", dimension: "Sex", code: "M" },
    { value: "Sex not stated", dimension: "Sex", code: "_U" },
    { value: "Under 15", dimension: "Age" },
    { value: "15 to 24", dimension: "Age" },
    { value: "25 to 74", dimension: "Age" },
    { value: "75 and over", dimension: "Age" },
    { value: "Age not stated", dimension: "Age" },
    { value: "Urban", dimension: "Area", code: "U" },
    { value: "Rural", dimension: "Area", code: "R" },
    { value: "Area not stated", dimension: "Area" },
    { value: "With disability", dimension: "Disability" },
    { value: "Without disability", dimension: "Disability" },
    { value: "Disability not stated", dimension: "Disability" },
  ]),
);

/** The cuts that the list Disaggregations knows. */
export const dimensions: List = {
  id: "dimensions",
  title: "Dimensions",
  items: (framework) => {
    const known = disaggregations.items(framework).flatMap(({ dimension }) => dimension ?? []);
    return ["None", ...new Set(known.filter((dimension) => dimension !== "Total"))].map((value) => ({ value }));
  },
};

export const causes = changeable(
  fixed("causes", "Causes of variance", [
    "Late start",
    "Funding",
    "Staff",
    "Partner",
    "Procurement",
    "Country context",
    "Pandemic or disaster",
    "Data late or missing",
    "Target too ambitious",
    "Method changed",
    "Other",
  ]),
);

export const followUpStatuses = fixed("follow_up_statuses", "Follow-up statuses", ["Open", "In progress", "Closed"]);

export const outputStatuses = fixed("output_statuses", "Output statuses", [
  "Planned",
  "In progress",
  "Done",
  "Delayed",
  "Cancelled",
]);

export const fundingSources = changeable(
  fixed("funding_sources", "Funding sources", ["Regular budget", "Extra-budgetary", "Partner", "In kind"]),
);

export const partnerTypes = changeable(
  fixed("partner_types", "Partner types", [
    "Member State",
    "Sector Member",
    "Academia",
    "UN agency",
    "Regional organization",
    "Development bank",
    "Private sector",
    "Civil society",
    "Other priority",
  ]),
);

export const roles = changeable(fixed("roles", "Roles", ["Lead", "Co-lead", "Contributor", "Funder", "Beneficiary"]));

export const sectors = changeable(fixed("sectors", "Sectors", ["ITU-D", "ITU-R", "ITU-T", "General Secretariat"]));

export const collaborationStatuses = fixed("collaboration_statuses", "Collaboration statuses", [
  "Planned",
  "Active",
  "Completed",
  "Ended early",
]);

export const contributionKinds = fixed("contribution_kinds", "Kinds of contribution", ["Cash", "In kind"]);

export const grades = fixed("grades", "Grades", ["Low", "Medium", "High"]);

export const riskStatuses = fixed("risk_statuses", "Risk statuses", ["Open", "Mitigated", "Occurred", "Closed"]);

export const yesNo = fixed("yes_no", "Yes or no", ["Yes", "No"]);

export const priorities: List = {
  id: "priorities",
  title: "Thematic priorities",
  items: (framework) =>
    [...framework.priorities, ...(framework.scopes ?? [])].map(({ name, code }) => ({ value: name, code })),
};

export const offices: List = {
  id: "offices",
  title: "Reporting offices",
  items: (framework) => framework.offices.map(({ name }) => ({ value: name })),
};

export const places: List = {
  id: "places",
  title: "Places",
  items: (framework) => framework.places.map(({ name }) => ({ value: name })),
};

export const regions: List = {
  id: "regions",
  title: "Regions",
  items: (framework) => framework.places.filter(({ kind }) => kind === "region").map(({ name }) => ({ value: name })),
};

export const levels: List = {
  id: "levels",
  title: "Levels",
  items: (framework) => framework.levels.map(({ name }) => ({ value: name })),
};

/** Quarters of the plan, and the years that figures may be about. */
export const periods: List = {
  id: "periods",
  title: "Periods",
  items: ({ from, to, figures = { from, to } }) => [
    ...quartersBetween(from, to).map((value) => ({ value })),
    ...[...new Set(quartersBetween(figures.from, figures.to).map((quarter) => quarter.slice(0, 4)))].map((value) => ({
      value,
    })),
  ],
};

export const quarters: List = {
  id: "quarters",
  title: "Quarters",
  items: ({ from, to }) => quartersBetween(from, to).map((value) => ({ value })),
};

/** Lists whose entries a plan may change. */
export const changeableLists: readonly List[] = [disaggregations, causes, fundingSources, partnerTypes, roles, sectors];
