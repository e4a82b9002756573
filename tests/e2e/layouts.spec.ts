import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible, PHONE, test } from './duty.ts';
import { signedIn } from './sign-in.ts';

// The duty of a super administrator: the layout of the city beside the page it makes.

/** The page shows what stands in the fields. */
async function pageIsSet(page: Page): Promise<string | null> {
  await expect(page.locator('[data-fresh=yes]')).toBeVisible({ timeout: 60_000 });
  const first = page.locator('img[data-page-key]').first();
  await expect(first).toBeVisible();
  return first.getAttribute('data-page-key');
}
const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);

test('BKS-33 a super administrator sets the layout of the city beside its page, takes a step back, stores it and gives a part back', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signedIn(browser, { username: 'gede.superadmin', viewport: DESKTOP });
  await page.goto('/tata-letak');
  const before = await pageIsSet(page);
  const left = part(page, 'margins').getByLabel('Kiri');
  await left.fill('45');
  await expect(part(page, 'margins')).toContainText('diubah di sini');
  await expect(page.locator(`img[data-page-key="${before ?? ''}"]`)).toHaveCount(0);
  await left.fill('450');
  await expect(part(page, 'margins')).toContainText('Isi angka 5 sampai 60.');
  await expect(page.getByRole('button', { name: /^Simpan tata letak/ })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('Perbaiki dulu Tepi halaman (mm), Kiri').first()).toBeAttached();
  // What cannot be taken is a step as well: the field shows again what holds.
  await page.getByRole('button', { name: /^Urungkan/ }).click();
  await expect(left).toHaveValue('45');
  await page.getByRole('button', { name: /^Urungkan/ }).click();
  await expect(page.locator(`img[data-page-key="${before ?? ''}"]`)).toBeVisible();
  await expectAccessible(page);

  // What no letterhead takes is said before a byte of it leaves.
  let sent = 0;
  page.on('request', (request) => { if (request.url().includes('/api/layouts/emblems')) sent += 1; });
  await part(page, 'emblem').locator('input[type=file]').first().setInputFiles({ name: 'lambang.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await expect(part(page, 'emblem')).toContainText('Lambang harus berupa gambar PNG, JPEG, atau TIFF.');
  await expect(part(page, 'emblem').getByRole('button', { name: 'Coba lagi' })).toHaveCount(0);
  expect(sent).toBe(0);

  await part(page, 'signatureAlign').getByText('Di tengah').click();
  await page.getByRole('button', { name: /^Simpan tata letak/ }).click();
  await expect(page.getByText('Tata letak tersimpan.', { exact: false })).toBeVisible();
  await page.reload();
  await expect(part(page, 'signatureAlign')).toContainText('diubah di sini');
  await part(page, 'signatureAlign').getByRole('button', { name: /^Kembalikan/ }).click();
  await expect(part(page, 'signatureAlign')).toContainText('dari peraturan');
  await page.keyboard.press('Control+s');
  await expect(page.getByText('Tata letak tersimpan.', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Riwayat' }).click();
  await expect(page.getByRole('dialog').getByText('Keadaan 1', { exact: true }).first()).toBeVisible();
  await page.context().close();
});

test('on a phone the fields and the page are two tabs', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'gede.superadmin', viewport: PHONE, colorScheme: 'dark' });
  await page.goto('/tata-letak?jenis=SE');
  await expect(part(page, 'paper')).toBeVisible();
  await page.getByRole('tab', { name: 'Halaman' }).click();
  await pageIsSet(page);
  await expect(part(page, 'paper')).toBeHidden();
  await expectAccessible(page);
  await page.context().close();
});
