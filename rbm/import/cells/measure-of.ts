import { plainHeader } from "../words/index.ts";

const PERCENTAGE =
  /^(percentage|proportion|share|percent|pourcentage|part|taux|porcentaje|proporcion|porcentagem|percentual|anteil|prozentsatz|доля|процент|نسبة)(?!\p{L})|^%|比例$|率$/u;
const COUNT =
  /^(number|no|nombre|numero|cantidad|quantidade)( of| de| d)(?!\p{L})|^(anzahl|zahl|количество|число|عدد|#)(?!\p{L})|数量$|数$|人数/u;

/** Name of the measure that an indicator's title begins or ends with; null where it says none. */
export function measureOf(title: string): string | null {
  const text = plainHeader(title);
  if (PERCENTAGE.test(text) || /\(%\)\s*$/.test(title)) return "Percentage";
  return COUNT.test(text) || /\(#\)\s*$/.test(title) ? "Count" : null;
}
