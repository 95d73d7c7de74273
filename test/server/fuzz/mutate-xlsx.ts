import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const PUT = [
  "",
  "&lt;",
  "<",
  ">",
  '"',
  "\u0000",
  "99999999999999999999",
  "-1",
  "1e400",
  "XFD1048577",
  "<!DOCTYPE a [<!ENTITY b 'c'>]>&b;",
  "</row>",
  "<c r='A1' t='s'><v>7777</v></c>",
  "t='inlineStr'",
  "xmlns:r='x'",
  "__proto__",
  "../../etc/passwd",
  "\u202e",
  "𝟘",
] as const;

interface PartChange {
  /** Which part, and where in it, as shares of their numbers. */
  readonly part: number;
  readonly at: number;
  readonly gone: number;
  readonly put: string;
  readonly kind: "text" | "drop" | "rename" | "number" | "empty";
}

const share = fc.integer({ min: 0, max: 9_999 }).map((n) => n / 10_000);

const partChange: fc.Arbitrary<PartChange> = fc.record({
  part: share,
  at: share,
  gone: fc.nat(60),
  put: fc.oneof(fc.constantFrom(...PUT), fc.string()),
  kind: fc.constantFrom("text", "text", "text", "number", "number", "drop", "rename", "empty"),
});

/** A valid workbook with bytes changed or cut off; or unpacked, its parts changed, and packed again. */
export const mutatedXlsx = (valid: Uint8Array): fc.Arbitrary<Uint8Array> => {
  const parts = unzipSync(valid);
  return fc.oneof(
    {
      weight: 1,
      arbitrary: fc.array(fc.tuple(share, fc.nat(255)), { minLength: 1, maxLength: 8 }).map((changes) => {
        const bytes = valid.slice();
        for (const [at, byte] of changes) bytes[Math.floor(at * bytes.length)] = byte;
        return bytes;
      }),
    },
    { weight: 1, arbitrary: share.map((end) => valid.slice(0, Math.floor(end * valid.length))) },
    {
      weight: 6,
      arbitrary: fc.array(partChange, { minLength: 1, maxLength: 3 }).map((changes) => {
        const changed: Record<string, Uint8Array> = { ...parts };
        for (const change of changes) apply(changed, change);
        return zipSync(changed, { level: 0 });
      }),
    },
  );
};

function apply(parts: Record<string, Uint8Array>, { part, at, gone, put, kind }: PartChange): void {
  const names = Object.keys(parts);
  const name = names[Math.floor(part * names.length)];
  if (name === undefined) return;
  const bytes = parts[name]!;
  if (kind === "drop") delete parts[name];
  else if (kind === "empty") parts[name] = new Uint8Array();
  else if (kind === "rename") {
    delete parts[name];
    parts[put.replaceAll("\u0000", "") || "x"] = bytes;
  } else {
    const text = strFromU8(bytes);
    const from = Math.floor(at * text.length);
    const changed =
      kind === "number"
        ? text.slice(0, from) + text.slice(from).replace(/\d+/, put)
        : text.slice(0, from) + put + text.slice(from + gone);
    parts[name] = strToU8(changed);
  }
}
