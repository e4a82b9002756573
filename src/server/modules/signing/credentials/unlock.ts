import type { KeyObject } from 'node:crypto';
import type { Actor } from '#server/platform/actor.ts';
import { runCommand, type CommandContext } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { certificateEnded, wrongPassphrase } from '../signing.errors.ts';
import { findLockedKey, type CertificateRow } from './certificate-store.ts';
import { asPrivateKey, unlockKey } from './key-lock.ts';
import { secondsToWait } from './try-rules.ts';
import { forgiveTries, takeTry } from './try-store.ts';

/**
 * Opens a private key with its passphrase, which is neither stored nor written anywhere. A try is counted before it is looked
 * at and forgiven when it was right; a wrong one stands on the audit chain.
 * @throws waitBeforeTrying, wrongPassphrase, certificateEnded when the key was taken away meanwhile
 */
export async function unlock(services: Services, actor: Actor, input: { certificate: CertificateRow; passphrase: string }): Promise<{ key: KeyObject; pkcs8: Buffer }> {
  const { certificate } = input;
  const of = { employeeId: certificate.employeeId };
  await runCommand(services, takeTry, { name: 'signing.take-try', actor, commandId: newId(), input: of });
  const locked = await findLockedKey(services.db, certificate.id);
  if (!locked) throw certificateEnded({ certificateId: certificate.id });
  const pkcs8 = await unlockKey(locked, { passphrase: input.passphrase, about: certificate.id, settings: services.settings });
  if (!pkcs8) throw wrongPassphrase({ field: 'passphrase', wait: await noteWrong(services, actor, certificate) });
  await runCommand(services, forgive, { name: 'signing.forgive-tries', actor, commandId: newId(), input: of });
  return { key: asPrivateKey(pkcs8), pkcs8 };
}

async function forgive(ctx: CommandContext, input: { employeeId: string }): Promise<null> {
  await forgiveTries(ctx.tx, input.employeeId);
  return null;
}

/** @returns seconds until the next try */
async function noteWrong(services: Services, actor: Actor, certificate: CertificateRow): Promise<number> {
  const note = async (ctx: CommandContext, input: { certificateId: string }): Promise<{ wait: number }> => {
    const row = await ctx.tx.selectFrom('signing.wrongTry').select('tries').where('employeeId', '=', certificate.employeeId).executeTakeFirst();
    ctx.record({ action: 'signing.passphrase_wrong', subjectKind: 'certificate', subjectId: input.certificateId, details: { tries: row?.tries ?? 0 } });
    return { wait: secondsToWait(row?.tries ?? 0) };
  };
  return (await runCommand(services, note, { name: 'signing.note-wrong', actor, commandId: newId(), input: { certificateId: certificate.id } })).wait;
}
