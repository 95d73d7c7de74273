import { linksModel } from "../../charts/models/links.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import type { Tables } from "../data/tables.ts";
import { figures } from "../figure/grid.ts";
import { section } from "../figure/section.ts";
import { h } from "../shell/dom.ts";
import { nothingYet, type Story } from "../story.ts";
import { aloneSection } from "./alone.ts";
import { claimsSection } from "./claims.ts";

/** Title and lead: how many circles work together, and how much of it both sides say. */
export function collaborationStory({ rows, options }: Shown): Story {
  const nothing = nothingYet({ rows, options });
  if (nothing) return nothing;
  const { links, names } = linksModel(rows, options);
  const confirmed = links.filter(({ from, to, named, back }) => from < to && named > 0 && back > 0);
  const circles = circlesOf(
    names.map(({ name }) => name),
    confirmed,
  );
  const several = circles.filter((circle) => circle.length > 1);
  const alone = circles.filter((circle) => circle.length === 1).length;
  const title =
    several.length === 0
      ? "No joint work is confirmed by both sides"
      : several.length === 1
        ? alone
          ? `One circle of ${counted(several[0]?.length ?? 0, "priority", "priorities")} works together; ${counted(alone, "stands", "stand")} outside`
          : "All priorities work together in one circle"
        : `${capital(counted(several.length, "circle", "circles"))} of priorities work together, and no bridge joins them`;
  return {
    title,
    lead: `A claim of joint work counts when both priorities report it: ${counted(confirmed.length, "pair does", "pairs do")}. The rest is a question for the next review.`,
  };
}

/** Priorities that reach each other over confirmed links. */
function circlesOf(
  names: readonly string[],
  links: readonly { readonly from: string; readonly to: string }[],
): string[][] {
  const circles: string[][] = [];
  const placed = new Set<string>();
  for (const name of names) {
    if (placed.has(name)) continue;
    const circle = [name];
    placed.add(name);
    for (const one of circle) {
      for (const { from, to } of links) {
        const other = from === one ? to : to === one ? from : null;
        if (other === null || placed.has(other)) continue;
        placed.add(other);
        circle.push(other);
      }
    }
    circles.push(circle);
  }
  return circles;
}

/** Matrix first, the ring and the claims beside it; then partners, and what is done alone. */
export function collaborationPage() {
  const [matrix, ring, partners] = [figures({ links: 12 }), figures({ ring: 12 }), figures({ partners: 12 })];
  const [claims, alone] = [section(12), section(12)];
  const column = (span: number, ...nodes: HTMLElement[]) => h("div", { class: `s${span} stack` }, ...nodes);
  ring.node.append(claims.node);
  const node = h(
    "div",
    { class: "grid" },
    column(7, matrix.node),
    column(5, ring.node),
    column(7, partners.node),
    column(5, h("div", { class: "grid" }, alone.node)),
  );
  return {
    node,
    show(here: Shown, { more }: Tables) {
      for (const one of [matrix, ring, partners]) one.show(here);
      claims.show(claimsSection(here));
      alone.show(aloneSection(here, more["results-chain"] ?? [], more.collaboration ?? []));
    },
  };
}
