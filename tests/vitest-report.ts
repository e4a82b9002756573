import type { Reporter, SerializedError, TestModule, Vitest } from 'vitest/node';
import { place, writeReport, type Failure } from './reports.ts';

type Told = { name?: string; message: string; stack?: string | undefined; diff?: string; stacks?: readonly { file: string; line: number }[] };

export default class VitestReport implements Reporter {
  #file = '';

  onInit(vitest: Vitest): void {
    if (typeof vitest.config.outputFile !== 'string') throw new Error('no --outputFile says where the report goes');
    this.#file = vitest.config.outputFile;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const passed = modules.flatMap((module) => [...module.children.allTests('passed')]).length;
    writeReport(this.#file, { passed, failures: [...modules.flatMap(failuresOf), ...unhandled.map((error) => ({ title: 'outside every test', error: textOf([error]) }))] });
  }
}

/** The tests that failed, and what failed around them: a file that cannot be loaded or did not end, a hook before or after them. */
function failuresOf(module: TestModule): Failure[] {
  const file = place(module.moduleId);
  const around = [{ title: file, errors: module.errors() }, ...[...module.children.allSuites()].map((suite) => ({ title: `${file} › ${suite.fullName}`, errors: suite.errors() }))];
  const failures = around.filter(({ errors }) => errors.length > 0).map(({ title, errors }) => ({ title, error: textOf(errors) }));
  if (module.state() === 'pending' || module.state() === 'queued') failures.push({ title: file, error: 'did not run to its end' });
  const tests = [...module.children.allTests('failed')].map((test) => ({ title: `${file} › ${test.fullName}`, error: textOf(test.result().errors ?? []) }));
  return [...tests, ...failures];
}

/** What was said, where in our files, and by what two values differ. */
function textOf(errors: readonly Told[]): string {
  return errors.map(({ name, message, stacks, stack, diff }) => {
    const [where] = stacks ?? [];
    return [`${name ?? 'Error'}: ${message}`, where ? `at ${place(where.file, where.line)}` : (stack?.split('\n').find((line) => /^\s+at /u.test(line)) ?? '').trim(), diff ?? ''].join('\n');
  }).join('\n');
}
