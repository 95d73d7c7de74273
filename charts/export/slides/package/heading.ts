import { balance, wrap } from "../../../text/measure.ts";
import type { Box } from "../blocks.ts";
import { boldRoom, DEFAULT_INSET, fitted, PT, PX, pixels, ROOM } from "./fit.ts";
import { placed, textBox } from "./slide.ts";
import type { Stage } from "./stage.ts";
import { paragraphs } from "./text.ts";

export interface Heading {
  readonly shapes: readonly (string | null)[];
  /** Where the body begins. */
  readonly area: Box;
  /** Where the title ends, inches from the top. */
  readonly ground: number;
}

/** Title and subtitle, and the area they leave; a title of one line and one of two keep their subtitle close. */
export function headingOf(
  { finding, look, body, scale, height, titleFont }: Stage,
  title: string,
  subtitle: string,
): Heading {
  const place = finding.title;
  const run = place ? fitted(title, place) : { size: 28 * scale };
  const size = run.size ?? place?.size ?? 28 * scale;
  const box = place?.box ?? { ...body, y: 0.3, h: 0.9 };
  const beside = box.h > height * 0.4;
  const lines = balance(title, box.w * PX * boldRoom(titleFont), { size: pixels(size), weight: 700 }).length;
  const above = place?.anchor === "t" ? box.y + (lines * size * 1.2) / PT : box.y + box.h;
  const edge = finding.subtitle?.box && place?.box && !beside ? box : body;
  const inset = place?.inset ?? DEFAULT_INSET;
  const [x, w] = [edge.x + inset, edge.w - 2 * inset];
  const from = beside ? body.y : above;
  const own = finding.subtitle;
  const points = own?.size ?? 16 * scale;
  const under = subtitle ? wrap(subtitle, w * PX * ROOM, { size: pixels(points) }).length : 0;
  const subtitleBox = { x, y: from + 0.1 * scale, w, h: (under * points * 1.2) / PT + 0.05 };
  const top = subtitle ? subtitleBox.y + subtitleBox.h + 0.1 * scale : from + 0.25 * scale;
  const shapes = [
    place
      ? placed({ id: 2, name: "Title" }, place, paragraphs(title, run, look))
      : textBox({ id: 2, name: "Title" }, paragraphs(title, { ...run, bold: true }, look), box),
    !subtitle
      ? null
      : own
        ? placed({ id: 3, name: "Subtitle" }, own, paragraphs(subtitle, {}, look), subtitleBox)
        : textBox(
            { id: 3, name: "Subtitle" },
            paragraphs(subtitle, { size: points, paint: "ink-2" }, look),
            subtitleBox,
          ),
  ];
  return { shapes, area: { x, y: top, w, h: 0 }, ground: from };
}
