import { uploadFile } from '#shared/contracts/documents.contract.ts';
import { receiveConsignment } from '#shared/contracts/expedition.contract.ts';
import { call, newCommandId, sendFile } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { countOfOthers, keptCopy } from '#web/lib/kept.ts';

/** A receipt as it was given at the door. Its ids are made there once: sent again after a lost line, it is the same act. */
export type Receipt = {
  commandId: string;
  uploadId: string;
  consignmentId: string;
  name: string;
  receivedBy: string;
  receivedAt: string;
  note: string | null;
  /** base64 of a JPEG or PNG */
  picture: { kind: 'photo' | 'drawn'; type: string; base64: string } | null;
  /** what the office answered when it would not take it: it stays until a person sends it again or drops it */
  refused?: string;
};
export type Sent = { receipt: Receipt; state: 'saved' | 'kept' } | { receipt: Receipt; state: 'refused'; why: string };

const kept = keptCopy<Receipt[]>('receipts');

export function newReceipt(of: Omit<Receipt, 'commandId' | 'uploadId'>): Receipt {
  return { commandId: newCommandId(), uploadId: newCommandId(), ...of };
}

/** The receipt as it was at the door: the same act, whatever was answered since. */
export function asGiven({ refused: _refused, ...receipt }: Receipt): Receipt {
  return receipt;
}

/** How many other couriers this phone keeps receipts for: theirs to send, so they are told of and not shown. */
export const couriersBeside = (): number => countOfOthers('receipts');

export function keptReceipts(): Receipt[] {
  return kept.read() ?? [];
}

/**
 * Kept before it is sent: a phone that dies at the door loses nothing. Where the phone has no room left it is sent at once.
 * @throws what the browser says when it has neither room nor network: the form stays as it is
 */
export async function giveReceipt(receipt: Receipt): Promise<Sent> {
  let noRoom: unknown = null;
  try {
    kept.keep([...keptReceipts().filter((each) => each.commandId !== receipt.commandId), receipt]);
  } catch (fault) {
    noRoom = fault;
  }
  const sent = await sendOne(receipt);
  if (noRoom !== null && sent.state !== 'saved') throw noRoom;
  return sent;
}

/** What waits for the network, in the order it was given; stops at the first that finds none. What was refused waits for a person. */
export async function sendKept(): Promise<Sent[]> {
  const results: Sent[] = [];
  for (const receipt of keptReceipts().filter((each) => each.refused === undefined)) {
    const sent = await sendOne(receipt);
    results.push(sent);
    if (sent.state === 'kept') break;
  }
  return results;
}

async function sendOne(receipt: Receipt): Promise<Sent> {
  try {
    const { picture } = receipt;
    const file = picture ? await sendFile(uploadFile, { query: { commandId: receipt.uploadId, name: `tanda-terima.${picture.type === 'image/png' ? 'png' : 'jpg'}` }, file: blobOf(picture) }) : null;
    const body = { commandId: receipt.commandId, receivedBy: receipt.receivedBy, receivedAt: receipt.receivedAt, note: receipt.note, receipt: picture && file ? { kind: picture.kind, fileId: file.id } : null };
    await call(receiveConsignment, { params: { consignmentId: receipt.consignmentId }, body });
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    // Nothing reached the server for certain, or it stumbled, or the session ended: it is sent again later.
    if (problem.isOffline || problem.status >= 500 || problem.status === 401 || problem.status === 429 || problem.code === 'auth.other_account') return { receipt, state: 'kept' };
    // A clock that runs ahead, a letter withdrawn meanwhile: the hand of who took it is not thrown away for it.
    kept.keep(keptReceipts().map((each) => (each.commandId === receipt.commandId ? { ...each, refused: problem.message } : each)));
    return { receipt, state: 'refused', why: problem.message };
  }
  letGo(receipt);
  return { receipt, state: 'saved' };
}

/** Only when the office has it, or a person drops it. */
export function letGo(receipt: Receipt): void {
  const left = keptReceipts().filter((each) => each.commandId !== receipt.commandId);
  if (left.length > 0) kept.keep(left);
  else kept.letGo();
}

function blobOf(picture: { type: string; base64: string }): Blob {
  return new Blob([Uint8Array.from(atob(picture.base64), (sign) => sign.charCodeAt(0))], { type: picture.type });
}
