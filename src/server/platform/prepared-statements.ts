import { createHash } from 'node:crypto';
import pg from 'pg';

/** A connection keeps a plan for each; more would be the work of statements that are never the same twice. */
const MOST_NAMES = 400;

const names = new Map<string, string>();

/**
 * A connection that prepares each statement with values once and then only runs it: reading and planning a statement under
 * row-level security took longer than running it. A statement that selects `*` is sent as before: what it gives changes
 * with a migration, and a prepared one would fail on the connections of another node until they are closed.
 */
export class PreparingClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const send = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((...args: unknown[]) => {
      const [text, values] = args;
      const name = args.length === 2 && typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return name === undefined ? send(...args) : send({ name, text, values });
    }) as typeof this.query;
  }
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES || text.includes('*')) return known;
  const name = `s${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`;
  names.set(text, name);
  return name;
}
