import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

export type Count = { passed: number; failed: number };

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() });
const PlaywrightReport = z.object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }), errors: z.array(z.unknown()) });

/** Reads the counts out of a runner's own JSON report, Vitest's or Playwright's; none when it wrote none. */
export function countTests(file: string): Count {
  if (!existsSync(file)) return { passed: 0, failed: 0 };
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const vitest = VitestReport.safeParse(report);
  if (vitest.success) {
    const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = vitest.data;
    // A file that cannot be loaded fails as a suite without a single failed test.
    return { passed, failed: numFailedTests === 0 && numFailedTestSuites > 0 ? numFailedTestSuites : numFailedTests };
  }
  const { stats, errors } = PlaywrightReport.parse(report);
  // A test that passes only at the second try is not a test that passes.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
