export { type DumpOptions, dump } from "./dump.ts";
export { readBackup, writeBackup } from "./file.ts";
export { type BackupHead, BackupRefused } from "./format.ts";
export { load, type Restored } from "./load.ts";
