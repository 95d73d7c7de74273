import { invalidArgument, itemNotFound } from "../error.ts";
import type { ExcelHost } from "../host.ts";
import type { Json } from "../json.ts";
import type { CustomXmlPart, Workbook } from "../model/workbook.ts";
import { type TypeImpl, View } from "../type.ts";
import { define } from "./define.ts";

interface Entry {
  workbook: Workbook;
  key: string;
}

const settingView = (workbook: Workbook, key: string) => new View("Excel.Setting", { workbook, key });
const propertyView = (workbook: Workbook, key: string) => new View("Excel.CustomProperty", { workbook, key });
const partView = (workbook: Workbook, part: CustomXmlPart) => new View("Excel.CustomXmlPart", { workbook, part });

const namespaceOf = (xml: string) => {
  const root = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  const prefix = root?.[1];
  return new RegExp(`xmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']*)`).exec(root?.[2] ?? "")?.[1] ?? "";
};

function checkXml(xml: string): string {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?<([\w:.-]+)[^>]*?(\/?)>/.exec(xml);
  const isClosed = root && (root[2] === "/" || xml.trimEnd().endsWith(`</${root[1]}>`));
  if (!isClosed) throw invalidArgument("CustomXmlPartCollection.add");
  return xml;
}

const DOCUMENT = [
  "Title",
  "Subject",
  "Author",
  "Keywords",
  "Comments",
  "Category",
  "Manager",
  "Company",
  "RevisionNumber",
];
const camel = (remote: string) => remote.charAt(0).toLowerCase() + remote.slice(1);

function documentProperties(): Pick<TypeImpl<Workbook, ExcelHost>, "get" | "set"> {
  const get: TypeImpl<Workbook, ExcelHost>["get"] = {
    CreationDate: (w) => w.properties.creationDate ?? null,
    LastAuthor: (w) => w.options.userName,
  };
  const set: TypeImpl<Workbook, ExcelHost>["set"] = {};
  for (const remote of DOCUMENT) {
    get[remote] = (w) => w.properties[camel(remote)] ?? (remote === "RevisionNumber" ? 0 : "");
    set[remote] = (w, value) => {
      w.properties[camel(remote)] = value;
    };
  }
  return { get, set };
}

const propertyType = (value: Json | undefined) =>
  typeof value === "number"
    ? Number.isInteger(value)
      ? "Number"
      : "Float"
    : typeof value === "boolean"
      ? "Boolean"
      : "String";

const scoped = (workbook: Workbook, parts: readonly CustomXmlPart[]) =>
  new View("Excel.CustomXmlPartScopedCollection", { workbook, parts });

interface Scoped {
  workbook: Workbook;
  parts: CustomXmlPart[];
}

export const storageTypes = {
  "Excel.SettingCollection": define<Workbook>({
    items: (w) => [...w.settings.keys()].map((key) => settingView(w, key)),
    find: (w, key) => (w.settings.has(String(key)) ? settingView(w, String(key)) : null),
    call: {
      Add: (w, args) => {
        w.settings.set(args.string(0), args.json(1));
        return settingView(w, args.string(0));
      },
    },
  }),

  "Excel.Setting": define<Entry>({
    get: { Key: (s) => s.key, _Id: (s) => s.key, Value: (s) => s.workbook.settings.get(s.key) ?? null },
    set: {
      Value: (s, value) => {
        s.workbook.settings.set(s.key, value);
      },
    },
    call: {
      Delete: (s) => {
        s.workbook.settings.delete(s.key);
      },
    },
  }),

  "Excel.CustomXmlPartCollection": define<Workbook>({
    items: (w) => w.customXml.map((part) => partView(w, part)),
    call: {
      Add: (w, args) => {
        const part = { id: w.newId(), xml: checkXml(args.string(0)) };
        w.customXml.push(part);
        return partView(w, part);
      },
      GetByNamespace: (w, args) =>
        scoped(
          w,
          w.customXml.filter((part) => namespaceOf(part.xml) === args.string(0)),
        ),
    },
  }),

  "Excel.CustomXmlPartScopedCollection": define<Scoped>({
    items: ({ workbook, parts }) => parts.map((part) => partView(workbook, part)),
    call: {
      GetOnlyItem: ({ workbook, parts }) => {
        const [part, ...more] = parts;
        if (!part || more.length) throw itemNotFound("CustomXmlPartScopedCollection.getOnlyItem");
        return partView(workbook, part);
      },
      GetOnlyItemOrNullObject: ({ workbook, parts }) => {
        const [part, ...more] = parts;
        return part && more.length === 0 ? partView(workbook, part) : null;
      },
    },
  }),

  "Excel.CustomXmlPart": define<{ workbook: Workbook; part: CustomXmlPart }>({
    get: { Id: (p) => p.part.id, NamespaceUri: (p) => namespaceOf(p.part.xml) },
    call: {
      GetXml: (p) => p.part.xml,
      SetXml: (p, args) => {
        p.part.xml = checkXml(args.string(0));
      },
      Delete: (p) => {
        p.workbook.customXml = p.workbook.customXml.filter((o) => o !== p.part);
      },
    },
  }),

  "Excel.DocumentProperties": define<Workbook>({
    ...documentProperties(),
    nav: { Custom: (w) => new View("Excel.CustomPropertyCollection", w) },
  }),

  "Excel.CustomPropertyCollection": define<Workbook>({
    items: (w) => [...w.customProperties.keys()].map((key) => propertyView(w, key)),
    call: {
      Add: (w, args) => {
        w.customProperties.set(args.string(0), args.json(1));
        return propertyView(w, args.string(0));
      },
      DeleteAll: (w) => w.customProperties.clear(),
    },
  }),

  "Excel.CustomProperty": define<Entry>({
    get: {
      Key: (p) => p.key,
      Value: (p) => p.workbook.customProperties.get(p.key) ?? null,
      Type: (p) => propertyType(p.workbook.customProperties.get(p.key)),
    },
    set: {
      Value: (p, value) => {
        p.workbook.customProperties.set(p.key, value);
      },
    },
    call: {
      Delete: (p) => {
        p.workbook.customProperties.delete(p.key);
      },
    },
  }),
};
