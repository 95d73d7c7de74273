import type { ExcelHost } from "../host.ts";
import type { Json } from "../json.ts";
import { requireRight } from "../model/protection.ts";
import { addImage, type Shape } from "../model/shape.ts";
import type { Sheet } from "../model/sheet.ts";
import { asBoolean, asNumber, asString, type TypeImpl, View } from "../type.ts";
import { define } from "./define.ts";

const shapeView = (shape: Shape) => new View("Excel.Shape", shape);

type NumberKey = "left" | "top" | "width" | "height" | "rotation";
type TextKey = "name" | "altTextTitle" | "altTextDescription" | "placement";
type FlagKey = "lockAspectRatio" | "isVisible";

const NUMBERS: Record<string, NumberKey> = {
  Left: "left",
  Top: "top",
  Width: "width",
  Height: "height",
  Rotation: "rotation",
};
const TEXTS: Record<string, TextKey> = {
  Name: "name",
  AltTextTitle: "altTextTitle",
  AltTextDescription: "altTextDescription",
  Placement: "placement",
};
const FLAGS: Record<string, FlagKey> = { LockAspectRatio: "lockAspectRatio", Visible: "isVisible" };

type Members = Required<Pick<TypeImpl<Shape, ExcelHost>, "get" | "set">>;

function properties(): Members {
  const members: Members = { get: {}, set: {} };
  const declare = (remote: string, get: (s: Shape) => Json, set: (s: Shape, value: Json) => void) => {
    members.get[remote] = get;
    members.set[remote] = (s, value) => {
      requireRight(s.sheet, "allowEditObjects", `Shape.${remote}`);
      set(s, value);
    };
  };
  for (const [remote, key] of Object.entries(NUMBERS)) {
    declare(
      remote,
      (s) => s[key],
      (s, value) => resize(s, key, asNumber(value, `Shape.${key}`)),
    );
  }
  for (const [remote, key] of Object.entries(TEXTS)) {
    declare(
      remote,
      (s) => s[key],
      (s, value) => {
        s[key] = asString(value, `Shape.${key}`);
      },
    );
  }
  for (const [remote, key] of Object.entries(FLAGS)) {
    declare(
      remote,
      (s) => s[key],
      (s, value) => {
        s[key] = asBoolean(value, `Shape.${key}`);
      },
    );
  }
  return members;
}

/** A picture keeps its proportions while its aspect ratio is locked. */
function resize(shape: Shape, key: NumberKey, value: number): void {
  if (shape.lockAspectRatio && shape[key] > 0) {
    if (key === "width") shape.height *= value / shape.width;
    if (key === "height") shape.width *= value / shape.height;
  }
  shape[key] = value;
}

const members = properties();

export const shapeTypes = {
  "Excel.ShapeCollection": define<Sheet>({
    items: (s) => s.shapes.map(shapeView),
    call: {
      AddImage: (s, args) => {
        requireRight(s, "allowEditObjects", "ShapeCollection.addImage");
        return shapeView(addImage(s, args.string(0)));
      },
    },
  }),

  "Excel.Shape": define<Shape>({
    get: {
      ...members.get,
      Id: (s) => s.id,
      Type: () => "Image",
      Level: () => 0,
      ZOrderPosition: (s) => s.sheet.shapes.indexOf(s),
    },
    set: members.set,
    nav: { Image: (s) => new View("Excel.Image", s) },
    call: {
      Delete: (s) => {
        s.sheet.shapes = s.sheet.shapes.filter((o) => o !== s);
      },
      IncrementLeft: (s, args) => {
        s.left += args.number(0);
      },
      IncrementTop: (s, args) => {
        s.top += args.number(0);
      },
    },
  }),

  "Excel.Image": define<Shape>({
    get: { Id: (s) => s.id, Format: (s) => s.imageFormat },
    nav: { Shape: shapeView },
  }),
};
