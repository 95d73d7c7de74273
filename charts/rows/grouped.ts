export { grouped } from "../../rbm/progress/grouped.ts";
