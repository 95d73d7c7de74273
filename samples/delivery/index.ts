import type { Content, Row } from "../../rbm/template/content.ts";
import { deliveryTemplate } from "../../rbm/template/delivery/index.ts";
import { COVER, coverCells, newIdentity } from "../../rbm/template/identity.ts";
import * as rows from "./rows.ts";

/** Says on every sheet of the delivery sample what it is. */
const DELIVERY_NOTE = "Public dates; what is marked To be verified was not seen in a source";

/** The making of the plans 2020-2023 and 2024-2027 as far as it is public: nothing in it is made up. */
export function deliverySample(framework = "2020-2023"): Content {
  const scope = { framework, priority: "", office: "", period: "" };
  const identity = newIdentity(deliveryTemplate, scope);
  const cover: Row = { ...coverCells(identity), figures: DELIVERY_NOTE };
  const given: Readonly<Record<string, readonly Row[]>> = { ...rows, [COVER]: [cover] };
  return {
    identity,
    sheets: Object.fromEntries(
      deliveryTemplate.sheets.map(({ id, columns }) => [
        id,
        (given[id] ?? []).map(
          (row): Row => Object.fromEntries(columns.map((column) => [column.id, row[column.id] ?? null])),
        ),
      ]),
    ),
  };
}
