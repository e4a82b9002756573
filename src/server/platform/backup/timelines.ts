import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { namesIn } from './durable.ts';
import type { Base } from './manifest.ts';

/** Where the newest timeline left each older one: timeline number to log position. */
export type Ancestry = { newest: number; leftAt: Map<number, bigint> };

/** After a restore the log goes on under a new number; its history file says where it branched off. */
export async function readAncestry(wal: string): Promise<Ancestry> {
  const names = await namesIn(wal, readdir);
  const histories = names.filter((name) => /^[0-9A-F]{8}\.history\.gz$/.test(name));
  const last = histories.at(-1);
  if (last === undefined) return { newest: 1, leftAt: new Map() };
  const text = gunzipSync(await readFile(path.join(wal, last))).toString('utf8');
  const lines = text.split('\n').map((line) => /^(\d+)\t([0-9A-F]+\/[0-9A-F]+)/.exec(line)).filter((line) => line !== null);
  return { newest: Number.parseInt(last.slice(0, 8), 16), leftAt: new Map(lines.map((line) => [Number(line[1]), parseLsn(line[2] ?? '')])) };
}

/** A base serves when it lies on the newest timeline or on the part of an older one that the newest grew from. */
export function liesOn(ancestry: Ancestry, base: Base): boolean {
  const { timeline, stopLsn } = base.manifest;
  if (timeline === ancestry.newest) return true;
  const left = ancestry.leftAt.get(timeline);
  return left !== undefined && parseLsn(stopLsn) <= left;
}

function parseLsn(text: string): bigint {
  const [high = '0', low = '0'] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
