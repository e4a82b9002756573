import { DESKTOP, expect, test } from './duty.ts';
import { printed } from './printed.ts';
import { signedIn } from './sign-in.ts';

// What leaves the counter on paper: each print is exactly the paper.
const clerk = { username: 'siti.loket', viewport: DESKTOP };

test('a label fills one label of the roll, a receipt one page, a sheet of labels one A4: nothing of the screen is printed', async ({ browser }) => {
  const page = await signedIn(browser, clerk);
  await page.goto('/surat-masuk');
  const rows = page.locator('a[href^="/surat/"]');
  await expect(rows.nth(1)).toBeVisible();
  const ids = await rows.evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')?.slice('/surat/'.length) ?? ''))].slice(0, 2));
  await page.goto(`/agendakan/cetak?label=${ids.join(',')}`);
  await expect(page.getByRole('article').nth(1)).toBeVisible();
  expect(await printed(page)).toEqual([[62, 29], [62, 29]]);
  await page.getByText('Lembar A4, 24 label').click();
  expect(await printed(page)).toEqual([[210, 297]]);
  await page.getByText('Rol 62 mm').click();
  await page.getByText('Tanda terima', { exact: true }).click();
  await expect(page.getByRole('article', { name: /TANDA TERIMA/ }).first()).toBeVisible();
  expect(await printed(page)).toEqual([[148, 105], [148, 105]]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  await page.context().close();
});
