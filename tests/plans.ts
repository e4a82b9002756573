import pg from 'pg';

/** One statement as it was sent. */
export type Sent = { sql: string; parameters: readonly unknown[] };

type Node = { 'Node Type': string; 'Relation Name'?: string; Schema?: string; Alias?: string; 'Actual Rows': number; 'Actual Loops': number; 'Rows Removed by Filter'?: number; 'Rows Removed by Index Recheck'?: number; 'Index Cond'?: string; 'Index Name'?: string; Plans?: Node[] };
/** One scan of a table in a plan, with the rows it looked at over all its loops. */
export type Scan = { table: string; node: string; index: string | null; rows: number; /** read from end to end */ whole: boolean };
export type Touched = { scans: Scan[]; milliseconds: number; statement: string };

/**
 * Sends the statements of one request again in one transaction, each under EXPLAIN (ANALYZE), and gives what its plans looked at.
 * Functions that stay closed to EXPLAIN are counted by `countTouched`.
 */
export async function explainAgain(url: string, sent: readonly Sent[]): Promise<Touched[]> {
  return inReplay(url, async (client) => {
    const touched: Touched[] = [];
    for (const statement of sent) {
      if (isFrame(statement.sql)) { await client.query(statement.sql, [...statement.parameters]); continue; }
      const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node; 'Execution Time': number }] }>(`explain (analyze, verbose, format json) ${statement.sql}`, [...statement.parameters]);
      const [plan] = rows[0]?.['QUERY PLAN'] ?? [];
      if (plan) touched.push({ scans: scansOf(plan.Plan), milliseconds: plan['Execution Time'], statement: statement.sql });
    }
    return touched;
  });
}

/** Rows of tables looked at by all statements of a request together, inside functions and policies too, by the server's own count. */
export async function countTouched(url: string, sent: readonly Sent[]): Promise<Map<string, number>> {
  return inReplay(url, async (client) => {
    // The server counts for a transaction while it is open: the commit is left out.
    for (const statement of sent.filter((each) => each.sql !== 'commit')) await client.query(statement.sql, [...statement.parameters]);
    const { rows } = await client.query<{ name: string; rows: number }>(`
      select schemaname || '.' || relname as name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::float8 as rows from pg_stat_xact_user_tables where coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) > 0`);
    return new Map(rows.map((row) => [row.name, row.rows]));
  });
}

/** What opens a transaction and names the actor is sent as it is. */
function isFrame(text: string): boolean {
  return /^\s*(begin|start transaction|commit|select set_config)/iu.test(text);
}

async function inReplay<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function scansOf(node: Node): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansOf);
  if (!node['Relation Name']) return below;
  const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  const conditions = [node, ...(node.Plans ?? [])].some((one) => one['Index Cond'] !== undefined);
  const index = node['Index Name'] ?? node.Plans?.find((one) => one['Index Name'] !== undefined)?.['Index Name'] ?? null;
  return [{ table: `${node.Schema ?? ''}.${node['Relation Name']}`, node: node['Node Type'], index, rows: Math.round(each * node['Actual Loops']), whole: !conditions && !node['Node Type'].startsWith('Bitmap') }, ...below];
}
