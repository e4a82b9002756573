import { presets } from '#presets/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { findCity } from '#server/modules/organization/index.ts';
import { serveOpen, type House } from '#server/platform/http.ts';
import * as contracts from '#shared/contracts/first-run.contract.ts';
import { placeOfCity } from '#shared/domain/city-name.ts';
import { houseNotEmpty } from '../identity.errors.ts';
import { browserOf, letIn } from '../sign-in/sign-in.routes.ts';
import { isHouseEmpty } from './house-store.ts';
import { hasModelOffice, modelOfficeProgress, openModelOffice } from './model-office.ts';
import { setUpAgency } from './set-up-agency.ts';
import { assertSetupCode } from './setup-code.ts';

const zones = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' } as const;

/** The regulations to choose from. */
const choices = presets.map(({ code, regulation, organization }) => ({
  code, city: regulation.city, regulation: `Peraturan Wali Kota ${placeOfCity(regulation.city)} Nomor ${regulation.number} Tahun ${regulation.year}`,
  unitShort: organization.words.unitShort.value, timeZone: zones[organization.zone.value], province: organization.province.value,
}));

export function firstRunRoutes(house: House): void {
  const { services } = house;
  serveOpen(house, contracts.getFirstRun, async () => {
    const { passwordMinimum } = await services.db.selectFrom('identity.house').select('passwordMinimum').executeTakeFirstOrThrow();
    const city = await readTransaction(services.db, systemActor('first-run'), findCity);
    return { empty: await isHouseEmpty(services.db), city: city?.name ?? null, presets: choices, passwordRule: { minimumLength: passwordMinimum }, modelOffice: hasModelOffice() };
  });
  serveOpen(house, contracts.setUpAgency, async (call) => {
    const browser = browserOf(call);
    const answer = await setUpAgency(house, call.body, browser.client);
    letIn(call, browser.deviceToken, answer.token);
    return { next: answer.next === 'done' ? 'done' as const : 'first_duties' as const };
  });
  serveOpen(house, contracts.startModelOffice, async (call) => {
    if (!(await isHouseEmpty(services.db))) throw houseNotEmpty();
    await assertSetupCode(services, { code: call.body.setupCode, address: call.address });
    return { accounts: await openModelOffice(house) };
  });
  serveOpen(house, contracts.getModelOfficeProgress, async () => modelOfficeProgress());
}
