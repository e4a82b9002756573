import type { FullConfig, FullResult, Reporter, Suite, TestCase, TestError } from '@playwright/test/reporter';
import path from 'node:path';
import { place, REPORTS, writeReport, type Failure } from '../reports.ts';

export default class DutiesReport implements Reporter {
  #duties: Suite | undefined;
  readonly #outside: Failure[] = [];

  onBegin(_config: FullConfig, duties: Suite): void { this.#duties = duties; }

  onError(error: TestError): void { this.#outside.push({ title: 'outside every duty', error: textOf([error]) }); }

  onEnd({ status }: FullResult): void {
    const duties = this.#duties?.allTests() ?? [];
    // A duty that passes only at the second try is not a duty that passes.
    const failures = [...duties.filter((duty) => duty.outcome() === 'unexpected' || duty.outcome() === 'flaky').map(failureOf), ...this.#outside];
    if (status !== 'passed' && failures.length === 0) failures.push({ title: 'the duties', error: `ended as ${status}` });
    writeReport(path.join(REPORTS, 'e2e.json'), { passed: duties.filter((duty) => duty.outcome() === 'expected').length, failures });
  }
}

function failureOf(duty: TestCase): Failure {
  return { title: `${place(duty.location.file, duty.location.line)} › ${duty.title}`, error: textOf(duty.results.flatMap((result) => result.errors)) };
}

function textOf(errors: readonly TestError[]): string {
  return errors.map(({ message, value, location }) => [location ? `at ${place(location.file, location.line)}` : '', message ?? value ?? 'no word of what failed'].join('\n')).join('\n');
}
