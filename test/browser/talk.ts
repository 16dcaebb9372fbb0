import type { Page } from 'playwright-core';

export const field = (page: Page) => page.getByRole('textbox', { name: 'Your reply' });
export const sayIt = (page: Page) => page.getByRole('button', { name: 'Say it', exact: true });
export const log = (page: Page) => page.getByRole('log');
export const ownTurns = (page: Page) => page.locator('.own:not(.own--outgoing)');
export const debriefLink = (page: Page) => page.getByRole('link', { name: 'Read the debrief' });

/** Goes through the brief and begins. */
export async function begin(page: Page, url: string, persona: string): Promise<void> {
  await page.goto(`${url}/practice/${persona}`);
  await page.getByRole('button', { name: 'Begin' }).click();
  await field(page).waitFor();
}

/** Says something and waits until the buyer has answered or the conversation is over. */
export async function say(page: Page, text: string): Promise<void> {
  const before = await ownTurns(page).count();
  await field(page).fill(text);
  await sayIt(page).click();
  await answered(page, before + 1);
}

/** Waits for the reply of this number, from 1, and for what the buyer says to it. */
export async function answered(page: Page, number: number): Promise<void> {
  await page.waitForFunction((count) => {
    const turns = [...document.querySelectorAll('.transcript > li[id]')];
    const own = turns.filter((turn) => turn.classList.contains('own'));
    const waiting = document.querySelector('.talk__thinking, .line--coming, .own--outgoing');
    return (
      own.length >= count &&
      waiting === null &&
      (turns.at(-1)?.classList.contains('line') || document.querySelector('.ending') !== null)
    );
  }, number);
}

/** One's own words as they were said: without the signs and the hidden words that go with a quote. */
export const ownWords = (page: Page): Promise<string[]> =>
  page.locator('.own:not(.own--outgoing) .own__text').evaluateAll((all) =>
    all.map((text) => {
      const copy = document.createElement('p');
      copy.innerHTML = text.innerHTML;
      for (const extra of copy.querySelectorAll('.quote__sign, .visually-hidden')) extra.remove();
      return copy.textContent;
    }),
  );
