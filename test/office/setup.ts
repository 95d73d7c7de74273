import { beforeEach } from "vitest";
import { installClient, newWorkbook } from "./excel.ts";

installClient();
beforeEach(() => {
  newWorkbook();
});
