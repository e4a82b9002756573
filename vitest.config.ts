import { availableParallelism } from 'node:os';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';

/** What takes half a minute or more. Begun last, one of them would run alone at the end. */
const long = ['tests/prove/', 'tests/letters/', 'documents/documents.routes', 'platform/backup/', 'typesetting/every-type', 'intake/arrange-pages'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const isLong = (file: TestSpecification) => long.some((part) => file.moduleId.includes(part));
    return [...others.filter(isLong), ...others.filter((file) => !isLong(file))];
  }
}

/**
 * What keeps compilers, threads or offices of its own, and runs long enough not to mind: a process for each file. So does what counts
 * everything the house ever declared, for tests declare refusals of their own.
 */
const apart = [...['tests/prove/**', 'tests/letters/**', 'src/server/seed/**', 'src/server/modules/documents/**', 'src/server/modules/signing/**'].map((folder) => `${folder}/*.test.ts`), 'architecture/refusals.test.ts'];
const everywhere = ['src/**/*.test.ts', 'architecture/**/*.test.ts', 'tests/**/*.test.ts', 'presets/**/*.test.ts', 'templates/**/*.test.ts'];
const never = ['tests/e2e/**', 'tests/oracle/**', 'node_modules/**', 'build/**'];
const patience = { testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    // Once for the whole run; every part is told of the one database server.
    globalSetup: ['tests/global-setup.ts'],
    // Vitest leaves one core free; most of these tests wait for PostgreSQL, so two files at once keep two cores busy.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      // One process runs file after file and reads the house once: a process for each file spent more on reading than most files on
      // testing (docs/measurements.md). No test replaces modules, and none may leave the process other than it found it.
      { test: { name: 'house', include: everywhere, exclude: [...never, ...apart], isolate: false, ...patience } },
      { test: { name: 'apart', include: apart, exclude: never, ...patience } },
    ],
  },
});
