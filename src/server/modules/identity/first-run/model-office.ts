import { systemActor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { PresetLoader } from '#server/platform/preset-loader.ts';
import type { Services } from '#server/platform/services.ts';
import { modelOfficeMissing } from '../identity.errors.ts';
import { takeEmptyHouse } from './house-store.ts';

export type ModelAccount = { username: string; password: string; title: string; name: string };
type ModelHouse = { services: Services; loadPreset: PresetLoader };
/** Fills the house with the model office; given by the seed at composition, since no room looks upward. */
export type ModelOfficeLoader = (house: ModelHouse, options: { onProgress: (done: number, all: number) => void }) => Promise<ModelAccount[]>;
/** What the waiting page shows. It stands in memory: the node that loads is the one that was asked. */
export type ModelOfficeProgress = { state: 'idle' | 'loading' | 'ready' | 'failed'; done: number; all: number };

let loader: ModelOfficeLoader | null = null;
let progress: ModelOfficeProgress = { state: 'idle', done: 0, all: 0 };

export function registerModelOffice(load: ModelOfficeLoader): void {
  loader = load;
}

export function hasModelOffice(): boolean {
  return loader !== null;
}

export function modelOfficeProgress(): ModelOfficeProgress {
  return progress;
}

/** Loads the model office into an empty house. The house is taken first, so that it is loaded once. @throws houseNotEmpty, modelOfficeMissing */
export async function openModelOffice(house: ModelHouse, options: { onProgress?: (done: number, all: number) => void } = {}): Promise<ModelAccount[]> {
  if (!loader) throw modelOfficeMissing();
  const take = async (ctx: CommandContext): Promise<null> => {
    await takeEmptyHouse(ctx);
    ctx.record({ action: 'model_office.begun', subjectKind: 'house', subjectId: null });
    return null;
  };
  await runCommand(house.services, take, { name: 'identity.open-model-office', actor: systemActor('first run'), commandId: newId(), input: {} });
  progress = { state: 'loading', done: 0, all: 0 };
  const onProgress = (done: number, all: number) => { progress = { state: 'loading', done, all }; options.onProgress?.(done, all); };
  try {
    const accounts = await loader(house, { onProgress });
    progress = { ...progress, state: 'ready' };
    return accounts;
  } catch (error) {
    progress = { ...progress, state: 'failed' };
    throw error;
  }
}
