import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Aim, Framework, Result } from "../../rbm/framework/index.ts";
import { type Figure, latestOf } from "../../rbm/published/index.ts";
import type { SectionCell, SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import "./targets.css";

/** Every strategic target of a plan beside the last figure that was found for it; where none was, it says so. */
export function targetsSection(framework: Framework): SectionContent {
  const { count } = numbers();
  const titleOf = new Map(framework.results.map(({ code, title }) => [code, title]));
  const targets = framework.results.filter(({ level }) => level === "target");
  const found = targets.map((target) => ({ target, figure: latestOf(framework.id, target.code) }));
  const known = found.filter(({ figure }) => figure !== null);
  const met = known.filter(({ target, figure }) => target.aim && figure && reached(target.aim, figure.value));
  const unknown = found.filter(({ figure }) => figure === null);
  const standing = ({ aim }: Result, { value, year }: Figure): SectionCell => {
    if (!aim) return "asked in words";
    if (reached(aim, value)) return "● met";
    return `◇ ${count(Math.abs(aim.value - value), 1)} points to go in ${year}`;
  };
  return {
    title: known.length
      ? `${capital(counted(targets.length, "target", "targets"))}, ${counted(known.length, "published figure", "published figures")}; ${met.length === 0 ? "none of these is" : counted(met.length, "is", "are")} met`
      : `${capital(counted(targets.length, "target", "targets"))}, and no published figure was found`,
    sub: `Strategic targets of ${framework.id.replace("-", "–")}, paraphrased, beside the last figure in the sources this page draws on.`,
    columns: [
      { label: "Strategic target" },
      { label: "Asked for" },
      { label: "Last figure", right: true },
      { label: "Standing" },
      { label: "Source of the figure" },
    ],
    rows: found.flatMap(({ target, figure }) =>
      figure
        ? [
            [
              [`${target.code} ${target.title}`, h("small", {}, above(target, titleOf))],
              askedCell(target),
              [`${count(figure.value, 1)}%`, h("small", {}, `${figure.place}, ${figure.year}`)],
              standing(target, figure),
              h("small", {}, figure.source.cites),
            ],
          ]
        : [],
    ),
    body: unknown.length
      ? [
          h("h3", {}, `○ ${unknown.length} without a figure in these sources, which does not mean that there is none`),
          h(
            "ul",
            { class: "unknown" },
            ...unknown.map(({ target }) => h("li", {}, `${target.code} ${target.title}: `, ...askedCell(target))),
          ),
        ]
      : [],
    caption: `Source of the targets: ${[...new Set(targets.map(({ source }) => source))].join("; ")}.`,
  };
}

const askedCell = (target: Result): (string | Node)[] => [
  asked(target),
  ...(target.confidence === "verified" ? [] : [h("small", {}, target.confidence)]),
];

const above = ({ supports }: Result, titleOf: ReadonlyMap<string, string>): string =>
  supports.map((code) => titleOf.get(code) ?? code).join(", ");

const reached = ({ value, direction }: Aim, now: number): boolean =>
  direction === "decrease" ? now <= value : now >= value;

function asked({ aim, aimInWords }: Result): string {
  if (!aim) return capital(aimInWords ?? "not said");
  const unit = aim.unit.startsWith("%") ? aim.unit : ` ${aim.unit}`;
  return `${aim.value}${unit} by ${aim.by}`.replaceAll(" ", "\u00a0");
}
