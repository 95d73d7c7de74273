import { without } from "../edit-parts.ts";
import { attributes, type Tag, tags, unescapeText } from "../xml.ts";

const RULES = ["dataValidation", "cfRule"];
/** What holds rules, the inner first, and goes with the last of them. */
const HOLDERS = ["conditionalFormatting", "conditionalFormattings", "dataValidations", "ext", "extLst"];
const FORMULA = /^(?:formula[12]?|f)$/;

/** A sheet's text without the dropdowns, limits and conditional formats whose formula is wanted gone, in extensions too. */
export function withoutRules(text: string, isGone: (formula: string) => boolean): string {
  if (!/<(?:[\w.-]+:)?(?:dataValidation|cfRule)[\s>]/.test(text)) return text;
  const cut = without(text, RULES, (_, inner) => formulasIn(inner).some(isGone));
  if (cut === text) return text;
  const left = HOLDERS.reduce((rest, holder) => without(rest, [holder], (_, inner) => isBare(inner)), cut);
  return recounted(left);
}

function formulasIn(inner: string): string[] {
  const found: string[] = [];
  let from = -1;
  for (const { name, kind, start, end } of tags(inner)) {
    if (FORMULA.test(name) && kind === "close" && from >= 0) found.push(unescapeText(inner.slice(from, start)));
    from = kind === "open" && FORMULA.test(name) ? end : -1;
  }
  return found;
}

/** Nothing left but, in an extension, where the rules applied. */
const isBare = (inner: string): boolean => [...tags(inner)].every(({ name }) => name === "sqref");

/** Lists of dropdowns and limits say how many they hold. */
function recounted(text: string): string {
  let [out, from, count] = ["", 0, 0];
  let list: Tag | null = null;
  for (const tag of tags(text)) {
    if (tag.name === "dataValidation" && tag.kind !== "close") count++;
    else if (tag.name === "dataValidations" && tag.kind === "open") [list, count] = [tag, 0];
    else if (tag.name === "dataValidations" && list && attributes(text, list).count !== undefined) {
      const opening = text.slice(list.start, list.end).replace(/(\scount\s*=\s*)("[^"]*"|'[^']*')/, `$1"${count}"`);
      out += text.slice(from, list.start) + opening;
      from = list.end;
      list = null;
    }
  }
  return out + text.slice(from);
}
