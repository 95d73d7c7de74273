import { expect, it, vi } from "vitest";
import { excelBook } from "../../../addin/excel/book.ts";
import { writeParent } from "../../../addin/excel/parent.ts";
import { bind } from "../../../rbm/template/bind.ts";
import { disagreements, identityOf } from "../../../rbm/template/identity.ts";
import { priorityTemplate } from "../../../rbm/template/priority/index.ts";
import { openSample } from "./opened.ts";

vi.setConfig({ testTimeout: 30_000 });

it("after a push the Cover and every copy say the submission, in one round trip, and the Cover stays protected", async () => {
  const { host, workbook } = await openSample();
  const book = excelBook();
  const known = await book.read();
  host.forgetTrips();
  const id = "0123456789abcdef".repeat(4);
  await writeParent(known, priorityTemplate, id);
  expect(host.roundTrips).toBe(1);
  const after = bind(await book.read(), priorityTemplate);
  expect(identityOf(after).parent).toBe(id);
  expect(disagreements(after)).toEqual([]);
  expect(workbook.mustSheet("Cover").protection).not.toBeNull();
});
