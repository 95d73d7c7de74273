import type { Cells, Importing } from "../importing.ts";

/** Whether a result is an activity of the plan. */
export const isOfActivity = ({ framework }: Importing, result: Cells | null): boolean =>
  result !== null && result.level === framework.levels.find(({ id }) => id === "activity")?.name;

/** How the means and costs of an activity begin, which older logframes put where indicators stand. */
const MEANS =
  /^\W{0,3}(means|inputs?|resources?|costs?|budget|moyens|ressources|intrants|co[uû]ts?|medios|insumos|recursos|costos?|presupuesto|meios|custos?|or[cç]amento|mittel|ressourcen|kosten|ресурсы|средства|бюджет|затраты|الموارد|الوسائل|التكاليف|الميزانية|投入|资源|成本|预算)\s?[:：=-]/iu;

export const saysMeans = (text: string): boolean => MEANS.test(text);
