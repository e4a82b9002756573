import { z } from 'zod';
import { officeDay } from '#shared/domain/office-day.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Names the account a page was opened for; an act under another account is refused. Absent or empty where no page of an account stands behind it. */
export const ACCOUNT_HEADER = 'x-lontar-account';

/** One HTTP endpoint, written once: the server serves it, the web calls it, OpenAPI describes it. */
export type Contract<P extends z.ZodType = z.ZodType, Q extends z.ZodType = z.ZodType, B extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType> = {
  method: Method;
  /** Fastify path: '/api/letters/:letterId' */
  path: string;
  summary: string;
  params: P;
  query: Q;
  body: B;
  response: R;
  /** open: no sign-in (must stand in architecture/open-routes.json); half: signed in, first duties still open; default full */
  audience: 'open' | 'half' | 'full';
  /** stream: the body is a file sent as it is (application/octet-stream) */
  upload: boolean;
  /** stream: the answer is a file */
  download: boolean;
  /** asks for a proof of who sits there that is not older than ten minutes */
  stepUp: boolean;
  /** requests per minute, for open routes (by address) and costly ones (by account) */
  perMinute: number | null;
};

type Draft<P, Q, B, R> = { method: Method; path: string; summary: string; params?: P; query?: Q; body?: B; response: R } & Partial<Pick<Contract, 'audience' | 'upload' | 'download' | 'stepUp' | 'perMinute'>>;

const nothing = z.object({});
type Nothing = typeof nothing;

export function contract<R extends z.ZodType, P extends z.ZodType = Nothing, Q extends z.ZodType = Nothing, B extends z.ZodType = Nothing>(draft: Draft<P, Q, B, R>): Contract<P, Q, B, R> {
  return {
    audience: 'full', upload: false, download: false, stepUp: false, perMinute: null, ...draft,
    params: draft.params ?? (nothing as unknown as P), query: draft.query ?? (nothing as unknown as Q), body: draft.body ?? (nothing as unknown as B),
  };
}

export type Params<C> = C extends Contract<infer P, infer _Q, infer _B, infer _R> ? z.output<P> : never;
export type Query<C> = C extends Contract<infer _P, infer Q, infer _B, infer _R> ? z.output<Q> : never;
export type Body<C> = C extends Contract<infer _P, infer _Q, infer B, infer _R> ? z.output<B> : never;
export type Reply<C> = C extends Contract<infer _P, infer _Q, infer _B, infer R> ? z.output<R> : never;
/** What the caller writes, before defaults are filled in. */
export type BodyInput<C> = C extends Contract<infer _P, infer _Q, infer B, infer _R> ? z.input<B> : never;
export type QueryInput<C> = C extends Contract<infer _P, infer Q, infer _B, infer _R> ? z.input<Q> : never;

/** Every command carries one, made by the caller: a repeat changes nothing and answers the same. */
export const CommandId = z.uuid().describe('made by the caller once per intention; a repeat changes nothing');

/** A page of a list: pass `next` back as `after` to go on; null at the end. Never a total, never an offset. */
export const Page = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.string().nullable() });
export const PageQuery = z.object({ after: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) });

/** An office date without a zone: '2026-11-20'. */
export const OfficeDate = officeDay;
export const Instant = z.iso.datetime();
