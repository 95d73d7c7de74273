import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { insertPicture, insertSlides } from "../../../addin/powerpoint/slides.ts";
import { newPresentation } from "../powerpoint.ts";

const PNG = Uint8Array.from(atob("iVBORw0KGgoAAAA="), (c) => c.charCodeAt(0));

/** A deck as far as PowerPoint's host looks: its parts by name. */
const deck = (slides: number) =>
  zipSync(
    Object.fromEntries(Array.from({ length: slides }, (_, i) => [`ppt/slides/slide${i + 1}.xml`, strToU8("<p:sld/>")])),
  );

describe("charts and slides in PowerPoint", () => {
  it("a chart's picture lands on the selected slide, inside its margins", async () => {
    const { presentation } = newPresentation();
    await insertPicture(PNG);
    expect(presentation.selected?.shapes).toMatchObject([{ type: "Image", left: 60, top: 60, width: 840 }]);
  });

  it("what is no picture is said in words, and the slide stays empty", async () => {
    const { presentation } = newPresentation();
    await expect(insertPicture(strToU8("<svg/>"))).rejects.toThrow("PowerPoint did not take the picture.");
    expect(presentation.selected?.shapes).toEqual([]);
  });

  it("the deck's slides go after the selected slide, looking as they were made", async () => {
    const { presentation } = newPresentation();
    presentation.addSlide();
    expect(await insertSlides(deck(2))).toBe(2);
    expect(presentation.slides.map(({ formatting }) => formatting)).toEqual([
      null,
      "KeepSourceFormatting",
      "KeepSourceFormatting",
      null,
    ]);
  });

  it("they go to the end where no slide is selected, and take on the presentation's theme where asked to", async () => {
    const { presentation } = newPresentation();
    presentation.addSlide();
    presentation.selected = null;
    expect(await insertSlides(deck(2), "UseDestinationTheme")).toBe(2);
    expect(presentation.slides.map(({ formatting }) => formatting)).toEqual([
      null,
      null,
      "UseDestinationTheme",
      "UseDestinationTheme",
    ]);
  });

  it("where no slide is selected a picture is not taken, and what to do is said", async () => {
    const { presentation } = newPresentation();
    presentation.selected = null;
    await expect(insertPicture(PNG)).rejects.toThrow("Select a slide, then insert again.");
  });

  it("a deck larger than PowerPoint takes at once is not sent at all", async () => {
    const { host, presentation } = newPresentation();
    host.forgetTrips();
    await expect(insertSlides(new Uint8Array(4_000_000))).rejects.toThrow("larger than PowerPoint takes");
    expect([host.roundTrips, presentation.slides.length]).toEqual([0, 1]);
  });
});
