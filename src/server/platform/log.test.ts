import { expect, test } from 'vitest';
import { openLog } from './log.ts';

function written(level: string, ...args: [object, string]): string {
  const lines: string[] = [];
  const log = openLog({ level, write: (line) => lines.push(line) });
  log.info(...args);
  return lines.join('');
}

test('no secret and no personal number reaches the log', () => {
  const line = written('info', {
    req: { method: 'GET', url: '/api/letters?subject=mutasi', headers: { cookie: 'sid=rahasia1' } },
    password: 'rahasia2', body: { token: 'rahasia3', code: 'rahasia4' }, note: 'NIP 198001012005011001, NIK 3275010101800001',
  }, 'permintaan');
  expect(line).not.toMatch(/rahasia\d|mutasi|198001012005011001|3275010101800001/);
  expect(line).toContain('/api/letters');
});
test('a database fault is logged without the row it complains about', () => {
  const fault = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (subject)=(Rahasia) already exists', constraint: 'letter_pkey' });
  const line = written('info', { err: fault }, 'gagal');
  expect(line).toContain('23505');
  expect(line).not.toContain('Rahasia');
});
test('an identifier of the database is not taken for a personal number', () => {
  expect(written('info', { id: '01926f3a-7a7c-7000-8000-123456789012' }, 'x')).toContain('123456789012');
});
