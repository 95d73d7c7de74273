import type { Row } from "../../rbm/template/content.ts";
import { dueIn, type Report } from "../due.ts";
import { quarters } from "../quarters.ts";
import { hasValue, type Reported } from "../reports.ts";
import type { Point } from "../series.ts";
import { CORRECTION } from "../story.ts";
import { row } from "./row.ts";
import type { Scope } from "./scope.ts";

/** The figures due this quarter: world, regions, sexes; and those of an earlier quarter that are put right. */
export function actualRows(scope: Scope): Row[] {
  return scope.reported.flatMap((reported) => {
    const due = dueIn(reported.kpi, scope.quarter);
    const rows = due === null ? [] : rowsOf(reported, due, scope.period);
    const corrects = reported.code === CORRECTION.kpi && scope.period === CORRECTION.correctedIn;
    return corrects ? [...rows, ...rowsOf(reported, quarters.indexOf(CORRECTION.period), scope.period)] : rows;
  });
}

/** The record of the correction, in the quarter it was made. */
export function correctionRows(scope: Scope): Row[] {
  const corrected = scope.reported.find(({ code }) => code === CORRECTION.kpi);
  if (!corrected || scope.period !== CORRECTION.correctedIn) return [];
  const value = corrected.series.world[quarters.indexOf(CORRECTION.period)]!.value;
  return [
    row("changes", {
      kpi: CORRECTION.kpi,
      what: `Value ${CORRECTION.period}`,
      from: String(value + CORRECTION.tooHighBy),
      to: String(value),
      reason: CORRECTION.comment,
      approved_by: "Monitoring officer",
      approved_on: "2022-07-04",
    }),
  ];
}

function rowsOf({ code, series, reports }: Reported, quarter: number, workbook: string): Row[] {
  const period = quarters[quarter]!;
  const report = reports[quarter]!;
  const cells = [
    cell("World", "Total", series.world[quarter]!),
    ...[...series.regions].map(([region, points]) => cell(region, "Total", points[quarter]!)),
    ...[...series.sexes].map(([sex, points]) => cell("World", sex, points[quarter]!)),
  ];
  return cells.map(({ place, disaggregation, point }) => {
    const wrong = tooHigh(code, period, workbook, place);
    return row("actuals", {
      kpi: code,
      period,
      place,
      disaggregation,
      ...(hasValue(report)
        ? {
            numerator: point.numerator,
            denominator: point.denominator,
            value: point.value + wrong,
            evidence: `Sample register, ${period}`,
          }
        : {}),
      status: report,
      comment: corrected(code, period, workbook) ? CORRECTION.comment : COMMENTS[report],
    });
  });
}

const cell = (place: string, disaggregation: string, point: Point) => ({ place, disaggregation, point });

const corrected = (code: string, period: string, workbook: string): boolean =>
  code === CORRECTION.kpi && period === CORRECTION.period && workbook === CORRECTION.correctedIn;

function tooHigh(code: string, period: string, workbook: string, place: string): number {
  const first = code === CORRECTION.kpi && period === CORRECTION.period && workbook === CORRECTION.reportedIn;
  return first && (place === "World" || place === CORRECTION.region) ? CORRECTION.tooHighBy : 0;
}

const COMMENTS: Readonly<Record<Report, string | null>> = {
  Normal: null,
  Estimated: "Two offices had not answered; their last figures were carried forward",
  Missing: "The register was not closed in time",
  "Not collected": "Collection had not begun",
};
