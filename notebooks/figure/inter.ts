import cyrillicExt from "@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url";
import cyrillic from "@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url";
import greek from "@fontsource-variable/inter/files/inter-greek-wght-normal.woff2?url";
import latinExt from "@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import vietnamese from "@fontsource-variable/inter/files/inter-vietnamese-wght-normal.woff2?url";
import ranges from "@fontsource-variable/inter/unicode.json";
import type { FontSubset } from "../../charts/export/fonts/scripts.ts";

/** The variable Inter in its pieces, all weights in each: a picture brings those that its text needs. */
export const interPieces: readonly (FontSubset & { readonly url: string })[] = (
  [
    ["latin-ext", latinExt],
    ["cyrillic-ext", cyrillicExt],
    ["cyrillic", cyrillic],
    ["greek", greek],
    ["vietnamese", vietnamese],
    ["latin", latin],
  ] as const
).map(([name, url]) => ({ family: "inter", file: name, range: ranges[name], url }));
