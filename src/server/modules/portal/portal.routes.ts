import { findByCheckCode } from '#server/modules/letters/index.ts';
import { findCity, loadCalendar } from '#server/modules/organization/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { serveOpen, type House } from '#server/platform/http.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import * as contracts from '#shared/contracts/portal.contract.ts';
import { tellChecked } from './tell-checked.ts';

export function portalRoutes(house: House): void {
  const { services } = house;
  serveOpen(house, contracts.checkLetterCode, async ({ params, reply }) => {
    void reply.header('cache-control', 'no-store');
    return readTransaction(services.db, systemActor('portal'), async (tx) => ({ city: (await findCity(tx))?.name ?? '', zone: (await loadCalendar(tx)).zone, ...tellChecked(await findByCheckCode(tx, params.code)) }));
  });
}
