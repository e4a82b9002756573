import { whileMarked } from './demo-folder.ts';
import { openModelOffice } from './modules/identity/index.ts';
import type { Services } from './platform/services.ts';
import { rooms } from './rooms.ts';
import { printedAccounts, type ModelAccount } from './seed/load-model-office.ts';

export type DemoOptions = { isEmpty: boolean; dataFolder: string; onProgress: (done: number, all: number) => void };

/** The model office in this house, loaded at the first start; gives the accounts that may be played. */
export async function openDemo(services: Services, options: DemoOptions): Promise<ModelAccount[]> {
  if (!options.isEmpty) return printedAccounts();
  const loadPreset: Parameters<typeof openModelOffice>[0]['loadPreset'] = async (ctx, preset) => {
    for (const room of rooms) await room.preset?.(ctx, preset);
  };
  return whileMarked(options.dataFolder, () => openModelOffice({ services, loadPreset }, { onProgress: options.onProgress }));
}
