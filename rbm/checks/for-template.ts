import type { Template } from "../template/template.ts";
import { allChecks } from "./all.ts";
import type { Check } from "./check.ts";
import { deliveryPlanChecks } from "./delivery-plan/index.ts";
import { frameworkPlanChecks } from "./framework-plan/index.ts";

/** Rules that go by the declaration alone, or by nothing but the Cover: they hold for every template. */
export const generalChecks: readonly Check[] = allChecks.filter(
  ({ reads }) => typeof reads === "string" || reads.every(({ sheet }) => sheet === "cover"),
);

/** The rules of every template. */
export const everyCheck: readonly Check[] = [...allChecks, ...deliveryPlanChecks, ...frameworkPlanChecks];

const ofDelivery: readonly Check[] = [...generalChecks, ...deliveryPlanChecks];

/** A plan is not checked against another plan. */
const ofFramework: readonly Check[] = [
  ...generalChecks.filter((check) => check.id !== "identity/framework-known"),
  ...frameworkPlanChecks,
];

/** The rules of a template. */
export function checksFor({ id }: Pick<Template, "id">): readonly Check[] {
  if (id === "delivery") return ofDelivery;
  return id === "framework" ? ofFramework : allChecks;
}
