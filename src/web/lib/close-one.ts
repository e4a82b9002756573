import { closeLetter, getLetter } from '#shared/contracts/letters.contract.ts';
import { call } from './api.ts';

/** Closes one of many letters as it stands now: each was looked at in a list, so its version is asked for first. */
export async function closeOne(letterId: string, commandId: string): Promise<void> {
  const { version } = await call(getLetter, { params: { letterId } });
  await call(closeLetter, { params: { letterId }, body: { commandId, version, note: null } });
}
