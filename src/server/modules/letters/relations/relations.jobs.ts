import { z } from 'zod';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { idOf } from '#server/platform/ids.ts';
import type { Job } from '#server/platform/jobs.ts';
import { relateReceived } from './relate-received.ts';

const Carried = z.object({ letterId: z.uuid() });

/** What a letter from outside says of others is looked up by the program: the clerk who registered it may not know the letter it answers. */
export const relationJobs: readonly Job[] = [
  {
    name: 'letters.relate-received',
    on: ['letter.carried'],
    run: async (services, payload) => {
      const input = Carried.parse(payload);
      await runCommand(services, relateReceived, { name: 'letters.relateReceived', actor: systemActor('letters.relate-received'), commandId: idOf(`relate ${input.letterId}`), input });
    },
  },
];
