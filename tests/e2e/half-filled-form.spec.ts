import { DESKTOP, expect, test } from './duty.ts';
import { signedIn } from './sign-in.ts';

test('a half-filled form asks before it closes; Escape with an open list closes the list only', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'gede.superadmin', viewport: DESKTOP });
  await page.goto('/struktur');
  await page.getByRole('button', { name: 'Tambah unit' }).first().click();
  const form = page.getByRole('dialog', { name: 'Tambah unit' });
  const name = form.getByLabel('Nama').first();
  await name.fill('Dinas Baru');
  await form.getByLabel('Induk').click();
  await expect(form.locator('[data-expanded]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(form.locator('[data-expanded]')).toHaveCount(0);
  const question = page.getByRole('alertdialog');
  await expect(question).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(question).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(name).toHaveValue('Dinas Baru');

  await form.getByRole('button', { name: 'Batal' }).click();
  await question.getByRole('button', { name: 'Tinggalkan isian' }).click();
  await expect(form).toHaveCount(0);

  await page.getByRole('button', { name: 'Tambah unit' }).first().click();
  await expect(form).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(form).toHaveCount(0);
  await page.context().close();
});

test('Escape in a field one chooses in brings back what stood there, also when its words were deleted to look further', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'gede.superadmin', viewport: DESKTOP });
  await page.goto('/struktur');
  await page.getByRole('button', { name: 'Tambah unit' }).first().click();
  const parent = page.getByRole('dialog', { name: 'Tambah unit' }).getByRole('textbox', { name: 'Induk' });
  await parent.fill('Dinas');
  await page.getByRole('option').first().click();
  const chosen = await parent.inputValue();
  expect(chosen).toContain('Dinas');
  await parent.fill('');
  await parent.fill('tidak ada unit begini');
  await expect(page.getByText('Tidak ada yang cocok')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(parent).toHaveValue(chosen);
  await page.context().close();
});

test('Ctrl Enter does the one main act of a dialog from any field of it, and nothing while a list is open or it asks whether to leave', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'gede.superadmin', viewport: DESKTOP });
  await page.goto('/struktur');
  await page.getByRole('button', { name: 'Tambah unit' }).first().click();
  const form = page.getByRole('dialog', { name: 'Tambah unit' });
  await form.getByLabel('Nama').first().fill('Bidang Papan Ketik');
  const act = form.locator('[data-main]');
  await expect(act).toHaveAttribute('aria-keyshortcuts', 'Control+Enter');
  await expect(act.locator('kbd')).toHaveText('Ctrl Enter');
  // Counted and refused at the door: the city of the other duties keeps its units.
  let sent = 0;
  await page.route('**/api/units', async (route) => {
    if (route.request().method() !== 'POST') return route.continue();
    sent += 1;
    return route.fulfill({ status: 409, json: { error: { code: 'organization.changed_meanwhile', message: 'Sudah diubah orang lain.', details: {} } } });
  });

  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await form.getByLabel('Induk').click();
  await expect(form.locator('[data-expanded]')).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(form.locator('[data-expanded]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(form.locator('[data-expanded]')).toHaveCount(0);
  expect(sent).toBe(0);

  await form.getByLabel('Nama').first().press('Control+Enter');
  await expect(form.getByRole('alert')).toBeVisible();
  expect(sent).toBe(1);
  await page.context().close();
});

test('an act that asks for a fresh proof goes on by itself after it, with everything that was typed', async ({ browser }) => {
  const page = await signedIn(browser, { username: 'gede.superadmin', viewport: DESKTOP });
  await page.goto('/akun');
  // As eleven minutes after signing in: the server refuses the first try before its form is read.
  let tries = 0;
  await page.route('**/api/accounts', async (route) => {
    if (route.request().method() !== 'POST' || tries++ > 0) return route.continue();
    return route.fulfill({ status: 403, json: { error: { code: 'auth.step_up_needed', message: '', details: {} } } });
  });
  await page.getByRole('button', { name: 'Buat akun' }).first().click();
  const form = page.getByRole('dialog', { name: 'Akun baru' });
  await form.getByLabel('Pegawai').fill('Marlina');
  await page.getByRole('option', { name: /Siti Marlina/ }).first().click();
  await form.getByLabel('Nama pengguna').fill('siti.kedua');
  await form.getByRole('button', { name: 'Buat akun' }).click();
  const proof = page.getByRole('dialog', { name: 'Buktikan bahwa ini Anda' });
  await proof.locator('input[type="password"]').fill('daun-lontar-2026');
  await proof.getByRole('button', { name: 'Lanjutkan' }).click();
  await expect(proof).toHaveCount(0);
  // The very act was sent again: this person has an account, and the form still holds what was typed.
  await expect(form.getByRole('alert')).toContainText('sudah mempunyai akun');
  await expect(form.getByLabel('Nama pengguna')).toHaveValue('siti.kedua');
  await page.context().close();
});
