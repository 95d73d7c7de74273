import { PML, part, xml } from "../xml.ts";
import { placeholder, tree } from "./placeholder.ts";
import { FOOTER, NUMBER, TITLE } from "./places.ts";
import { BODY, LEFT } from "./size.ts";

const layout = (name: string, type: string, ...shapes: string[]): string =>
  part(
    xml(
      "p:sldLayout",
      { ...PML, type, preserve: 1 },
      xml("p:cSld", { name }, tree(...shapes)),
      xml("p:clrMapOvr", {}, xml("a:masterClrMapping")),
    ),
  );

/** How a deck opens. */
export const opening = (): string =>
  layout(
    "Title Slide",
    "title",
    placeholder({ ...TITLE, type: "ctrTitle", frame: { x: LEFT, y: 1.9, w: 11.5, h: 1.7 }, size: 40, anchor: "b" }),
    placeholder({
      id: 3,
      name: "Subtitle",
      type: "subTitle",
      idx: 1,
      frame: { x: LEFT, y: 3.7, w: BODY, h: 0.5 },
      size: 20,
      scheme: "quiet",
    }),
  );

/** A finding: a title, what it is about, room, its source. */
export const finding = (): string =>
  layout(
    "Title Only",
    "titleOnly",
    placeholder(TITLE),
    placeholder({
      id: 3,
      name: "Subtitle",
      type: "body",
      idx: 13,
      frame: { x: LEFT, y: 1.46, w: BODY, h: 0.36 },
      size: 16,
      scheme: "quiet",
    }),
    placeholder({
      id: 4,
      name: "Source",
      type: "body",
      idx: 14,
      frame: { x: LEFT, y: 6.9, w: 9.5, h: 0.42 },
      size: 11,
      scheme: "quiet",
    }),
    placeholder(FOOTER),
    placeholder(NUMBER),
  );
