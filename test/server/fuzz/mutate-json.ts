import fc from "fast-check";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const deep = (levels: number): Json => {
  let value: Json = 1;
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What nobody means to send, beside any JSON at all. */
const stray: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(
    null,
    "",
    -0,
    1e308,
    2 ** 53,
    "x".repeat(70_000),
    "2021-Q5",
    "__proto__",
    "\u0000",
    "\ud800",
    "=1+1",
    [],
    {},
  ),
  fc.integer({ min: 1, max: 3_000 }).map(deep),
);

type Step =
  | { readonly kind: "put" | "add"; readonly at: readonly number[]; readonly value: Json; readonly name: string }
  | { readonly kind: "drop" | "double"; readonly at: readonly number[] };

const path = fc.array(fc.nat(50), { minLength: 1, maxLength: 5 });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("put" as const, "add" as const),
    at: path,
    value: stray,
    name: fc.oneof(
      fc.string(),
      fc.constantFrom("__proto__", "constructor", "identity", "sheets", "toString", "length"),
    ),
  }),
  fc.record({ kind: fc.constantFrom("drop" as const, "double" as const), at: path }),
);

/** Valid JSON with a few members replaced, added, dropped or doubled; or its text with bytes changed or cut off. */
export const mutatedJson = (valid: unknown): fc.Arbitrary<string> => {
  const text = JSON.stringify(valid);
  return fc.oneof(
    {
      weight: 4,
      arbitrary: fc.array(step, { minLength: 1, maxLength: 4 }).map((steps) => written(JSON.parse(text), steps)),
    },
    { weight: 1, arbitrary: fc.nat(text.length).map((end) => text.slice(0, end)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.nat(text.length), fc.nat(40), fc.string({ unit: "binary" }))
        .map(([at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone)),
    },
  );
};

function written(value: Json, steps: readonly Step[]): string {
  for (const each of steps) apply(value, each);
  return JSON.stringify(value) ?? "null";
}

function apply(root: Json, { at, ...step }: Step): void {
  let holder = root;
  for (const index of at.slice(0, -1)) {
    const inner = childOf(holder, index);
    if (inner === null || typeof inner !== "object") break;
    holder = inner;
  }
  if (holder === null || typeof holder !== "object") return;
  const keys = Object.keys(holder);
  const key = keys[at.at(-1)! % Math.max(keys.length, 1)];
  const put = (name: string, value: Json): void =>
    void Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
  if (step.kind === "add") Array.isArray(holder) ? holder.push(step.value) : put(step.name, step.value);
  else if (key === undefined) return;
  else if (step.kind === "put") put(key, step.value);
  else if (step.kind === "double")
    Array.isArray(holder)
      ? holder.push(structuredClone(holder[Number(key)]!))
      : put(`${key} `, (holder as { [k: string]: Json })[key]!);
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function childOf(holder: Json, index: number): Json | undefined {
  if (holder === null || typeof holder !== "object") return undefined;
  const values = Object.values(holder);
  return values[index % Math.max(values.length, 1)];
}
