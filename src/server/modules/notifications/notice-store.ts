import { createHash } from 'node:crypto';
import type { NoticeKind } from '#shared/domain/notice.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { CommandContext } from '#server/platform/command.ts';

/** One bell to ring. `employeeId` names the person for top secret letters. */
export type Ring = { positionId: string; employeeId: string | null; kind: NoticeKind; recipientId: string | null };
export type Rings = { letterId: string; securityClass: SecurityClass; byPositionId: string | null; at: Date; rings: readonly Ring[] };

/** Writes the bells of one event; nobody hears of what they did themselves. */
export async function insertNotices(ctx: CommandContext, of: Rings): Promise<{ noticeIds: string[] }> {
  const { rings, ...about } = of;
  const rows = rings.filter((ring) => ring.positionId !== of.byPositionId).map((ring) => ({ id: ctx.newId(), ...about, ...ring }));
  if (rows.length > 0) await ctx.tx.insertInto('notifications.notice').values(rows).execute();
  return { noticeIds: rows.map((row) => row.id) };
}

/** The same event gives the same command id, so a job that runs twice rings once. RFC 9562 version 8. */
export function commandIdOf(event: Record<string, unknown>): string {
  const bytes = createHash('sha256').update(JSON.stringify(event)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
