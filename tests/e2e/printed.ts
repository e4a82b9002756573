import { PDFDocument } from 'pdf-lib';
import type { Page } from '@playwright/test';

const mm = (points: number) => Math.round((points / 72) * 25.4);

/** Pages of what the browser prints, as [width, height] in millimetres. */
export async function printed(page: Page): Promise<[number, number][]> {
  const paper = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
  return paper.getPages().map((each) => [mm(each.getWidth()), mm(each.getHeight())]);
}

/** On to another screen as a link goes there: nothing is loaded anew, and what a screen left behind stays. */
export async function goInside(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => { history.pushState(null, '', to); dispatchEvent(new PopStateEvent('popstate')); }, path);
}
