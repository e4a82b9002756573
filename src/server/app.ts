import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { createHash } from 'node:crypto';
import type { Contract } from '#shared/contracts/contract.ts';
import { answerFault } from './platform/faults.ts';
import { notSignedIn, type House } from './platform/http.ts';
import type { Job } from './platform/jobs.ts';
import { paceOf } from './platform/pace.ts';
import type { Room } from './platform/room.ts';
import type { Services } from './platform/services.ts';
import { rooms as allRooms } from './rooms.ts';

export type Built = { app: FastifyInstance; contracts: readonly Contract[]; jobs: readonly Job[] };
export type BuildOptions = {
  server?: FastifyServerOptions;
  rooms?: readonly Room[];
  https?: boolean;
  /** hears every route as it is opened, for the whole-house tests */
  onRoute?: (route: { method: string; url: string }) => void;
};

/** Composes the house: what every request passes, then the rooms in the order of the map. Does not listen. */
export async function buildApp(services: Services, options: BuildOptions = {}): Promise<Built> {
  const rooms = options.rooms ?? allRooms;
  // Bodies are small JSON; files come as streams and are metered where they are stored.
  const app = Fastify({ bodyLimit: 1_048_576, requestTimeout: 300_000, trustProxy: 'loopback', ...options.server });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler((request, reply) => reply.code(404).send({ error: { code: 'request.no_such_page', message: 'No such address', details: { path: request.url.split('?')[0] } } }));
  app.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
  app.addHook('onSend', tagAnswer);
  app.addHook('onRoute', (route) => { for (const method of [route.method].flat()) options.onRoute?.({ method, url: route.url }); });
  await app.register(helmet, contentRules(options.https ?? false));
  await app.register(cookie);
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => ({ statusCode: 429, error: { code: 'request.too_often', message: 'Too many requests from this address', details: {} } }) });
  await app.register(swagger, { openapi: { openapi: '3.1.0', info: { title: 'Lontar', description: 'The electronic office of a city government', version: '1' } }, transform: jsonSchemaTransform, transformObject: jsonSchemaTransformObject });

  const contracts: Contract[] = [];
  const authenticate: House['authenticate'] = async (request) => {
    for (const room of rooms) if (room.authenticate) return room.authenticate(services, request);
    return null;
  };
  await browsableApi(app, authenticate);
  await app.register(async (scope) => {
    const house: House = { app: scope, services, authenticate, pace: paceOf(services.settings.requestsPerMinute, services.clock), contracts, loadPreset: async (ctx, preset, before) => { for (const room of rooms) await room.preset?.(ctx, preset, before); } };
    for (const room of rooms) room.routes?.(house);
  });
  return { app, contracts, jobs: rooms.flatMap((room) => room.jobs ?? []) };
}

/** OpenAPI 3.1 from the same contracts, to be browsed behind sign-in at /api/docs. */
async function browsableApi(app: FastifyInstance, authenticate: House['authenticate']): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request) => { if (!(await authenticate(request))) throw notSignedIn(); });
    await scope.register(swaggerUi, { routePrefix: '/api/docs' });
  });
}

function contentRules(https: boolean) {
  return {
    contentSecurityPolicy: { directives: {
      defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'"],
      connectSrc: ["'self'"], objectSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'self'"], formAction: ["'self'"], upgradeInsecureRequests: https ? [] : null,
    } },
    // Only with a certificate browsers know: a local authority that is replaced would lock people out for a year.
    strictTransportSecurity: false as const,
    referrerPolicy: { policy: 'same-origin' as const },
  };
}

/** Lists and tables a browser may keep to ask whether they changed. What is not named here is kept nowhere: what one letter says, and its way. */
const mayBeKept = /^\/api\/(?:(?:accounts|address-groups|addressables|assignments|assistants|books|calendar|city|classification|desk|disposition-instructions|duties|employees|expedition|holidays|layouts|letter-types|notice-settings|notices|number-designs|organization-chart|parties|positions|search|session|snippets|teams|units|views)(?:[/?]|$)|letters\/(?:incoming|outgoing)(?:\?|$))/u;
const namesSecret = /"securityClass":"S?R"/u;

/** What one letter says, and every list that names a secret one, is not left behind in the browser of a shared computer. */
function mayBeSecret(url: string, payload: string): boolean {
  return !mayBeKept.test(url) || namesSecret.test(payload);
}

/** A weak tag on JSON answers: a list that did not change costs a few bytes on a weak line. */
async function tagAnswer(request: { method: string; url: string; headers: Record<string, unknown> }, reply: { statusCode: number; code: (status: number) => unknown; header: (name: string, value: string) => unknown; getHeader: (name: string) => unknown }, payload: unknown): Promise<unknown> {
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload;
  if (mayBeSecret(request.url, payload)) { reply.header('cache-control', 'no-store'); return payload; }
  const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
  // One browser serves several people: what was kept under one session is not given to the next.
  reply.header('etag', tag);
  reply.header('vary', 'cookie');
  if (!reply.getHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
  if (request.headers['if-none-match'] !== tag) return payload;
  reply.code(304);
  return '';
}
