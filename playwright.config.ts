import { defineConfig } from '@playwright/test';

// The duties share one office and one story, so they run one after the other, as a day in the office does.
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './tests/e2e/open-office.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/e2e/report.ts']],
  use: { locale: 'id-ID', timezoneId: 'Asia/Jakarta', screenshot: 'only-on-failure', trace: 'off' },
});
