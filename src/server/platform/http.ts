import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema, RouteShorthandOptions } from 'fastify';
import type { z } from 'zod';
import { ACCOUNT_HEADER, type Contract } from '#shared/contracts/contract.ts';
import type { Actor } from './actor.ts';
import { defineError } from './errors.ts';
import type { Pace } from './pace.ts';
import type { PresetLoader } from './preset-loader.ts';
import type { Services } from './services.ts';
import { assertSteppedUp } from './step-up.ts';

export const notSignedIn = defineError('auth.not_signed_in', 401, 'Sign in to continue');
const firstDutiesOpen = defineError('auth.first_duties_open', 403, { message: 'Change the first password and accept the rules of conduct first', audited: false });
const otherAccount = defineError('auth.other_account', 409, 'Another account has signed in at this browser since the page was opened');
const foreignOrigin = defineError('request.foreign_origin', 403, 'The request came from another site');

/** Who stands behind a request. `half`: signed in, but the first password or the rules of conduct are still open. */
export type SignedIn = { actor: Actor; half: boolean };

/** Everything a room needs to open its routes. */
export type House = {
  app: FastifyInstance;
  services: Services;
  /** Given by the identity room at composition; null for a stranger. */
  authenticate: (request: FastifyRequest) => Promise<SignedIn | null>;
  /** How often one account may ask. */
  pace: Pace;
  /** Every contract served, for OpenAPI and the whole-house tests. */
  contracts: Contract[];
  /** Lets every room write its part of the chosen regulation. */
  loadPreset: PresetLoader;
};

export type Call<C extends Contract> = {
  params: z.output<C['params']>; query: z.output<C['query']>; body: z.output<C['body']>;
  actor: Actor; address: string; request: FastifyRequest; reply: FastifyReply;
};
export type OpenCall<C extends Contract> = Omit<Call<C>, 'actor'> & { actor: Actor | null };
export type Served = { stream: Readable; type: string; size?: number; name: string; inline: boolean; immutable?: boolean };

/** Serves one contract. The handler sees parsed input and a known actor; what it returns is parsed by the contract too. */
export function serve<C extends Contract>(house: House, contract: C, handler: (call: Call<C>) => Promise<z.input<C['response']>>): void {
  route(house, contract, async (call) => handler(withActor(call)));
}

/** Serves a route for strangers. It must stand in architecture/open-routes.json with its reason and limit. */
export function serveOpen<C extends Contract>(house: House, contract: C, handler: (call: OpenCall<C>) => Promise<z.input<C['response']>>): void {
  route(house, contract, handler);
}

/** Takes a file as it comes: the handler reads the stream to its end or refuses. */
export function serveUpload<C extends Contract>(house: House, contract: C, handler: (call: Call<C> & { stream: Readable }) => Promise<z.input<C['response']>>): void {
  route(house, contract, async (call) => handler({ ...withActor(call), stream: call.request.body as Readable }));
}

/** Gives a file. Nothing a browser would run is ever sent inline: only images of pages. */
export function serveDownload<C extends Contract>(house: House, contract: C, handler: (call: Call<C>) => Promise<Served>): void {
  route(house, contract, async (call) => {
    const file = await handler(withActor(call));
    const disposition = `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${extendedValue(house.services.settings.practice ? `LATIHAN ${file.name}` : file.name)}`;
    void call.reply.header('content-type', file.type).header('content-disposition', disposition)
      .header('content-security-policy', "default-src 'none'; sandbox").header('cache-control', file.immutable ? 'private, max-age=31536000, immutable' : 'private, no-store');
    // Kept by a browser, but only for this very session: the next person at a shared computer asks the server.
    if (file.immutable) void call.reply.header('vary', 'cookie');
    if (file.size !== undefined) void call.reply.header('content-length', file.size);
    return call.reply.send(file.stream);
  });
}

/** RFC 8187: what encodeURIComponent leaves of quotes, brackets and stars would end the value; half a sign has no UTF-8. */
function extendedValue(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function withActor<C extends Contract>(call: OpenCall<C>): Call<C> {
  if (!call.actor) throw notSignedIn();
  return { ...call, actor: call.actor };
}

function route<C extends Contract>(house: House, contract: C, handler: (call: OpenCall<C>) => Promise<unknown>): void {
  house.contracts.push(contract);
  // The contract already carries the types; Fastify need not infer them again.
  const schema: FastifySchema = { summary: contract.summary, tags: [contract.path.split('/')[2] ?? 'office'] };
  if (contract.path.includes(':')) schema.params = contract.params;
  if (contract.method === 'GET') schema.querystring = contract.query;
  else if (!contract.upload) schema.body = contract.body;
  else schema.querystring = contract.query;
  if (!contract.download) schema.response = { 200: contract.response };
  // Strangers are counted by their address, who is signed in by the account: an office may come by one address.
  const options: RouteShorthandOptions = contract.perMinute === null || contract.audience !== 'open' ? {} : { config: { rateLimit: { max: contract.perMinute, timeWindow: '1 minute' } } };
  const actors = new WeakMap<FastifyRequest, Actor>();
  house.app.route({
    ...options, method: contract.method, url: contract.path, schema,
    // Strangers are turned away before a byte of their body is parsed.
    onRequest: async (request) => {
      assertOwnOrigin(request);
      const signedIn = await house.authenticate(request);
      if (signedIn) {
        house.pace(signedIn.actor, contract);
        actors.set(request, signedIn.actor);
      }
      if (contract.audience === 'open') return;
      if (!signedIn) throw notSignedIn();
      assertOwnPage(request, signedIn.actor);
      if (signedIn.half && contract.audience !== 'half') throw firstDutiesOpen();
      if (contract.stepUp) assertSteppedUp(signedIn.actor, house.services.clock());
    },
    handler: (request, reply) => handler({
      params: request.params as z.output<C['params']>, query: request.query as z.output<C['query']>, body: request.body as z.output<C['body']>,
      actor: actors.get(request) ?? null, address: request.ip, request, reply,
    }),
  });
}

/** A browser holds one session and many open pages: what somebody typed is not sent by whoever signed in after them. */
function assertOwnPage(request: FastifyRequest, actor: Actor): void {
  const page = request.headers[ACCOUNT_HEADER];
  if (request.method !== 'GET' && page && page !== actor.accountId) throw otherAccount();
}

/** Cookies go along with requests other sites start; a browser says where a request comes from, so ask it. */
function assertOwnOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreignOrigin({ site });
  const origin = request.headers.origin;
  // 'null' (a sandboxed page) and what is no address at all have no host, so they are foreign too.
  if (origin !== undefined && URL.parse(origin)?.host !== request.host) throw foreignOrigin({ origin });
}
