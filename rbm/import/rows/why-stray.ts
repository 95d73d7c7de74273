import type { Grid } from "../tables/grid.ts";
import { hasTags } from "../tables/has-tags.ts";
import { levelIn, meanings, plainHeader } from "../words/index.ts";
import type { Column } from "./line.ts";

/** Why a row between a table's first and last is none of its rows; null where it is one. */
export function whyStray(grid: Grid, row: number, filled: readonly Column[]): string | null {
  const [first] = filled;
  if (!first) return "Nothing in this row is under a column that is taken.";
  if (hasTags(grid, row)) return "It tags the columns.";
  if (numbersColumns(grid, row)) return "It numbers the columns.";
  const text = grid.text(row, first.column);
  if (isTotal(text)) return "It is a total of other rows, which is worked out.";
  if (SIGNED.test(textsOf(grid, row)[0]!)) return "It says who made or approved it.";
  if (textsOf(grid, row).every(namesIndicators)) return "It says what kind of indicators stand below it.";
  if (filled.length > 1) return null;
  if (NOTE.test(text)) return "It is a note.";
  return isNarrative(text) && spans(grid, row, text) ? "It is a text between the rows." : null;
}

/** `Intermediate Results Indicators`: no result, and none of them. */
const namesIndicators = (text: string): boolean => meanings.get(plainHeader(text))?.to === "kpis.title";

/** How the lines for names and signatures under a table begin. */
const SIGNED =
  /^(?:signature|signed|(?:prepared|approved|reviewed|verified|endorsed|submitted|compiled) by|préparé par|approuvé par|vérifié par|firma|elaborado por|aprobado por|revisado por|aprovado por|assinatura|unterschrift|erstellt von|genehmigt von|подпись|утвердил|составил|التوقيع|إعداد|اعتماد|签字|签名|审核人|填报人)(?!\p{L})/iu;

/** `Total`, `TOTAL (all outcomes)`, `Sub-total Outcome 1`; not `Total number of schools`. */
function isTotal(text: string): boolean {
  const plain = plainHeader(text.replace(/[([（][^)\]）]*[)\]）]/g, " "));
  if (TOTALS.has(plain)) return true;
  const first = [...TOTALS].find((total) => plain.startsWith(`${total} `));
  if (first === undefined) return false;
  return SUBTOTAL.test(first) || levelIn(plain.slice(first.length + 1)) !== null;
}

const SUBTOTAL = /^(sub ?total|sous total|soma parcial|zwischensumme)/;

/** A sentence or more, and of no level. */
const isNarrative = (text: string): boolean =>
  text.length > 60 && /[.!?。؟]$/.test(text) && levelIn(text.split(/[:：–—.]|\s-\s/)[0] ?? "") === null;

/** Whether nothing but a text stands in a row, over several columns. */
function spans(grid: Grid, row: number, text: string): boolean {
  let across = 0;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const here = grid.text(row, column);
    if (here !== "" && here !== text) return false;
    if (here !== "" && grid.isAcross(row, column)) across++;
  }
  return across > 0;
}

/** Whether a row opens a block of what goes in, money and people, under the indicators. */
export function opensInputs(grid: Grid, row: number): boolean {
  const texts = textsOf(grid, row);
  return texts.length > 2 && INPUTS.test(plainHeader(texts[0]!)) && !texts.some((text) => /^[\d\s.,%]+$/.test(text));
}

function textsOf(grid: Grid, row: number): string[] {
  const texts: string[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.text(row, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** How a note under a table begins. */
const NOTE =
  /^([*†‡¹²³]|(notes?|n\.?b\.?|source|sources|remarques?|nota|fuente|anmerkung|quelle|примечание|источник|ملاحظة|注)\s?[:：.])/iu;

const INPUTS = /^(inputs?|intrants|insumos|recursos|ressourcen|inputs e recursos|ресурсы|المدخلات|投入)(?!\p{L})/u;

const TOTALS = new Set(
  "total | totals | grand total | sub total | subtotal | sum | somme | sous total | suma | soma | summe | gesamt | zwischensumme | итого | всего | المجموع | الإجمالي | 合计 | 总计 | 小计"
    .split("|")
    .map(plainHeader),
);

/** A row of 1, 2, 3, … under the header, as tables of ministries have. */
export function numbersColumns(grid: Grid, row: number): boolean {
  const texts = textsOf(grid, row);
  return (
    texts.length > 2 &&
    texts.every((text, i) => /^\d+$/.test(text) && (i === 0 || Number(text) > Number(texts[i - 1]))) &&
    Number(texts.at(-1)) - Number(texts[0]) < texts.length * 2
  );
}
