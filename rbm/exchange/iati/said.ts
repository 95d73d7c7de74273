import type { IatiActivity, IatiDocument, IatiReference, IatiValue, Narratives } from "./activity.ts";

/** All that a text says, in each of its languages. */
const narrativesSaid = (narratives: Narratives): string =>
  narratives.map(({ text, language }, i) => (i === 0 ? text : `${language ?? "no language"}: ${text}`)).join(" / ");

/** All that a linked document says. */
export const documentSaid = ({ url, title, more }: IatiDocument): string =>
  [url || "no address", narrativesSaid(title), more].filter(Boolean).join(" · ");

/** All that a reference says. */
export const referenceSaid = ({ vocabulary, code, uri }: IatiReference): string =>
  [`vocabulary ${vocabulary}: ${code}`, uri].filter(Boolean).join(" · ");

/** All that a figure says, what it is about and what is said with it. */
export const valueSaid = ({ value, locations, dimensions, comment, documents }: IatiValue, when?: string): string =>
  [
    value ?? "no value",
    when,
    ...locations,
    ...dimensions.map((one) => `${one.name}: ${one.value}`),
    narrativesSaid(comment),
    ...documents.map(documentSaid),
  ]
    .filter(Boolean)
    .join(" · ");

/** What an activity says of itself, beside its results. */
export const activitySaid = ({
  title,
  description,
  reportingOrg,
  status,
  dates,
  locations,
  tags,
}: IatiActivity): string =>
  [
    narrativesSaid(title),
    narrativesSaid(description),
    [reportingOrg.name, reportingOrg.ref].filter(Boolean).join(" "),
    status && `status ${status}`,
    ...dates.map(({ type, date }) => `date ${type}: ${date}`),
    ...locations.map(({ ref, name }) => `location ${ref} ${narrativesSaid(name)}`.trim()),
    ...tags.map((tag) => `tag ${referenceSaid(tag)}`),
  ]
    .filter(Boolean)
    .join(" · ");
