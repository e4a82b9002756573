import type { FastifyInstance } from 'fastify';
import { hashPassword, openAccount } from '#server/modules/identity/index.ts';
import { systemActor } from '#server/platform/actor.ts';
import { runCommand } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';

/** The password of every account the tests make. */
export const testPassword = 'Lestari-Kota-2026!';

/** An account for an employee, by default with its first duties done; `freshServices` makes its hash cheap. */
export async function makeAccount(services: Services, account: { employeeId: string; username: string; ready?: boolean }): Promise<{ id: string; username: string }> {
  const passwordHash = await hashPassword(testPassword, services.settings);
  const { id } = await runCommand(services, openAccount, { name: 'test.account', actor: systemActor('test'), commandId: newId(), input: { ready: true, ...account, passwordHash } });
  return { id, username: account.username };
}

/** Signs in through the door and gives the headers of every further request of this person. */
export async function signIn(app: FastifyInstance, username: string, password = testPassword): Promise<{ cookie: string }> {
  const reply = await app.inject({ method: 'POST', url: '/api/sign-in', payload: { name: username, password } });
  if (reply.statusCode !== 200) throw new Error(`sign-in as ${username}: ${reply.statusCode} ${reply.body}`);
  return { cookie: reply.cookies.map((each) => `${each.name}=${each.value}`).join('; ') };
}

/** Signs in and sits down in one of the person's seats. */
export async function signInAs(app: FastifyInstance, who: { username: string; positionId: string; seat: string }): Promise<{ cookie: string }> {
  const headers = await signIn(app, who.username);
  const reply = await app.inject({ method: 'POST', url: '/api/session/seat', headers, payload: { positionId: who.positionId, seat: who.seat } });
  if (reply.statusCode !== 200) throw new Error(`seat of ${who.username}: ${reply.statusCode} ${reply.body}`);
  return headers;
}
