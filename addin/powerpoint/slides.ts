/// <reference types="office-js" />
import { toBase64 } from "../base64.ts";

/** Something PowerPoint did not take, in words for a presenter. */
export class NotTaken extends Error {}

/** Where a picture is put: across a 13.33 × 7.5 inch slide, with a margin, in points. */
const PLACE = { imageLeft: 60, imageTop: 60, imageWidth: 840 };

/** Characters of base64 that PowerPoint on the web takes in one request: 5 MB with all around it. */
const MOST = 4_800_000;

/** Puts a picture on the selected slide. */
export function insertPicture(png: Uint8Array): Promise<void> {
  const options = { coercionType: Office.CoercionType.Image, ...PLACE };
  return new Promise((resolve, reject) => {
    Office.context.document.setSelectedDataAsync(toBase64(png), options, ({ status }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new NotTaken("PowerPoint did not take the picture. Select a slide, then insert again."));
    });
  });
}

/** Puts every slide of a deck after the selected one, as it looks; returns how many. */
export async function insertSlides(pptx: Uint8Array): Promise<number> {
  const base64 = toBase64(pptx);
  if (base64.length > MOST)
    throw new NotTaken("This deck is larger than PowerPoint takes at once. Choose one priority, or download the deck.");
  return PowerPoint.run(async (context) => {
    const { slides } = context.presentation;
    slides.load("items/id");
    const canAsk = Office.context.requirements.isSetSupported("PowerPointApi", "1.5");
    const selected = canAsk ? context.presentation.getSelectedSlides().load("items/id") : null;
    await context.sync();
    const before = slides.items.length;
    const target = selected?.items.at(-1)?.id ?? slides.items.at(-1)?.id;
    context.presentation.insertSlidesFromBase64(base64, {
      formatting: "KeepSourceFormatting",
      ...(target && { targetSlideId: target }),
    });
    slides.load("items/id");
    await context.sync();
    return slides.items.length - before;
  });
}
