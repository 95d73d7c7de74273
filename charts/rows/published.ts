import { type Aim, framework2020 } from "../../rbm/framework/index.ts";
import { type Figure, individuals, type Source } from "../../rbm/published/index.ts";

/** The strategic target that the published series of individuals using the Internet is about. */
const ONLINE = "1.2";
/** The one that fixed-broadband subscriptions can be read beside. */
const BROADBAND = "1.5";

export interface Target {
  readonly code: string;
  readonly title: string;
  readonly aim: Aim;
  /** `verified`, or `to be verified` where it is remembered. */
  readonly confidence: string;
  readonly plan: string;
}

/** Strategic target 1.2 of 2020-2023: people using the Internet. */
export const targetOnline = (): Target => targetOf(ONLINE);

/** Strategic target 1.5 of 2020-2023: more broadband subscriptions. */
export const targetBroadband = (): Target => targetOf(BROADBAND);

function targetOf(wanted: string): Target {
  const result = framework2020.results.find(({ code }) => code === wanted);
  if (!result?.aim) throw new Error(`no aim: ${wanted}`);
  const { code, title, aim, confidence } = result;
  return { code, title, aim, confidence, plan: "2020–2023" };
}

export interface PublishedSeries {
  readonly place: string;
  readonly values: readonly { readonly year: number; readonly value: number }[];
  readonly source: Source;
}

/** Published figures by place, of places with at least `least` values; the world first. */
export function seriesByPlace(least: number, figures: readonly Figure[] = individuals): PublishedSeries[] {
  const places = [...new Set(figures.map(({ place }) => place))];
  return places.flatMap((place) => {
    const own = figures.filter((figure) => figure.place === place);
    const first = own[0];
    if (!first || own.length < least) return [];
    return [{ place, values: own.map(({ year, value }) => ({ year, value })), source: first.source }];
  });
}

/** Shorter names for line ends and rows. */
const SHORT: Readonly<Record<string, string>> = {
  "Low-income countries": "Low income",
  "Lower-middle-income countries": "Lower-middle",
  "South Asia (WB)": "South Asia",
};

export const placeLabel = (place: string): string => SHORT[place] ?? place;

/** Source of published figures and of the target they are held against, then the method: sentences. */
export function publishedCaption(sources: readonly Source[], target: Target | null, ...methods: string[]): string {
  const cites = [...new Set(sources.map(({ cites }) => cites))].map((one) => `Source: ${one}.`);
  const asked = target
    ? [
        `Target ${target.code}: strategic plan ${target.plan}${target.confidence === "verified" ? "" : `, ${target.confidence}`}.`,
      ]
    : [];
  return [...cites, ...asked, ...methods].join(" ");
}
