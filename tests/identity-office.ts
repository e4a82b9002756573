import type { LightMyRequestResponse } from 'fastify';
import { buildApp, type Built } from '#server/app.ts';
import { identityRoom } from '#server/modules/identity/index.ts';
import { organizationRoom } from '#server/modules/organization/index.ts';
import { freshServices, runSql, type TestHouse } from './database.ts';
import { makeCity, makeSeat, makeUnit } from './make.ts';
import { makeAccount, testPassword } from './sign-in.ts';

/** A city with one agency and its head, the rooms organization and identity, and browsers in front of the door. */
export async function openIdentityOffice() {
  const house = await freshServices();
  const built = await buildApp(house.services, { rooms: [organizationRoom, identityRoom] });
  const { founderId } = await makeCity(house.services);
  const root = await makeUnit(house.services, { name: 'Pemerintah Kota', kind: 'government' });
  const agency = await makeUnit(house.services, { name: 'Dinas Pekerjaan Umum', parentId: root, isAgency: true, numberCode: 'PUPR' });
  const head = await makeSeat(house.services, { unitId: agency, title: 'Kepala Dinas', alias: 'kadis.pupr', headsUnit: true, holder: 'Rina Wulandari' });
  const account = await makeAccount(house.services, { employeeId: head.employeeId, username: 'rina.wulandari' });
  return { house, built, founderId, root, agency, head: { ...head, ...account } };
}
export type IdentityOffice = Awaited<ReturnType<typeof openIdentityOffice>>;

/** Facts on the chain, newest last. */
export async function factsOf(house: TestHouse, action?: string): Promise<{ action: string; body: Record<string, unknown> }[]> {
  const rows = await runSql(house.adminUrl, 'select action, body from platform.audit_row order by seq');
  const facts = rows.map((row) => ({ action: String(row['action']), body: JSON.parse(String(row['body'])) as Record<string, unknown> }));
  return action === undefined ? facts : facts.filter((fact) => fact.action === action);
}

let addresses = 0;

/** One browser with its cookies at one address of its own. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly address: string;
  /** the account its open page was drawn for; null where no page stands behind a request */
  page: string | null = null;
  readonly #built: Built;
  constructor(built: Built, address?: string) {
    this.#built = built;
    addresses += 1;
    this.address = address ?? `10.1.${Math.floor(addresses / 250)}.${(addresses % 250) + 1}`;
  }

  get(url: string): Promise<LightMyRequestResponse> {
    return this.#send('GET', url);
  }

  post(url: string, payload: unknown = {}): Promise<LightMyRequestResponse> {
    return this.#send('POST', url, payload);
  }

  signIn(name: string, password = testPassword): Promise<LightMyRequestResponse> {
    return this.post('/api/sign-in', { name, password });
  }

  async #send(method: 'GET' | 'POST', url: string, payload?: unknown): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await this.#built.app.inject({ method, url, remoteAddress: this.address, headers: { ...(cookie ? { cookie } : {}), ...(this.page === null ? {} : { 'x-lontar-account': this.page }), host: 'localhost' }, ...(payload === undefined ? {} : { payload: payload as object }) });
    for (const { name, value } of reply.cookies) {
      if (value) this.cookies.set(name, value);
      else this.cookies.delete(name);
    }
    return reply;
  }
}

/** A browser with somebody signed in. */
export async function signedIn(built: Built, name: string, password = testPassword): Promise<Browser> {
  const browser = new Browser(built);
  const reply = await browser.signIn(name, password);
  if (reply.statusCode !== 200) throw new Error(`${name}: ${reply.body}`);
  return browser;
}

export const codeOf = (reply: LightMyRequestResponse): string => (reply.json() as { error?: { code: string } }).error?.code ?? String(reply.statusCode);
