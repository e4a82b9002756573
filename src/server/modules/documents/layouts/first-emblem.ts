import { createReadStream } from 'node:fs';
import path from 'node:path';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { changeLayout } from './change-layout.ts';
import { cleanEmblem, recordEmblem, type Emblem } from './keep-emblem.ts';

/** The emblem a model office begins with: looked at, cleaned and named by the city's layout like one that somebody sends. */
export async function setFirstEmblem(services: Services, file: string): Promise<void> {
  const emblem = await cleanEmblem(services, { stream: createReadStream(file), name: path.basename(file) });
  const set = async (ctx: Parameters<typeof changeLayout>[0], input: Emblem): Promise<{ version: number }> => {
    const { fileId } = await recordEmblem(ctx, { ...input, unitId: null });
    return changeLayout(ctx, { unitId: null, version: 0, settings: { emblem: fileId } });
  };
  await runCommand(services, set, { name: 'model-office.emblem', actor: systemActor('model office'), commandId: newId(services.clock()), input: emblem });
}
