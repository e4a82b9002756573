import type { Consignment } from '#shared/contracts/sending.contract.ts';
import type { OutgoingState } from '#shared/domain/outgoing.ts';
import type { ConsignmentState, ConsignmentWay, LateReceipt } from '#shared/domain/sending.ts';
import { mailFaultOf } from '#shared/domain/mail-fault.ts';
import { allowedOn } from './consignment-rules.ts';

export type ConsignmentRow = {
  id: string; line: string; kind: 'to' | 'copy'; name: string; attention: string | null; place: string | null; way: ConsignmentWay; state: ConsignmentState; madeAt: Date; changedAt: Date;
  email: string | null; answer: string | null; tries: number; day: string | null; n: number | null; receivedBy: string | null; receivedAt: Date | null;
  receiptKind: 'photo' | 'drawn' | null; receiptFileId: string | null; lateReceipt: LateReceipt | null; note: string | null; replaced: boolean; handledByName: string | null; toTell: boolean; toldAt: Date | null; toldByName: string | null;
};
type Hands = { letterState: OutgoingState; sends: boolean; carries: boolean; tells: boolean; mails: boolean };

/** Of what is tried again by itself a person asks nothing yet. */
const failed: ReadonlySet<ConsignmentState> = new Set(['refused', 'bounced']);

export function presentConsignment(row: ConsignmentRow, hands: Hands): Consignment {
  const { receiptKind, receiptFileId, madeAt, changedAt, receivedAt, toTell, toldAt, toldByName, ...rest } = row;
  return {
    id: rest.id, line: rest.line, kind: rest.kind, name: rest.name, attention: rest.attention, place: rest.place, way: rest.way, state: rest.state, email: rest.email, answer: rest.answer, fault: failed.has(rest.state) ? mailFaultOf(rest.answer) : null,
    tries: rest.tries, day: rest.day, n: rest.n, receivedBy: rest.receivedBy, lateReceipt: rest.lateReceipt, note: rest.note, replaced: rest.replaced, handledByName: rest.handledByName,
    madeAt: madeAt.toISOString(), changedAt: changedAt.toISOString(), receivedAt: receivedAt?.toISOString() ?? null,
    receipt: receiptKind !== null && receiptFileId !== null ? { kind: receiptKind, fileId: receiptFileId } : null,
    told: toldAt === null || toldByName === null ? null : { at: toldAt.toISOString(), byName: toldByName },
    allowed: allowedOn({ way: row.way, state: row.state, untold: toTell && toldAt === null, ...hands }),
  };
}
