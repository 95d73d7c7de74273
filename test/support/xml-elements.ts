import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  /** Names from the root down, parted by slashes. */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Every element of an XML text in its order; throws where it is not well-formed. */
export function elements(xml: string): XmlElement[] {
  const found: XmlElement[] = [];
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    path.push(name);
    found.push({ name, path: path.join("/"), attributes });
  });
  parser.on("closetag", () => void path.pop());
  parser.write(xml).close();
  return found;
}
