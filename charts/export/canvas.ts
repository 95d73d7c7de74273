/** A font that a picture brings, and a character of the picture that it has: where that leaves ink, the font is there. */
export interface PictureFont {
  /** `@font-face`, its bytes in it: a picture used as an image sees no font of the page. */
  readonly rule: string;
  readonly sample: string;
}

export interface CanvasPicture {
  /** As `renderSvg` writes it, with its width and height. */
  readonly svg: string;
  readonly fonts: readonly PictureFont[];
  /** Pixels of the file for one of the picture. */
  readonly scale: number;
}

/**
 * SVG text as a PNG, by a browser's canvas. An image is ready before its fonts are, and until then their text is invisible: below
 * the picture stands a sample of each, and the picture is taken once every sample is seen. Calls nothing outside itself, so that a
 * test can run it in any page.
 */
export async function canvasPng({ svg, fonts, scale }: CanvasPicture): Promise<Blob> {
  const [cell, tries] = [24, 400];
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const [width, height] = [Number(root.getAttribute("width")), Number(root.getAttribute("height"))];
  const across = Math.max(width, cell * fonts.length);
  const samples = fonts.map(({ sample }, i) => {
    const character = `&#${sample.codePointAt(0)};`;
    return `<text x="${i * cell + 4}" y="${height + 18}" font-family="Inter" font-size="14" fill="#000">${character}</text>`;
  });
  const rules = fonts.map(({ rule }) => rule).join("");
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${height + cell}"><style>${rules}</style>${svg}${samples.join("")}</svg>`;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(whole)}`;
  await image.decode();
  const canvasOf = (wide: number, high: number) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [wide, high];
    return { canvas, context: canvas.getContext("2d", { willReadFrequently: true }) };
  };
  const seen = (): boolean => {
    const { context } = canvasOf(across, cell);
    context?.drawImage(image, 0, height, across, cell, 0, 0, across, cell);
    return fonts.every((_, i) => context?.getImageData(i * cell, 0, cell, cell).data.some((value) => value > 60));
  };
  for (let i = 0; !seen(); i++) {
    if (i === tries) throw new Error("the fonts of the picture did not load");
    await new Promise((done) => setTimeout(done, 16));
  }
  const { canvas, context } = canvasOf(Math.round(width * scale), Math.round(height * scale));
  context?.drawImage(image, 0, 0, width, height, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("no picture"))), "image/png"),
  );
}
