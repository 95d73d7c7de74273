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

/** How slides that are put in look: as they were made, or after the presentation they come into. */
export type Look = "KeepSourceFormatting" | "UseDestinationTheme";

/** Puts every slide of a deck after the selected one, or at the end where none is; returns how many. */
export async function insertSlides(pptx: Uint8Array, formatting: Look = "KeepSourceFormatting"): Promise<number> {
  const base64 = toBase64(pptx);
  if (base64.length > MOST)
    throw new NotTaken("This deck is larger than PowerPoint takes at once. Choose one priority, or download the deck.");
  const selected = await selectedSlide();
  return PowerPoint.run(async (context) => {
    const { slides } = context.presentation;
    slides.load("items/id");
    await context.sync();
    const before = slides.items.length;
    const target = selected ?? slides.items.at(-1)?.id;
    context.presentation.insertSlidesFromBase64(base64, { formatting, ...(target && { targetSlideId: target }) });
    slides.load("items/id");
    await context.sync();
    return slides.items.length - before;
  });
}

interface SlideRange {
  readonly slides: readonly { readonly id: number }[];
}

/** The last of the selected slides, as inserting names it; null where none is. Asked of the API that every PowerPoint has. */
function selectedSlide(): Promise<string | null> {
  return new Promise((resolve) => {
    Office.context.document.getSelectedDataAsync<SlideRange>(Office.CoercionType.SlideRange, ({ status, value }) => {
      const last = status === Office.AsyncResultStatus.Succeeded ? value.slides.at(-1) : undefined;
      resolve(last ? `${last.id}#` : null);
    });
  });
}
