import { folded } from "../../template/names.ts";

/** How people write that there is nothing to write, in the six languages of the United Nations, Portuguese and German. */
const WRITTEN: Readonly<Record<string, string>> = {
  signs: "? ?? ??? . .. * ** / // _ x xx xxx",
  en: `n/a, n.a., na, n.a, n/d, n.d., nd, n/r, tbc, tbd, tba, tbe, t.b.c., t.b.d., t.b.a., nil, none, null, unknown, missing,
    pending, unavailable, not available, not yet available, data not available, not applicable, no data, no data yet,
    no information, not known, not yet known, not measured, not reported, awaiting data, to follow, to be confirmed,
    to be determined, to be defined, to be established, to be announced, to be advised`,
  fr: `s.o., s/o, n.c., nc, néant, aucun, aucune, inconnu, manquant, en attente, indisponible, non disponible, pas disponible,
    non applicable, sans objet, aucune donnée, pas de données, données non disponibles, non communiqué, à confirmer,
    à déterminer, à définir, à préciser, à venir`,
  es: `s/d, s.d., n/c, ninguno, ninguna, desconocido, pendiente, no disponible, no aplica, no aplicable, sin datos,
    sin información, no se aplica, por confirmar, por determinar, por definir, a confirmar, a determinar`,
  pt: `n/d, n.d., não disponível, não se aplica, não aplicável, sem dados, sem informação, a definir, a confirmar, por definir,
    desconhecido, pendente, nenhum, nenhuma, em apuração`,
  de: `k. a., k.a., keine angabe, keine angaben, keine daten, nicht verfügbar, nicht zutreffend, entfällt, n. v., n.v., unbekannt,
    noch offen, ausstehend, folgt, noch festzulegen, wird noch festgelegt, keine, keiner`,
  ru: `н/д, н.д., нд, н/п, нет, нет данных, данных нет, данные отсутствуют, отсутствует, неизвестно, недоступно, не доступно,
    неприменимо, не применимо, не определено, уточняется, подлежит уточнению, подлежит определению, ожидается`,
  zh: "无, 無, 暂无, 暂缺, 不适用, 无数据, 没有数据, 暂无数据, 无资料, 待定, 待确认, 待补充, 未知, 不详, 不可用, 未提供",
  ar: `لا يوجد, لا توجد, لا توجد بيانات, غير متاح, غير متاحة, غير متوفر, غير متوفرة, لا ينطبق, غير منطبق, غير معروف, غير محدد,
    قيد التحديد, يحدد لاحقا, يحدد لاحقًا, قيد التأكيد, غ/م`,
};

const WORDS: ReadonlySet<string> = new Set(
  Object.entries(WRITTEN)
    .flatMap(([kind, all]) => all.split(kind === "signs" ? " " : ","))
    .map((word) => folded(word))
    .filter((word) => word !== ""),
);

/** Whether a text stands for "there is none", in one of its many spellings. */
export function standsForNothing(text: string): boolean {
  const bare = folded(text).replace(/^[([<*]+|[)\]>*]+$/g, "");
  if (/^[\s\-–—−.…?_·]+$/.test(text.replace(/[\u200b\u2060\ufeff]/g, ""))) return text.trim() !== "";
  return WORDS.has(bare) || WORDS.has(bare.replace(/[.!]+$/, "")) || /^(#?n\/a|tb[acd])(?![a-z])/.test(bare);
}
