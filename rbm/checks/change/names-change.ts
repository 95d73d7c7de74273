import { folded } from "../../template/names.ts";

/** Whether what Record of changes says under What names a column, and a period where one is asked: `Target 2023`. */
export const namesChange = (what: string, header: string, period = ""): boolean =>
  folded(what).includes(folded(header)) && folded(what).includes(folded(period));
