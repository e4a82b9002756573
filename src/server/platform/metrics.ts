import { createHash, timingSafeEqual } from 'node:crypto';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { notSignedIn } from './http.ts';
import { readQueues } from './jobs.ts';
import type { Room } from './room.ts';
import type { Services } from './services.ts';

/** /metrics for a monitoring server that knows the token; without a token nobody reads it. */
export function metricsRoom(token: string | undefined): Room {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'lontar_request_seconds', help: 'Duration of requests by route and status', labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10], registers: [registry],
  });
  return {
    name: 'metrics',
    routes: ({ app, services }) => {
      addQueueGauge(registry, services);
      app.addHook('onResponse', (request, reply, done) => {
        const route = request.routeOptions.url ?? 'unknown';
        durations.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
        done();
      });
      app.get('/metrics', { logLevel: 'warn' }, async (request, reply) => {
        if (token === undefined || !isSame(request.headers.authorization ?? '', `Bearer ${token}`)) throw notSignedIn();
        return reply.type(registry.contentType).send(await registry.metrics());
      });
    },
  };
}

function addQueueGauge(registry: Registry, services: Services): void {
  const gauge = new Gauge({
    name: 'lontar_jobs', help: 'Jobs by queue and state', labelNames: ['queue', 'state'], registers: [registry],
    collect: async () => {
      for (const queue of await readQueues(services)) {
        for (const state of ['waiting', 'active', 'failed'] as const) gauge.set({ queue: queue.queue, state }, queue[state]);
      }
    },
  });
}

/** Compared by hash, so neither length nor first difference shows in the time it takes. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
