import { folded } from "../../template/names.ts";

/** Names of the months as people write them, from January, in the languages that workbooks come in, in full and cut short. */
const MONTHS = [
  "january jan janvier janv enero ene января январь янв janeiro januar يناير",
  "february feb fevrier fevr fev febrero февраля февраль фев fevereiro februar فبراير",
  "march mar mars marzo марта март мар março märz مارس",
  "april apr avril avr abril abr апреля апрель апр أبريل",
  "may mai mayo мая май maio مايو",
  "june jun juin junio июня июнь июн junho juni يونيو",
  "july jul juillet juil julio июля июль июл julho juli يوليو",
  "august aug aout agosto ago августа август авг أغسطس",
  "september sept sep septembre septiembre setiembre сентября сентябрь сен сент setembro سبتمبر",
  "october oct octobre octubre октября октябрь окт outubro oktober okt أكتوبر",
  "november nov novembre noviembre ноября ноябрь ноя нояб novembro نوفمبر",
  "december dec decembre diciembre dic декабря декабрь дек dezembro dezember dez ديسمبر",
].map((names) => new Set(names.split(" ").map(folded)));

/** Number of the month that a word names, from 1; 0 where it names none. */
export const monthOf = (name: string): number => MONTHS.findIndex((names) => names.has(folded(name))) + 1;
