/** Asks axe-core what on a page would keep somebody out. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The serious and critical violations in front, each with where it is; empty is good. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>('axe.run(document)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')} (${node.failureSummary})`),
    );
}
