import { systemActor } from '../platform/actor.ts';
import type { Config } from '../platform/config/config.ts';
import { readTransaction } from '../platform/transaction.ts';
import { proveBooks, type ProvenBook } from '../modules/registers/index.ts';
import type { Outcome } from './backup-commands.ts';
import { withDatabase } from './open.ts';
import { cliWords } from './words.ts';

/** Proves every book of the house, or one: the first fault of each is named exactly. A paper book tells what is missing and fails nobody. */
export function proveRegisterBooks(config: Config, bookId?: string): Promise<Outcome> {
  return withDatabase(config, async (db) => {
    const books = await readTransaction(db, systemActor('registers prove'), (tx) => proveBooks(tx, bookId));
    if (books.length === 0) return { lines: [cliWords.registers.none], ok: bookId === undefined };
    const broken = books.filter((book) => !book.proof.complete && book.state !== 'paper');
    return { lines: [...books.map(lineOf), cliWords.registers.sum(books.length, broken.length)], ok: broken.length === 0 };
  });
}

function lineOf({ unitName, kind, year, state, proof, id }: ProvenBook): string {
  const { registers: words } = cliWords;
  const name = `${words.kinds[kind]} ${unitName} ${year}${words.states[state]}`;
  if (proof.complete) return words.whole(name, proof);
  const [fault] = proof.faults;
  return words.broken({ name, id, fault: fault ? words.faults[fault.kind](fault.number) : '', more: proof.faults.length - 1 });
}
