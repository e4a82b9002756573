import { uploadFile } from '#shared/contracts/documents.contract.ts';
import { receiveConsignment } from '#shared/contracts/expedition.contract.ts';
import { call, newCommandId, sendFile } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { countOfOthers, keptCopy } from '#web/lib/kept.ts';
import { packed, unpacked, type Packed } from './receipt-packing.ts';

/** The receipt of one letter as it was given at the door. Its ids are made there once: sent again after a lost line, it is the same act. */
export type Receipt = {
  commandId: string;
  /** of the picture: letters taken with one signature share it */
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

const kept = keptCopy<Packed<Receipt>[]>('receipts');
/** Pictures the office has already, by their upload: the next letter of the same signature sends none. */
const uploaded = new Map<string, string>();

type Given = Pick<Receipt, 'receivedBy' | 'receivedAt' | 'note' | 'picture'>;

/** One person took them in one go: each letter has its own act and line, all have the one name, time and picture. */
export function newReceipts(parcels: readonly { id: string; name: string }[], given: Given): Receipt[] {
  const uploadId = newCommandId();
  return parcels.map(({ id, name }) => ({ commandId: newCommandId(), uploadId, consignmentId: id, name, ...given }));
}

/** The receipt as it was at the door: the same act, whatever was answered since. */
export function asGiven({ refused: _refused, ...receipt }: Receipt): Receipt {
  return receipt;
}

/** How many other couriers this phone keeps receipts for: theirs to send, so they are told of and not shown. */
export const couriersBeside = (): number => countOfOthers('receipts');

export function keptReceipts(): Receipt[] {
  return unpacked<Receipt>(kept.read() ?? []);
}

/**
 * Kept before they are sent: a phone that dies at the door loses nothing. Where the phone has no room left they are sent at once.
 * `left`: what the browser said of those that have neither room nor network; the form stays as it is.
 */
export async function giveReceipts(receipts: readonly Receipt[]): Promise<{ sent: Sent[]; left: unknown }> {
  let noRoom: unknown = null;
  try {
    write([...keptReceipts().filter((each) => !receipts.some(({ commandId }) => commandId === each.commandId)), ...receipts]);
  } catch (fault) {
    noRoom = fault;
  }
  const sent = await sendInOrder(receipts);
  return { sent, left: noRoom !== null && sent.some(({ state }) => state !== 'saved') ? noRoom : null };
}

/** What waits for the network, in the order it was given; stops at the first that finds none. What was refused waits for a person. */
export async function sendKept(): Promise<Sent[]> {
  return sendInOrder(keptReceipts().filter((each) => each.refused === undefined));
}

async function sendInOrder(receipts: readonly Receipt[]): Promise<Sent[]> {
  const results: Sent[] = [];
  for (const receipt of receipts) {
    const sent = await sendOne(receipt);
    results.push(sent);
    if (sent.state === 'kept') break;
  }
  return results;
}

async function sendOne(receipt: Receipt): Promise<Sent> {
  try {
    const { picture } = receipt;
    const fileId = picture ? await upload(receipt.uploadId, picture) : null;
    const body = { commandId: receipt.commandId, receivedBy: receipt.receivedBy, receivedAt: receipt.receivedAt, note: receipt.note, receipt: picture && fileId ? { kind: picture.kind, fileId } : null };
    await call(receiveConsignment, { params: { consignmentId: receipt.consignmentId }, body });
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    // Nothing reached the server for certain, or it stumbled, or the session ended: it is sent again later.
    if (problem.isOffline || problem.status >= 500 || problem.status === 401 || problem.status === 429 || problem.code === 'auth.other_account') return { receipt, state: 'kept' };
    // A clock that runs ahead, a letter withdrawn meanwhile: the hand of who took it is not thrown away for it.
    write(keptReceipts().map((each) => (each.commandId === receipt.commandId ? { ...each, refused: problem.message } : each)));
    return { receipt, state: 'refused', why: problem.message };
  }
  letGo(receipt);
  return { receipt, state: 'saved' };
}

/** Only when the office has it, or a person drops it. */
export function letGo(receipt: Receipt): void {
  write(keptReceipts().filter((each) => each.commandId !== receipt.commandId));
}

function write(receipts: readonly Receipt[]): void {
  if (receipts.length > 0) kept.keep(packed(receipts));
  else kept.letGo();
}

async function upload(uploadId: string, picture: NonNullable<Receipt['picture']>): Promise<string> {
  const known = uploaded.get(uploadId);
  if (known !== undefined) return known;
  const { id } = await sendFile(uploadFile, { query: { commandId: uploadId, name: `tanda-terima.${picture.type === 'image/png' ? 'png' : 'jpg'}` }, file: blobOf(picture) });
  uploaded.set(uploadId, id);
  return id;
}

function blobOf(picture: { type: string; base64: string }): Blob {
  return new Blob([Uint8Array.from(atob(picture.base64), (sign) => sign.charCodeAt(0))], { type: picture.type });
}
