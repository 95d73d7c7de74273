import { bind } from "../../../rbm/template/bind.ts";
import type { Content } from "../../../rbm/template/content.ts";
import { contentOf } from "../../../rbm/template/content-of.ts";
import { COVER, coverCells, newIdentity } from "../../../rbm/template/identity.ts";
import type { Template } from "../../../rbm/template/template.ts";
import { buildTemplate } from "../../excel/build.ts";
import { whenReady } from "../../excel/run.ts";
import type { Api } from "../api.ts";
import { Trouble } from "../trouble.ts";
import type { Wanted } from "./SetUp.tsx";

/** Builds the template into the open workbook, from what the server last accepted; blank where the server is away. */
export async function setUp(template: Template, wanted: Wanted, api: Api): Promise<void> {
  const { framework } = wanted;
  const content = await handedOut(template, wanted, api).catch((error) => {
    if (!(error instanceof Trouble)) throw error;
    return blankContent(template, wanted);
  });
  await whenReady((context) => buildTemplate(context, { template, framework, content }));
}

/** The reader of .xlsx files is large, and needed here only. */
async function handedOut(template: Template, { framework, priority, period }: Wanted, api: Api): Promise<Content> {
  const bytes = await api.template({ framework: framework.id, priority, period });
  const { readXlsx } = await import("../../../rbm/workbook/xlsx/read.ts");
  return contentOf(bind(await readXlsx(bytes), template));
}

/** A workbook of nothing but its identity, at the bureau's headquarters. */
function blankContent(template: Template, { framework, priority, period }: Wanted): Content {
  const { id, offices } = framework;
  const office = offices.find(({ region }) => region === null) ?? offices[0];
  const identity = newIdentity(template, { framework: id, priority, office: office?.name ?? "", period });
  const sheets = Object.fromEntries(template.sheets.map(({ id }) => [id, []]));
  const cover = template.sheets.find(({ id }) => id === COVER)!;
  const blank = Object.fromEntries(cover.columns.map(({ id }) => [id, null]));
  return { identity, sheets: { ...sheets, [COVER]: [{ ...blank, ...coverCells(identity) }] } };
}
