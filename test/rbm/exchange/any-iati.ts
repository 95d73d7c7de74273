import fc from "fast-check";

/** Which children and attributes an element of a result has in IATI 2.03; what is in quotes is one of a code list. */
const GRAMMAR: Readonly<Record<string, readonly [attributes: readonly string[], children: readonly string[]]>> = {
  result: [
    ["type", "aggregation-status"],
    ["title", "description", "document-link", "reference", "indicator"],
  ],
  indicator: [
    ["measure", "ascending", "aggregation-status"],
    ["title", "description", "document-link", "reference", "baseline", "period"],
  ],
  baseline: [
    ["year", "iso-date", "value"],
    ["location", "dimension", "document-link", "comment"],
  ],
  period: [[], ["period-start", "period-end", "target", "actual"]],
  target: [["value"], ["location", "dimension", "comment", "document-link"]],
  actual: [["value"], ["location", "dimension", "comment", "document-link"]],
  "period-start": [["iso-date"], []],
  "period-end": [["iso-date"], []],
  location: [["ref"], []],
  dimension: [["name", "value"], []],
  reference: [["vocabulary", "code", "vocabulary-uri", "indicator-uri"], []],
  "document-link": [
    ["url", "format"],
    ["title", "description", "category", "language", "document-date"],
  ],
  category: [["code"], []],
  language: [["code"], []],
  "document-date": [["iso-date"], []],
  title: [[], ["narrative"]],
  description: [[], ["narrative"]],
  comment: [[], ["narrative"]],
  narrative: [[], []],
};

/** What attributes say where they are as they should be; none of it is looked for afterwards. */
const SOUND: Readonly<Record<string, readonly string[]>> = {
  measure: ["1", "2", "3", "4", "5"],
  ascending: ["true", "0"],
  type: ["1", "2", "9"],
  "iso-date": ["2021-01-01", "2021-03-31", "2021-12-31"],
  vocabulary: ["1", "9", "99"],
  year: ["2019"],
};

interface Piece {
  readonly name: string;
  readonly sound: boolean;
  readonly given: readonly boolean[];
  readonly added: boolean;
  readonly language: string | null;
  readonly children: readonly Piece[];
}

function anyPiece(name: string, depth: number): fc.Arbitrary<Piece> {
  const [attributes, children] = GRAMMAR[name] ?? [[], []];
  const below =
    children.length === 0
      ? fc.constant([])
      : fc.array(
          fc.constantFrom(...children, ...children, "x:extra").chain((child) => anyPiece(child, depth + 1)),
          { maxLength: depth < 2 ? 6 : 3 },
        );
  return fc.record({
    name: fc.constant(name),
    sound: fc.boolean(),
    given: fc.array(fc.boolean(), { minLength: attributes.length, maxLength: attributes.length }),
    added: fc.nat(9).map((n) => n === 0),
    language: fc.constantFrom(null, "en", "fr", "ar"),
    children: below,
  });
}

/** A file of results with anything in it, and each text, figure and address that it holds, every one of them once. */
export function anyIati(): fc.Arbitrary<{ readonly xml: string; readonly marks: readonly string[] }> {
  return fc.array(anyPiece("result", 0), { minLength: 1, maxLength: 4 }).map((results) => {
    const marks: string[] = [];
    const mark = (): string => {
      marks.push(`mark${String(marks.length).padStart(4, "0")}`);
      return marks.at(-1)!;
    };
    const attributeValue = (attribute: string, sound: boolean): string => {
      const codes = SOUND[attribute];
      if (sound && codes) return codes[marks.length % codes.length]!;
      if (sound && attribute === "value") {
        marks.push(String(7_000_000 + marks.length));
        return marks.at(-1)!;
      }
      return sound && attribute === "url" ? `https://example.org/${mark()}` : mark();
    };
    const written = ({ name, sound, given, added, language, children }: Piece): string => {
      const attributes = (GRAMMAR[name]?.[0] ?? []).filter((_, i) => given[i]);
      const said = attributes.map((attribute) => ` ${attribute}="${attributeValue(attribute, sound)}"`);
      if (added) said.push(` x:more="${mark()}"`);
      if (language && name === "narrative") said.push(` xml:lang="${language}"`);
      const text = name === "narrative" || name === "x:extra" || added ? mark() : "";
      return `<${name}${said.join("")}>${text}${children.map(written).join("")}</${name}>`;
    };
    const sure = "<result><indicator><title><narrative>Sure</narrative></title></indicator></result>";
    const body = results.map(written).join("\n");
    const xml = `<iati-activities version="2.03" xmlns:x="urn:x"><iati-activity xml:lang="en"><iati-identifier>XX-1</iati-identifier>
<title><narrative>${mark()}</narrative><narrative xml:lang="fr">${mark()}</narrative></title>${body}${sure}</iati-activity></iati-activities>`;
    return { xml, marks };
  });
}
