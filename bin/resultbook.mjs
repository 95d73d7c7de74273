#!/usr/bin/env node
import { build, install, main, refuseOldNode } from "./build.mjs";

refuseOldNode();
await install();
await build(["server"]);
await import(main);
