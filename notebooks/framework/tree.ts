import { planLabel } from "../../charts/models/crosswalk.ts";
import { capital, counted, list } from "../../charts/wording/words.ts";
import type { Framework, Result } from "../../rbm/framework/index.ts";
import type { SectionContent } from "../figure/section.ts";
import { h } from "../shell/dom.ts";

/** The plan chosen as a tree: what supports what; results whose place above was not seen stand by level. */
export function treeSection(plan: Framework): SectionContent {
  const below = (code: string) => plan.results.filter(({ supports }) => supports.includes(code));
  const branch = (result: Result): HTMLElement => {
    const own = below(result.code);
    return h(
      "li",
      {},
      h("span", { class: "code" }, result.code),
      " ",
      result.title,
      ...(result.confidence === "verified" ? [] : [h("small", {}, result.confidence)]),
      ...(own.length ? [h("ul", {}, ...own.map(branch))] : []),
    );
  };
  const roots = plan.results.filter(({ supports }) => supports.length === 0);
  const groups = plan.levels.flatMap(({ id, plural }) => {
    const own = roots.filter(({ level }) => level === id);
    if (own.length === 0) return [];
    const inner = h("ul", { class: "tree" }, ...own.map(branch));
    return [
      h(
        "details",
        { class: "level", open: own.some(({ code }) => below(code).length > 0) },
        h("summary", {}, `${plural} ${own.length}`),
        inner,
      ),
    ];
  });
  const counts = plan.levels.flatMap(({ id, name, plural }) => {
    const n = plan.results.filter(({ level }) => level === id).length;
    return n ? [counted(n, name.toLowerCase(), plural.toLowerCase())] : [];
  });
  const statements = [plan.vision, plan.mission].flatMap((one) => one ?? []);
  return {
    title: `${planLabel(plan.id)}: ${list(counts)}`,
    sub: `${plan.title}, titles paraphrased. Each result stands under what it supports.`,
    body: [
      ...statements.map((one, i) =>
        h("p", { class: "statement" }, h("b", {}, i === 0 ? "Vision" : "Mission"), ` ${capital(one.text)}.`),
      ),
      ...groups,
    ],
    caption: `Source: ${[...new Set(plan.results.map(({ source }) => source))].join("; ")}.`,
  };
}
