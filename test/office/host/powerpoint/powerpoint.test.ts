import { describe, expect, it } from "vitest";
import { newPresentation } from "../../powerpoint.ts";

/** The part names of a .pptx with so many slides; the host looks no further. */
const deck = (slides: number) =>
  btoa(`PK${Array.from({ length: slides }, (_, i) => `ppt/slides/slide${i + 1}.xml ppt/slides/_rels`).join(" ")}`);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';

const insert = (data: string, options: object) =>
  new Promise<Office.AsyncResult<void>>((resolve) => {
    Office.context.document.setSelectedDataAsync(data, options, resolve);
  });

describe("PowerPoint", () => {
  it("the slides of a deck go after the slide named, or first", async () => {
    const { presentation } = newPresentation();
    await PowerPoint.run(async (context) => {
      const slides = context.presentation.slides.load("items/id");
      await context.sync();
      context.presentation.insertSlidesFromBase64(deck(2), { targetSlideId: slides.items[0]?.id });
      context.presentation.insertSlidesFromBase64(deck(1));
      await context.sync();
    });
    expect(presentation.slides.map((s) => s.isInserted)).toEqual([true, false, true, true]);
  });

  it("what is not a deck is refused", async () => {
    newPresentation();
    const run = PowerPoint.run(async (context) => {
      context.presentation.insertSlidesFromBase64(btoa("no deck"));
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("slides are added and deleted, but never the last", async () => {
    const { presentation } = newPresentation();
    await PowerPoint.run(async (context) => {
      context.presentation.slides.add();
      context.presentation.slides.getItemAt(0).delete();
      await context.sync();
    });
    expect(presentation.slides).toHaveLength(1);
    const last = PowerPoint.run(async (context) => {
      context.presentation.slides.getItemAt(0).delete();
      await context.sync();
    });
    await expect(last).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("an SVG and a picture land on the selected slide where they are put", async () => {
    const { presentation } = newPresentation();
    const placed = { imageLeft: 50, imageTop: 40, imageWidth: 400 };
    const svg = await insert(SVG, { coercionType: Office.CoercionType.XmlSvg, ...placed });
    const png = await insert("iVBORw0KGgoAAAA", { coercionType: Office.CoercionType.Image });
    expect([svg.status, png.status]).toEqual(["succeeded", "succeeded"]);
    expect(presentation.selected?.shapes).toMatchObject([
      { type: "Image", content: SVG, left: 50, top: 40, width: 400 },
      { type: "Image", left: 0, top: 0 },
    ]);
  });

  it("an SVG offered as a picture fails, and says so", async () => {
    newPresentation();
    const result = await insert(SVG, { coercionType: Office.CoercionType.Image });
    expect(result.status).toBe("failed");
  });

  it("a tag put on a slide is found again, in capitals", async () => {
    newPresentation();
    await PowerPoint.run(async (context) => {
      const slide = context.presentation.slides.getItemAt(0);
      slide.tags.add("resultbook-edition", "2021-Q3");
      const tag = slide.tags.getItem("RESULTBOOK-EDITION").load("key, value");
      await context.sync();
      expect([tag.key, tag.value]).toEqual(["RESULTBOOK-EDITION", "2021-Q3"]);
    });
  });
});
