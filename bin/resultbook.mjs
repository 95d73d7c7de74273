#!/usr/bin/env node
import { build, main, prepare } from "./build.mjs";

await prepare(() => build(["server"]));
await import(main);
