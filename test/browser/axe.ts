import axeCore from "axe-core";
import type { Frame, Page } from "playwright-core";

interface WithAxe {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** What axe finds wrong with a page as it stands: rule and first element; none where it is clean. */
export async function axe(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axeCore.source);
  const found = await page.evaluate(async () => (await (globalThis as unknown as WithAxe).axe.run()).violations);
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
}
