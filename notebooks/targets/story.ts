import { lateness, reachModel } from "../../charts/models/reach.ts";
import { worldModel } from "../../charts/models/world.ts";
import type { Story } from "../story.ts";

/** Title and lead of the targets page, from the published series. */
export function targetsStory(): Story {
  const world = worldModel({});
  const reach = reachModel({});
  const now = world.lines.find(({ accent }) => accent)?.points.at(-1);
  const when = reach.rows.find(({ place }) => place === "World");
  const slowest = reach.rows.at(-1);
  const met = now !== undefined && now.value >= world.target;
  const late = (year: number | null) => lateness(year, reach.due)?.replace(" late", "") ?? "more than a generation";
  return {
    title: met
      ? `${world.target}% online by ${reach.due}: met`
      : `${world.target}% online by ${reach.due}: missed by about ${late(when?.year ?? null)}, and by ${late(slowest?.year ?? null)} where people are poorest`,
    lead: "Strategic target 1.2 against the series that others published, and what is known of the other targets.",
  };
}
