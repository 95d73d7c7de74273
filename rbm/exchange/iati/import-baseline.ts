import type { Value } from "../../template/content.ts";
import type { IatiBaseline, IatiIndicator } from "./activity.ts";
import { day, periodOf } from "./dates.ts";
import type { At, Importing } from "./importing.ts";
import { documentSaid, valueSaid } from "./said.ts";

export interface ImportedBaseline {
  readonly cells: Readonly<Record<string, Value>>;
  /** Null where it is no number. */
  readonly value: number | null;
}

/** The first baseline that is for all; the others are told. */
export function importBaseline(to: Importing, { baselines, extra, measure }: IatiIndicator, at: At): ImportedBaseline {
  const isPart = ({ locations, dimensions }: IatiBaseline): boolean => locations.length + dimensions.length > 0;
  const [first, ...more] = baselines.filter((one) => !isPart(one));
  for (const one of more) to.tell("several baselines", { ...at, line: one.line }, said(one));
  for (const one of baselines.filter(isPart)) to.tell("disaggregated baseline", { ...at, line: one.line }, said(one));
  if (!first) {
    if (!extra) to.tell("missing baseline", at, "");
    return { cells: extra ? {} : { baseline_status: "To be established" }, value: null };
  }
  const here = { where: `${at.where} › baseline`, line: first.line };
  const qualitative = measure === "5";
  const value = qualitative ? null : to.number(first.value, here);
  if (first.value === null && !qualitative) to.tell("baseline without value", here, said(first));
  if (first.value !== null && qualitative) to.tell("qualitative value", here, said(first));
  let source = to.text(first.comment, here);
  if (qualitative && first.value !== null) source = source === null ? first.value : `${first.value}\n${source}`;
  for (const document of to.links(first.documents, here)) {
    const { url } = document;
    if (source?.includes(url)) continue;
    to.tell("document", here, documentSaid(document));
    source = source === null ? url : `${source}\n${url}`;
  }
  const cells = {
    baseline: value,
    baseline_period: periodSaid(to, first, here),
    baseline_source: source,
    ...(extra ? {} : { baseline_status: typeof value === "number" ? "Established" : "To be established" }),
  };
  return { cells, value: typeof value === "number" ? value : null };
}

function periodSaid(to: Importing, { year, date }: IatiBaseline, at: At): string | null {
  const exists = year !== null && /^[1-9]\d{3}$/.test(year);
  if (date === null) {
    if (!exists) to.tell("baseline year", at, year ?? "");
    return year;
  }
  const known = day(date);
  if (known === null || (exists && !known.startsWith(year)))
    to.tell("baseline year", at, `year="${year ?? ""}" iso-date="${date}"`);
  if (known === null) return year;
  const month = Number(known.slice(5, 7));
  const quarter = periodOf(`${known.slice(0, 4)}-${String(month - 2).padStart(2, "0")}-01`, known);
  if (quarter !== null && (!exists || known.startsWith(year))) return quarter;
  if (quarter === null) to.tell("baseline date", at, date);
  return year ?? known.slice(0, 4);
}

const said = (baseline: IatiBaseline): string =>
  valueSaid(baseline, [baseline.year, baseline.date].filter(Boolean).join(" "));
