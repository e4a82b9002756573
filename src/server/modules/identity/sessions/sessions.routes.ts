import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import { runQuery } from '#server/platform/query.ts';
import * as contracts from '#shared/contracts/identity.contract.ts';
import { endOtherSessions, endSession } from './end-session.ts';
import { listMySessions, presentSession } from './session-queries.ts';
import { switchSeat } from './switch-seat.ts';

export function sessionRoutes(house: House): void {
  const { services } = house;
  const idle = { idleMinutes: services.settings.sessionIdleMinutes };
  serve(house, contracts.getSession, (call) => runQuery(services, presentSession, { name: 'identity.session', actor: call.actor, input: idle }));
  serve(house, contracts.switchSeat, (call) => runCommand(services, switchSeat, { name: 'identity.switch-seat', actor: call.actor, commandId: newId(), input: call.body }));
  serve(house, contracts.listSessions, (call) => runQuery(services, listMySessions, { name: 'identity.sessions', actor: call.actor, input: idle }));
  serve(house, contracts.revokeSession, async (call) => {
    await runCommand(services, endSession, { name: 'identity.revoke-session', actor: call.actor, commandId: newId(), input: { sessionId: call.params.sessionId, reason: 'revoked' } });
    return { ok: true as const };
  });
  serve(house, contracts.revokeOtherSessions, (call) => runCommand(services, endOtherSessions, { name: 'identity.revoke-other-sessions', actor: call.actor, commandId: newId(), input: {} }));
}
