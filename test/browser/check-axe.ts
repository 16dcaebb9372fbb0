import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Holds the page as it stands to WCAG 2.2 AA; a violation is shown with the elements it is about. */
export async function checkAxe(page: Page, state: string): Promise<void> {
  expect(await axeFaults(page), `accessibility of ${state}`).toEqual([]);
}

/** In what the page as it stands falls short of WCAG 2.2 AA, with the elements that do. */
export const axeFaults = (page: Page): Promise<string[]> =>
  faults(axeOn(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']));

/** The same for the one thing in which two themes of a page may differ. */
export const contrastFaults = (page: Page): Promise<string[]> => faults(axeOn(page).withRules(['color-contrast']));

/**
 * Legacy mode spares a further window for each check (it leaves out frames of other origins, of which there are none), and what passed need
 * not be told element by element.
 */
const axeOn = (page: Page): AxeBuilder => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);

async function faults(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map((node) => node.html).join('\n    ')}`);
}
