import { runCommand } from '#server/platform/command.ts';
import { serve, type House } from '#server/platform/http.ts';
import { newId } from '#server/platform/ids.ts';
import * as contracts from '#shared/contracts/identity.contract.ts';
import { acceptConduct } from './accept-conduct.ts';
import { changePassword } from './change-password.ts';
import { stepUp } from './step-up.ts';

export function passwordRoutes(house: House): void {
  const { services } = house;
  serve(house, contracts.changePassword, async (call) => {
    await changePassword(services, call.actor, call.body);
    return { ok: true as const };
  });
  serve(house, contracts.acceptConduct, async (call) => {
    await runCommand(services, acceptConduct, { name: 'identity.accept-conduct', actor: call.actor, commandId: newId(), input: call.body });
    return { ok: true as const };
  });
  serve(house, contracts.stepUp, async (call) => ({ until: (await stepUp(services, call.actor, call.body)).until.toISOString() }));
}
