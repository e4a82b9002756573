import type { FastifyRequest } from 'fastify';
import type { House, SignedIn } from './http.ts';
import type { Job } from './jobs.ts';
import type { Services } from './services.ts';

/** What a room brings to the house. Rooms that must hear of others register at composition, never by import upwards. */
export type Room = {
  name: string;
  routes?: (house: House) => void;
  jobs?: readonly Job[];
  /** Identity alone gives this: who stands behind a request. */
  authenticate?: (services: Services, request: FastifyRequest) => Promise<SignedIn | null>;
};
