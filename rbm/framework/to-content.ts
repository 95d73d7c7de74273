import { changeableChecks } from "../checks/changeable.ts";
import type { Content, Row, Value } from "../template/content.ts";
import { frameworkTemplate } from "../template/framework/index.ts";
import { shownWord } from "../template/framework/lists.ts";
import { COVER, coverCells, newIdentity } from "../template/identity.ts";
import { changeableLists } from "../template/lists.ts";
import { sheetOf } from "../template/template.ts";
import type { PlanCrosswalk } from "./crosswalk.ts";
import type { Aim, Framework, Sourced } from "./framework.ts";

/** A framework on the framework template, with the crosswalks that lead into it. `fromContent` reads it back. */
export function toContent(framework: Framework, crosswalks: readonly PlanCrosswalk[] = []): Content {
  const identity = newIdentity(frameworkTemplate, { framework: framework.id, priority: "", office: "", period: "" });
  const { vision, mission, values, levels, results, priorities, scopes = [], kpis = [], places, offices } = framework;
  const rows: Record<string, readonly Cells[]> = {
    [COVER]: [coverCells(identity)],
    plan: [planCells(framework)],
    statements: [
      ...(vision ? [{ kind: "Vision", text: vision.text, ...sourced(vision) }] : []),
      ...(mission ? [{ kind: "Mission", text: mission.text, ...sourced(mission) }] : []),
      ...values.map((value) => ({ kind: "Value", text: value.text, ...sourced(value) })),
    ],
    levels: levels.map(({ id, name, plural }) => ({ id, name, plural })),
    level_links: levels.flatMap(({ id, supports }) => supports.map((above) => ({ level: id, supports: above }))),
    results: results.map((result) => ({
      sector: result.sector ?? null,
      code: result.code,
      level: result.level,
      title: result.title,
      ...aimCells(result.aim),
      aim_in_words: result.aimInWords ?? null,
      ...sourced(result),
    })),
    links: results.flatMap(({ code, supports }) => supports.map((above) => ({ result: code, supports: above }))),
    priorities: [
      ...priorities.map((priority) => ({ ...priority, kind: "Thematic priority", ...sourced(priority) })),
      ...scopes.map((scope) => ({ ...scope, kind: "Other scope", ...sourced(scope) })),
    ],
    kpis: kpis.map(({ code, priority, says, ...of }) => ({ ...says, code, priority, ...sourced(of) })),
    kpi_targets: kpis.flatMap(({ code, targets }) => targets.map((each) => ({ kpi: code, ...each }))),
    entries: changeableLists.flatMap((list) =>
      list.items(framework).map(({ value, code = null, dimension = null, about = null }) => ({
        list: list.title,
        value,
        code,
        dimension,
        about,
      })),
    ),
    severities: changeableChecks.map(({ id, severity, finds }) => ({
      rule: id,
      severity: shownWord(framework.severities?.[id] ?? severity),
      usual: shownWord(severity),
      finds,
    })),
    places: places.map((place) => ({ name: place.name, kind: shownWord(place.kind), ...sourced(place) })),
    offices: offices.map((office) => ({ name: office.name, region: office.region, ...sourced(office) })),
    crosswalk: crosswalks.flatMap(({ before, pairs }) =>
      pairs.map((pair) => ({ plan: before, from: pair.from, to: pair.to, note: pair.note ?? null, ...sourced(pair) })),
    ),
  };
  return {
    identity,
    sheets: Object.fromEntries(frameworkTemplate.sheets.map(({ id }) => [id, (rows[id] ?? []).map(complete(id))])),
  };
}

type Cells = Readonly<Record<string, Value>>;

/** Every declared column there, blank where not told, and nothing else. */
const complete = (sheet: string): ((cells: Cells) => Row) => {
  const { columns } = sheetOf(frameworkTemplate, sheet);
  return (cells) => Object.fromEntries(columns.map(({ id }) => [id, cells[id] ?? null]));
};

const sourced = ({ confidence, source }: Sourced): Cells => ({ confidence: shownWord(confidence), source });

const planCells = ({ id, version, title, from, to, figures, bands }: Framework): Cells => ({
  id,
  version,
  title,
  from,
  to,
  figures_from: figures?.from ?? null,
  figures_to: figures?.to ?? null,
  status_rule: bands.id,
  on_track: hundredfold(bands.onTrack),
  at_risk: hundredfold(bands.atRisk),
});

/** A share as a percentage, without the dust of binary fractions. */
const hundredfold = (share: number): number => Number((share * 100).toPrecision(12));

const aimCells = (aim: Aim | undefined): Cells =>
  aim
    ? {
        aim_value: aim.value,
        aim_unit: aim.unit,
        aim_by: aim.by,
        aim_direction: shownWord(aim.direction),
        aim_baseline_year: aim.baselineYear ?? null,
      }
    : {};
