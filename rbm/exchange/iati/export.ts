import type { Framework } from "../../framework/framework.ts";
import type { Content } from "../../template/content.ts";
import type { Sink } from "../xml-writer.ts";
import type { IatiActivity } from "./activity.ts";
import { ASSUMED_ORGANISATION, ASSUMED_SECTOR, type ExportNote, type IatiOptions } from "./options.ts";
import { toActivity } from "./to-activity.ts";
import { writeActivities } from "./write.ts";

/**
 * Writes contents as IATI 2.03, one activity each, piece by piece into a sink. Returns what could not be carried. Throws where
 * there is nothing to write: IATI knows no file without an activity.
 */
export function exportIati(
  contents: readonly Content[],
  framework: Framework,
  options: IatiOptions,
  sink: Sink,
): ExportNote[] {
  if (contents.length === 0) throw new Error("no content to export");
  const notes: ExportNote[] = [];
  function* activities(): Generator<IatiActivity> {
    for (const content of contents) {
      const exported = toActivity(content, framework, options);
      notes.push(...exported.notes);
      yield exported.activity;
    }
  }
  const dropped = writeActivities(activities(), sink, options);
  if (dropped > 0)
    notes.push({ where: "All texts", what: `${dropped} control characters that XML cannot hold were left out.` });
  if (!options.organisation) {
    const what = `The organisation identifier ${ASSUMED_ORGANISATION.ref} and the sector ${options.sector ?? ASSUMED_SECTOR} are to be verified before anything is published.`;
    notes.push({ where: "Reporting organisation", what });
  }
  return notes;
}
