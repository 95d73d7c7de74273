import { neverFalls } from "./accumulation/never-falls.ts";
import { yearAgrees } from "./accumulation/year-agrees.ts";
import { afterActual } from "./baseline/after-actual.ts";
import { established } from "./baseline/established.ts";
import { overdue as baselineOverdue } from "./baseline/overdue.ts";
import { statusAndValue as baselineStatusAndValue } from "./baseline/status-and-value.ts";
import { toCome } from "./baseline/to-come.ts";
import { formula as cellFormula } from "./cell/formula.ts";
import { formulaError } from "./cell/formula-error.ts";
import { merged as cellMerged } from "./cell/merged.ts";
import { notAvailable } from "./cell/not-available.ts";
import { numberWithText } from "./cell/number-with-text.ts";
import { offList } from "./cell/off-list.ts";
import { pattern as cellPattern } from "./cell/pattern.ts";
import { range as cellRange } from "./cell/range.ts";
import { required as cellRequired } from "./cell/required.ts";
import { severalValues } from "./cell/several-values.ts";
import { spaces as cellSpaces } from "./cell/spaces.ts";
import { textDate } from "./cell/text-date.ts";
import { textNumber } from "./cell/text-number.ts";
import { tooLong } from "./cell/too-long.ts";
import { type as cellType } from "./cell/type.ts";
import { earlierActual } from "./change/earlier-actual.ts";
import { unrecorded } from "./change/unrecorded.ts";
import type { Check } from "./check.ts";
import { datesInOrder as collaborationDatesInOrder } from "./collaboration/dates-in-order.ts";
import { mirrored } from "./collaboration/mirrored.ts";
import { otherPriority } from "./collaboration/other-priority.ts";
import { datesInOrder as deliveryDatesInOrder } from "./delivery/dates-in-order.ts";
import { doneDate } from "./delivery/done-date.ts";
import { insidePlan } from "./delivery/inside-plan.ts";
import { overdue as deliveryOverdue } from "./delivery/overdue.ts";
import { spent } from "./delivery/spent.ts";
import { targetIsBaseline } from "./direction/target-is-baseline.ts";
import { targetSide } from "./direction/target-side.ts";
import { dimension } from "./disaggregation/dimension.ts";
import { noTotal } from "./disaggregation/no-total.ts";
import { partsSum } from "./disaggregation/parts-sum.ts";
import { ratioSum } from "./disaggregation/ratio-sum.ts";
import { copiesAgree } from "./identity/copies-agree.ts";
import { frameworkKnown } from "./identity/framework-known.ts";
import { kpiGone } from "./identity/kpi-gone.ts";
import { kpiKnown } from "./identity/kpi-known.ts";
import { kpiOfPriority } from "./identity/kpi-of-priority.ts";
import { oneIndicator } from "./identity/one-indicator.ts";
import { resultKnown } from "./identity/result-known.ts";
import { title as identityTitle } from "./identity/title.ts";
import { againstHistory } from "./jump/against-history.ts";
import { agreed } from "./methodology/agreed.ts";
import { given } from "./methodology/given.ts";
import { reviewed } from "./methodology/reviewed.ts";
import { source } from "./methodology/source.ts";
import { offTrack } from "./narrative/off-track.ts";
import { overdue as narrativeOverdue } from "./narrative/overdue.ts";
import { cycle } from "./results/cycle.ts";
import { level } from "./results/level.ts";
import { shares } from "./results/shares.ts";
import { kpiSilent } from "./results-focus/kpi-silent.ts";
import { kpiWithoutTarget } from "./results-focus/kpi-without-target.ts";
import { outcomeWithoutKpi } from "./results-focus/outcome-without-kpi.ts";
import { outputWithoutOutcome } from "./results-focus/output-without-outcome.ts";
import { blankRow } from "./row/blank-row.ts";
import { duplicateKey } from "./row/duplicate-key.ts";
import { hiddenRow } from "./row/hidden-row.ts";
import { none as rowNone } from "./row/none.ts";
import { outsideTable } from "./row/outside-table.ts";
import { statusAndValue as rowStatusAndValue } from "./row/status-and-value.ts";
import { blankHeader } from "./structure/blank-header.ts";
import { columnDuplicated } from "./structure/column-duplicated.ts";
import { columnMissing } from "./structure/column-missing.ts";
import { columnMoved } from "./structure/column-moved.ts";
import { columnRenamed } from "./structure/column-renamed.ts";
import { columnUnexpected } from "./structure/column-unexpected.ts";
import { headersMissing } from "./structure/headers-missing.ts";
import { protectionOff } from "./structure/protection-off.ts";
import { sheetDuplicated } from "./structure/sheet-duplicated.ts";
import { sheetMissing } from "./structure/sheet-missing.ts";
import { sheetRenamed } from "./structure/sheet-renamed.ts";
import { tableMissing } from "./structure/table-missing.ts";
import { tableMoved } from "./structure/table-moved.ts";
import { templateKnown } from "./structure/template-known.ts";
import { twoTables } from "./structure/two-tables.ts";
import { dueRow } from "./time/due-row.ts";
import { futureActual } from "./time/future-actual.ts";
import { futureDate } from "./time/future-date.ts";
import { gap } from "./time/gap.ts";
import { noFigure } from "./time/no-figure.ts";
import { offSchedule } from "./time/off-schedule.ts";
import { periodInFramework } from "./time/period-in-framework.ts";
import { targetsReverse } from "./time/targets-reverse.ts";
import { yearAndQuarter } from "./time/year-and-quarter.ts";
import { denominator } from "./unit/denominator.ts";
import { percentAsFraction } from "./unit/percent-as-fraction.ts";
import { percentRange } from "./unit/percent-range.ts";
import { ratioParts } from "./unit/ratio-parts.ts";
import { ratioValue } from "./unit/ratio-value.ts";
import { scale as unitScale } from "./unit/scale.ts";
import { titleAndMeasure } from "./unit/title-and-measure.ts";
import { unitOfMeasure } from "./unit/unit-of-measure.ts";
import { wholeNumber } from "./unit/whole-number.ts";
import { yesNo } from "./unit/yes-no.ts";

/** Every rule, in the order people fix them. Cell rules are asked in this order, and the first that finds something has the cell. */
export const allChecks: readonly Check[] = [
  // structure
  templateKnown,
  sheetMissing,
  sheetRenamed,
  sheetDuplicated,
  headersMissing,
  tableMissing,
  twoTables,
  tableMoved,
  columnMissing,
  columnRenamed,
  columnDuplicated,
  columnUnexpected,
  columnMoved,
  blankHeader,
  protectionOff,

  // identity
  copiesAgree,
  frameworkKnown,
  kpiKnown,
  resultKnown,
  kpiGone,
  kpiOfPriority,
  oneIndicator,
  identityTitle,

  // cell
  cellRequired,
  formulaError,
  notAvailable,
  textNumber,
  numberWithText,
  textDate,
  severalValues,
  offList,
  cellPattern,
  cellType,
  cellRange,
  tooLong,
  cellSpaces,
  cellMerged,
  cellFormula,

  // row
  rowNone,
  duplicateKey,
  rowStatusAndValue,
  hiddenRow,
  blankRow,
  outsideTable,

  // results
  cycle,
  level,
  shares,

  // unit
  denominator,
  percentAsFraction,
  percentRange,
  ratioParts,
  ratioValue,
  unitScale,
  titleAndMeasure,
  unitOfMeasure,
  wholeNumber,
  yesNo,

  // direction
  targetIsBaseline,
  targetSide,

  // baseline
  afterActual,
  established,
  baselineOverdue,
  baselineStatusAndValue,
  toCome,

  // methodology
  agreed,
  given,
  reviewed,
  source,

  // time
  dueRow,
  futureActual,
  futureDate,
  gap,
  noFigure,
  offSchedule,
  periodInFramework,
  targetsReverse,
  yearAndQuarter,

  // accumulation
  neverFalls,
  yearAgrees,

  // disaggregation
  dimension,
  noTotal,
  partsSum,
  ratioSum,

  // jump
  againstHistory,

  // change
  earlierActual,
  unrecorded,

  // narrative
  offTrack,
  narrativeOverdue,

  // delivery
  deliveryDatesInOrder,
  doneDate,
  insidePlan,
  deliveryOverdue,
  spent,

  // collaboration
  collaborationDatesInOrder,
  otherPriority,
  mirrored,

  // results focus
  kpiSilent,
  kpiWithoutTarget,
  outcomeWithoutKpi,
  outputWithoutOutcome,
];
