import type { Value } from "../../template/content.ts";

/** A value as text; "" where there is none. */
export const said = (value: Value | undefined): string => String(value ?? "");
