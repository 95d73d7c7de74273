/** What says that a number is the least, the most, or near what is meant. */
const BOUND = new RegExp(
  `^(${[
    "[≥≤><＞＜⩾⩽~≈±]=?",
    "at least|at most|up to|over|above|more than|less than|below|under|minimum|maximum|min\\.?|max\\.?|about|around|approx\\.?|approximately|ca\\.?",
    "au moins|au plus|plus de|moins de|jusqu['’]à|environ|supérieur à|inférieur à",
    "al menos|por lo menos|como mínimo|como máximo|más de|menos de|hasta|aproximadamente",
    "pelo menos|no mínimo|no máximo|mais de|até|cerca de",
    "mindestens|höchstens|über|unter|mehr als|weniger als|bis zu|rund|etwa",
    "не менее|не более|более|менее|свыше|до|около|от",
    "لا يقل عن|لا تقل عن|لا يزيد عن|أكثر من|أقل من|على الأقل|حوالي",
    "至少|不少于|不低于|不超过|超过|约|大于|小于|大于等于|小于等于",
  ].join("|")})(?![\\p{L}])\\s*(?=\\S)`,
  "iu",
);
/** Chinese writes words without spaces. */
const CHINESE_BOUND = /^(至少|不少于|不低于|不超过|超过|约|大于等于|小于等于|大于|小于)(?=\d)/u;
const BOUND_AFTER = /\s*(or more|and above|or less|\+|et plus|o más|ou mais|und mehr|и более|以上|以下)$/iu;

/** `≥ 80 %` as `≥` and `80 %`; null where nothing bounds it. */
export function splitBound(text: string): readonly [bound: string, rest: string] | null {
  const before = BOUND.exec(text) ?? CHINESE_BOUND.exec(text);
  if (before) return [before[0].trim(), text.slice(before[0].length)];
  const after = BOUND_AFTER.exec(text);
  return after ? [after[1]!, text.slice(0, after.index)] : null;
}

/** Superscripts stand behind a number and no unit: `52¹`, not `20 m²`. */
const MARK = /(?<=[\d%])\s?([*†‡§]+|[⁰¹²³⁴-⁹]+|\[[a-z\d]{1,2}\]|\((?:[a-z]|\*+)\)|[a-z]\/)$/u;

/** `45*` as `45` and `*`; null where no mark of a footnote stands behind a number. */
export function splitMark(text: string): readonly [rest: string, mark: string] | null {
  const found = MARK.exec(text);
  return found ? [text.slice(0, found.index), found[1]!] : null;
}

const CURRENCY = /^([A-Z]{3}|US\$|R\$|[$€£¥])\s?(?=\d)/u;
/** One to three words behind a number. */
const WORDS = /(?<=[\d%])\s*(\p{L}[\p{L}\p{M}.'’/-]*(?: \p{L}[\p{L}\p{M}.'’/-]*){0,2})$/u;
/** What multiplies is no unit. */
const MULTIPLIES =
  /^(k|m|b|bn|mn|mio|mrd|tsd|hundred|thousands?|millions?|billions?|mille|milliers?|milliards?|mil|miles|millón|millones|milhões|milhão|tausend|millionen|milliarden|тыс|млн|млрд|тысяч|миллион(ов|а)?|مليون|ألف|مليار|千|万|百万|千万|亿|十亿)(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}])/iu;

/** `15 schools` as `schools` and `15`, `CHF 20` as `CHF` and `20`; null where there is no unit or what may multiply. */
export function splitUnit(text: string): readonly [unit: string, rest: string] | null {
  const before = CURRENCY.exec(text);
  if (before) return [before[1]!, text.slice(before[0].length)];
  const after = WORDS.exec(text);
  return after && !MULTIPLIES.test(after[1]!) ? [after[1]!, text.slice(0, after.index)] : null;
}
