import fc from "fast-check";

/** Properties are tried on the same cases in each test run; `SEED=random npm test`, or another number, looks further. */
const seed = process.env.SEED ?? "2026";
if (seed !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
