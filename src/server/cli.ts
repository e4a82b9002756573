import { parseArgs } from 'node:util';
import { errorWords } from '#shared/error-words/index.ts';
import { backUp, restoreTo, verify, type Outcome } from './cli/backup-commands.ts';
import { migrateHouse, printSchema, resetPassword, resetPracticeOffice, showConfig, showStatus, verifyAudit } from './cli/house-commands.ts';
import { proveRegisterBooks } from './cli/register-commands.ts';
import { cliWords } from './cli/words.ts';
import { loadConfig } from './platform/config/config.ts';
import { OfficeError } from './platform/errors.ts';
import { Refusal } from './platform/refusal.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verify: { type: 'boolean' }, to: { type: 'string' }, from: { type: 'string' }, book: { type: 'string' }, help: { type: 'boolean' } },
});

try {
  const { lines, ok } = await run(positionals);
  console.log(lines.join('\n'));
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  if (error instanceof Refusal) console.error(error.message);
  else if (error instanceof OfficeError) console.error(errorWords[error.code]?.id ?? error.message);
  else console.error(cliWords.unexpected, error);
  process.exitCode = 1;
}

async function run(words: string[]): Promise<Outcome> {
  const { env } = process;
  const [first, second] = words;
  if (first === 'reset-password' && second !== undefined) return resetPassword(loadConfig(env), second);
  const command = words.join(' ');
  switch (command) {
    case 'config': return showConfig(env);
    case 'status': return showStatus(loadConfig(env));
    case 'migrate': return migrateHouse(loadConfig(env));
    case 'backup': return values.verify ? verify(loadConfig(env)) : backUp(loadConfig(env));
    case 'restore': return restoreTo(loadConfig(env), { to: values.to, from: values.from });
    case 'registers prove': return proveRegisterBooks(loadConfig(env), values.book);
    case 'audit verify': return verifyAudit(loadConfig(env));
    case 'practice reset': return resetPracticeOffice(env);
    case 'schema': return printSchema(loadConfig(env));
    default: return { lines: [`${command === '' ? '' : cliWords.unknown(command)}${cliWords.usage}`], ok: command === '' };
  }
}
