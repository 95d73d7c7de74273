/** What an import met that is not simply so, one wording a kind: what happened, what to do next, and whether a person has to. */
const FINDINGS = {
  "document type": [
    "The file declares a document type; it was not read, and nothing in it was expanded.",
    "Look whether the texts are whole.",
    false,
  ],
  entity: [
    "The file refers to entities that are defined nowhere it may be read; they stand as they are written.",
    "Replace them by what they mean.",
    true,
  ],
  version: ["The file is not of IATI 2.03.", "Compare a few figures with the source.", false],
  "several activities": [
    "Several activities were put into one workbook.",
    "Import one by one where they are separate workbooks.",
    true,
  ],
  plan: ["The file does not say which thematic priority or quarter it is of.", "Fill in the Cover.", true],
  "not results": [
    "The activity holds more than results; that is not part of a workbook of results.",
    "Nothing, unless it is wanted elsewhere.",
    false,
  ],
  "activity text": [
    "What the activity says of itself has no column in the workbook.",
    "Keep it beside the workbook if it is needed.",
    false,
  ],
  "without results": [
    "Activities without results were left out.",
    "Nothing, unless results were expected of them.",
    false,
  ],
  "unknown element": [
    "Something stands among the results that IATI does not know there; it was left out.",
    "Ask the publisher what it means, and note it elsewhere if it matters.",
    true,
  ],
  "result without indicators": [
    "A result has no indicator; it was taken over without a KPI.",
    "Add the KPI that measures it, or delete it.",
    true,
  ],
  "no title": ["There is no title.", "Write one.", true],
  "other language": [
    "A text is given in another language as well; the workbook holds one.",
    "Keep the translation elsewhere.",
    false,
  ],
  "result description": [
    "A result has a description, for which the workbook has no column.",
    "Put it where it is needed.",
    false,
  ],
  level: ["The type of the result is no level of the plan.", "Choose the level.", true],
  code: [
    "There was no code of the form that KPIs have, so one was made.",
    "Keep it, or give it the code it has elsewhere.",
    false,
  ],
  reference: [
    "A reference to another code list has no column in the workbook.",
    "Note it elsewhere if it is needed.",
    false,
  ],
  "both levels": [
    "The result and its indicator both refer to code lists; IATI wants that at one of the two.",
    "Look which of the codes is meant.",
    true,
  ],
  "several SDG indicators": [
    "The KPI refers to several SDG indicators; the workbook holds one.",
    "Choose which.",
    true,
  ],
  document: [
    "A linked document was put beside the text it belongs to.",
    "Look whether it is in the right place.",
    false,
  ],
  "unsafe link": [
    "A linked document is not at an https address, so its link was left out.",
    "Ask the publisher for an https address.",
    true,
  ],
  "document left out": ["A linked document has no place in the workbook.", "Note it elsewhere if it is needed.", false],
  aggregation: ["Whether figures may be summed is said by the accumulation and the measure here.", "Nothing.", false],
  "missing measure": ["The indicator does not say what kind of number it is.", "Choose the measure.", true],
  "unknown measure": ["The indicator's measure is no code of IATI.", "Choose the measure.", true],
  "nominal measure": [
    "The indicator is nominal: its values name a category.",
    "Choose the measure; Yes/No where the values are 1 and 0.",
    true,
  ],
  "ordinal measure": [
    "The indicator is ordinal, and its scale is not given.",
    "Write the steps of the scale in order.",
    true,
  ],
  "qualitative value": [
    "A figure of an indicator that is told in words has a value; it was put beside the words.",
    "Look whether it is a figure after all, and choose the measure.",
    true,
  ],
  qualitative: [
    "The indicator is told in words, which stand in Comment.",
    "Choose a measure and give figures, or keep it out of the KPIs.",
    true,
  ],
  "missing ascending": ["The indicator does not say which way is better.", "Choose the direction.", true],
  "unknown ascending": [
    "What the indicator says about which way is better is neither true nor false.",
    "Choose the direction.",
    true,
  ],
  "contradictory direction": [
    "The direction and the figures disagree: the target lies on the other side of the baseline.",
    "Correct the direction or the figures.",
    true,
  ],
  "missing baseline": ["There is no baseline.", "Establish it, or say why it does not apply.", true],
  "baseline without value": [
    "There is a baseline without a value.",
    "Establish it, or say why it does not apply.",
    true,
  ],
  "several baselines": [
    "There are several baselines; the workbook holds one, the first.",
    "Look whether it is the right one.",
    true,
  ],
  "disaggregated baseline": [
    "A baseline is of a place or a group; the workbook holds one for all.",
    "Keep it in Baseline source if it is needed.",
    true,
  ],
  "baseline date": [
    "The baseline's date is no end of a quarter; its year was taken.",
    "Nothing, where the year is enough.",
    false,
  ],
  "baseline year": ["The baseline's year and date disagree, or there is none.", "Correct the baseline period.", true],
  "not in IATI": ["IATI does not tell this, and the workbook asks for it.", "Fill in the column.", true],
  "decimal comma": [
    "A number is written with a decimal comma; it was read as such.",
    "Look whether it is right.",
    true,
  ],
  thousands: [
    "A number is written with separators between thousands; it was read as such.",
    "Look whether it is right.",
    true,
  ],
  "percent sign": [
    "A number is written with a percent sign; the number was taken.",
    "Look whether it is right.",
    false,
  ],
  "ambiguous number": [
    "A number could be read in two ways; it was left as it is written.",
    "Type it as a number.",
    true,
  ],
  "not a number": [
    "A value is no number; it was left as it is written.",
    "Type a number, or leave it blank and say why in Comment.",
    true,
  ],
  "no value": ["A figure has no value.", "Give it, or choose the status that says why there is none.", true],
  "odd period": [
    "A period is neither a quarter nor a year; its figures stand in the quarter or year it ends in.",
    "Look whether that is right.",
    true,
  ],
  "no period": [
    "A period has no dates that exist; its figures were left out.",
    "Type them in where they belong.",
    true,
  ],
  "period order": [
    "A period begins after it ends; its figures stand in the one it says it ends in.",
    "Correct the period.",
    true,
  ],
  "same twice": [
    "There is a second figure for the same KPI, period, place and group; the first was taken.",
    "Look which is right.",
    true,
  ],
  "disaggregated target": [
    "A target is of a place or a group; the workbook holds one for all, so it was left out.",
    "Note it in the comment of the KPI target.",
    true,
  ],
  place: ["The place is none that the plan knows; it was left as it is written.", "Choose a place of the list.", true],
  "several places": [
    "A figure is about several places together; the names were left side by side.",
    "Choose a place of the list.",
    true,
  ],
  group: [
    "The group is none that the template knows; it was left as it is written.",
    "Choose a group of the list.",
    true,
  ],
  "several groups": [
    "A figure is broken down in several ways at once; the groups were left side by side.",
    "Choose a group of the list.",
    true,
  ],
  "too long": ["A text is longer than a cell holds; it was cut.", "Put the rest elsewhere.", true],
} as const satisfies Readonly<Record<string, readonly [what: string, next: string, person: boolean]>>;

export type FindingKind = keyof typeof FINDINGS;

/** Something an import met, where, and what became of it. */
export interface Finding {
  readonly kind: FindingKind;
  /** What happened, and what was done with it. */
  readonly what: string;
  readonly next: string;
  /** Whether somebody has to look at it before the workbook is pushed. */
  readonly person: boolean;
  /** `activity › result › indicator › period`. */
  readonly where: string;
  /** Line of the file; 0 where it is about the whole. */
  readonly line: number;
  /** As it stands in the file, whole: what was left out is nowhere else. */
  readonly found: string;
}

export function findingOf(kind: FindingKind, where: string, line: number, found: string): Finding {
  const [what, next, person] = FINDINGS[kind];
  return { kind, what, next, person, where, line, found };
}
