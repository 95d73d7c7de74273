import type { Content } from "../../rbm/template/content.ts";
import { deliverySample } from "../../samples/delivery/index.ts";

/** Plans whose making is public: their calendar is there before anybody has one accepted. */
const PUBLIC_CALENDARS = ["2020-2023", "2024-2027"];

/** The public dates of how a plan was made; null where none are known. */
export const publicCalendar = (framework: string): Content | null =>
  PUBLIC_CALENDARS.includes(framework) ? deliverySample(framework) : null;
