import type { FastifyRequest } from 'fastify';
import type { House, SignedIn } from './http.ts';
import type { Job } from './jobs.ts';
import type { PresetLoader } from './preset-loader.ts';
import type { Services } from './services.ts';

/** What a room brings to the house. Rooms that must hear of others register at composition, never by import upwards. */
export type Room = {
  name: string;
  routes?: (house: House) => void;
  jobs?: readonly Job[];
  /** Writes what the chosen regulation says for this room; called at first run, in the order of the map. */
  preset?: PresetLoader;
  /** Identity alone gives this: who stands behind a request. */
  authenticate?: (services: Services, request: FastifyRequest) => Promise<SignedIn | null>;
};
