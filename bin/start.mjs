import { build, install, main, refuseOldNode } from "./build.mjs";

refuseOldNode();
await install();
await build();
process.argv.splice(2, 0, "serve");
await import(main);
