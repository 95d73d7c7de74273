import { build, main, prepare } from "./build.mjs";

await prepare(() => build());
process.argv.splice(2, 0, "serve");
await import(main);
