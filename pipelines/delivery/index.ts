export { calendarIn, type DeliveryOptions } from "./calendar.ts";
export { milestones } from "./milestones.ts";
export { processes } from "./processes.ts";
