import { ganttModel } from "../../charts/models/gantt.ts";
import { numbers } from "../../charts/wording/numbers.ts";
import { capital, counted } from "../../charts/wording/words.ts";
import type { Shown } from "../data/shown.ts";
import { figures } from "../figure/grid.ts";
import { section } from "../figure/section.ts";
import type { Story } from "../story.ts";
import { meetingsSection } from "./meetings.ts";

/** Title and lead: what is late or next, and how much has a day at all. */
export function deliveryStory({ rows, options }: Shown): Story {
  const { date } = numbers(options.locale);
  const { groups } = ganttModel(rows, options);
  const items = groups.flatMap((group) => group.items);
  const open = items.filter(({ done }) => !done);
  const late = open.filter((item) => item.late > 0).sort((a, b) => b.late - a.late);
  const next = open
    .filter(({ expected }) => expected)
    .sort((a, b) => ((a.expected ?? "") < (b.expected ?? "") ? -1 : 1))[0];
  const undated = items.filter(({ expected, planned }) => !expected && !planned).length;
  return {
    title: !items.length
      ? "No timetable is known for this plan"
      : late[0]
        ? `${capital(counted(late.length, "step is", "steps are"))} late, ${late[0].title} by ${late[0].late} days`
        : next?.expected
          ? `Nothing is late; next is ${next.title}, ${date(next.expected)}`
          : "Every step that has a day is done",
    lead: items.length
      ? `${capital(counted(items.length, "step", "steps"))} in ${counted(groups.length, "strand", "strands")}, as it stood on ${date(options.asOf)}.${undated ? ` Of ${undated} the day was not found: they stand in the table, not on the line.` : ""}`
      : "Milestones come with the delivery workbook, or with the public dates of a plan.",
  };
}

/** The timetable, the two processes side by side, and the meetings with their calendar. */
export function deliveryPage() {
  const grid = figures({ gantt: 12, processes: 12 });
  const meetings = section(12);
  grid.node.append(meetings.node);
  return {
    node: grid.node,
    show(here: Shown, framework: string) {
      grid.show(here);
      meetings.show(meetingsSection(here, framework));
    },
  };
}
