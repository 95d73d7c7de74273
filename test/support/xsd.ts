import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { hasTool, inFolder } from "./tools.ts";

/** The published schemas lie beside the project: they are not ours to ship. `SCHEMAS` says where else. */
const SCHEMAS = resolve(process.env.SCHEMAS ?? "../shared/schemas");

/** Which schema holds which part of an OOXML package. */
const OOXML: readonly (readonly [RegExp, string])[] = [
  [/^xl\/(workbook|styles|sharedStrings|comments\d*|worksheets\/[^/]+|tables\/[^/]+)\.xml$/, "sml.xsd"],
  [/^xl\/drawings\/drawing\d*\.xml$/, "dml-spreadsheetDrawing.xsd"],
  [/^(ppt|xl)\/charts\/chart\d*\.xml$/, "dml-chart.xsd"],
  [/^((ppt|xl)\/theme\/[^/]+|ppt\/tableStyles)\.xml$/, "dml-main.xsd"],
  [
    /^ppt\/(presentation|presProps|viewProps|(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+)\.xml$/,
    "pml.xsd",
  ],
  [/^word\/[a-z]+\d*\.xml$/, "wml.xsd"],
  [/^docProps\/custom\.xml$/, "shared-documentPropertiesCustom.xsd"],
  [/^docProps\/app\.xml$/, "shared-documentPropertiesExtended.xsd"],
];

/** Attributes that later namespaces add and ECMA-376 does not know. */
const LATER = /attribute '\{?[^']*\}?(space|Ignorable|knownFonts|uid|restartNumberingAfterBreak|tentative)'/;

/** Whether a schema folder (`ooxml`, `iati-2.03`, `office-manifest`) and xmllint are there; prints the reason where not. */
export function hasSchemas(folder: string): boolean {
  const there = existsSync(join(SCHEMAS, folder));
  if (!there) console.warn(`left out: no schemas in ${folder}; set SCHEMAS to the folder that holds them`);
  return there && hasTool("xmllint");
}

/** What xmllint finds wrong with an XML text against a schema such as `ooxml/sml.xsd`; none where it is valid. */
export function schemaErrors(xml: Uint8Array | string, schema: string): string[] {
  return inFolder((folder) => lint(folder, [write(folder, "part.xml", xml)], schema));
}

/** What is wrong with the parts of an OOXML package (.xlsx, .pptx, .docx), each with the part's name. */
export function packageErrors(bytes: Uint8Array): string[] {
  const parts = Object.entries(unzipSync(bytes));
  return inFolder((folder) =>
    OOXML.flatMap(([pattern, schema]) => {
      const files = parts.filter(([name]) => pattern.test(name)).map(([name, part]) => write(folder, name, part));
      return files.length > 0 ? lint(folder, files, `ooxml/${schema}`) : [];
    }),
  );
}

function write(folder: string, name: string, bytes: Uint8Array | string): string {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

/** The schema of Word imports the XML namespace without saying where it is: it is put beside it. */
function schemaFile(folder: string, schema: string): string {
  const file = join(SCHEMAS, schema);
  if (!schema.endsWith("wml.xsd")) return file;
  write(
    folder,
    "xml.xsd",
    '<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace"><xsd:attribute name="space" type="xsd:string"/><xsd:attribute name="lang" type="xsd:string"/></xsd:schema>',
  );
  return write(
    folder,
    "driver.xsd",
    `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema"><xsd:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/><xsd:import namespace="http://schemas.openxmlformats.org/wordprocessingml/2006/main" schemaLocation="${pathToFileURL(file).href}"/></xsd:schema>`,
  );
}

/** One run for all files of a schema: most of the time goes into reading the schema. */
function lint(folder: string, files: readonly string[], schema: string): string[] {
  const args = ["--noout", "--nonet", "--schema", schemaFile(folder, schema), ...files];
  const run = spawnSync("xmllint", args, { encoding: "utf8", maxBuffer: 64e6 });
  if (run.error) throw run.error;
  const lines = run.stderr.split("\n").filter((line) => line !== "");
  const verdicts = lines.filter((line) => / (validates|fails to validate)$/.test(line)).length;
  if (verdicts < files.length) throw new Error(`xmllint did not judge every part: ${lines.at(-1)}`);
  return lines
    .filter((line) => !/ (validates|fails to validate)$/.test(line) && !LATER.test(line))
    .map((line) => line.replaceAll(`${folder}/`, "").replace(/\{http[^}]*\}/g, ""));
}
