import type { Page } from '@playwright/test';
import { DESKTOP, expect, expectAccessible } from './duty.ts';
import { pageIsSet } from './write-letter.ts';

/** Who wrote it reads why it came back, in the row and above the page, and is led straight to writing. */
export async function readsWhyItCameBack(page: Page, { subject, letter, why }: { subject: string; letter: string; why: string }): Promise<void> {
  // The desk says why in the row, whole above the page, and leads straight to writing.
  const row = page.getByRole('link', { name: new RegExp(`${subject}.*“${why}”`) });
  await row.focus();
  const beside = page.getByRole('complementary', { name: 'Naskah yang dipilih' });
  await expect(beside.getByText(why)).toBeVisible();
  await expect(beside.getByRole('link', { name: 'Perbaiki', exact: true })).toHaveAttribute('href', `/naskah/${letter}`);
  await expectAccessible(page);
  await row.press('Enter');
  await expect(page.getByRole('region', { name: 'Halaman naskah' }).getByText(why)).toBeVisible();
  await expect(page.getByText(why)).toHaveCount(1);
  // Of a letter of one's own nothing changed behind one's back.
  await expect(page.getByRole('heading', { name: 'Berubah sejak Anda melihatnya' })).toHaveCount(0);
}

/** Whom it went to reads on the desk and over its page that it does not hold, and is not led to dispose of it. */
export async function readsWithdrawn(page: Page, { subject, why }: { subject: string; why: string }): Promise<void> {
  const row = page.getByRole('link', { name: new RegExp(`${subject}.*Ditarik pengirimnya`) });
  await expect(row).toBeVisible({ timeout: 30_000 });
  await row.focus();
  const beside = page.getByRole('complementary', { name: 'Naskah yang dipilih' });
  await expect(beside.getByRole('alert')).toContainText('Surat ini ditarik pengirimnya.');
  await expect(beside.getByText('DITARIK', { exact: true })).toBeVisible();
  await expect(beside.getByRole('link', { name: 'Disposisikan' })).toHaveCount(0);
  await expectAccessible(page);
  await beside.getByRole('link', { name: 'Lihat surat' }).click();
  await expect(page.getByRole('alert')).toContainText(why);
  await expect(page.getByText('DITARIK', { exact: true })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Disposisikan' })).toHaveCount(0);
  await expectAccessible(page);
  await page.context().close();
}

/** The question is read beside the answer: in its place on a phone, at the side of the form where there is room. */
export async function looksAtQuestion(page: Page, subject: string): Promise<void> {
  const question = page.getByRole('region', { name: 'Surat yang dijawab' });
  await page.getByRole('tab', { name: 'Surat yang dijawab' }).click();
  await expect(question.getByText(subject)).toBeVisible();
  await expect(question.getByRole('img', { name: /halaman 1/i }).first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('textbox', { name: 'Isi', exact: true })).toBeHidden();
  await expectAccessible(page);
  await page.setViewportSize(DESKTOP);
  await expect(page.getByRole('textbox', { name: 'Isi', exact: true })).toBeVisible();
  await expect(question.getByRole('img', { name: /halaman 1/i }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Halaman', exact: true }).click();
  await expect(question).toHaveCount(0);
  await pageIsSet(page);
}
