import type { FastifyInstance } from 'fastify';
import { newId } from '#server/platform/ids.ts';
import { modelOfficePassword } from '#server/seed/story-people.ts';
import { signIn } from '#tests/sign-in.ts';

type Json = Record<string, unknown>;
type Seat = { positionId: string; seat: string; title: string };

/** A person of the model office at a browser: signs in through the door and acts only over HTTP. */
export class Person {
  readonly #app: FastifyInstance;
  readonly #headers: { cookie: string };

  private constructor(app: FastifyInstance, headers: { cookie: string }) {
    this.#app = app;
    this.#headers = headers;
  }

  /** `as`: the title of the seat to sit in, when the person has more than one. */
  static async enter(app: FastifyInstance, username: string, as?: string): Promise<Person> {
    const person = new Person(app, await signIn(app, username, modelOfficePassword));
    if (as !== undefined) await person.sit(as);
    return person;
  }

  async sit(title: string): Promise<void> {
    const session = await this.get<{ seats: Seat[] }>('/api/session');
    const seat = session.seats.find((each) => each.title === title);
    if (!seat) throw new Error(`no seat ${title}`);
    await this.post('/api/session/seat', { positionId: seat.positionId, seat: seat.seat });
  }

  async get<Reply = Json>(url: string): Promise<Reply> {
    const { status, body } = await this.ask(url);
    if (status !== 200) throw new Error(`GET ${url}: ${status} ${JSON.stringify(body)}`);
    return body as Reply;
  }

  /** What the house answers, refusals too. */
  async ask(url: string): Promise<{ status: number; body: unknown }> {
    const reply = await this.#app.inject({ method: 'GET', url, headers: this.#headers });
    return { status: reply.statusCode, body: parsed(reply.body) };
  }

  async post<Reply = Json>(url: string, payload: Json = {}): Promise<Reply> {
    const { status, body } = await this.tryPost(url, payload);
    if (status !== 200) throw new Error(`POST ${url}: ${status} ${JSON.stringify(body)}`);
    return body as Reply;
  }

  async tryPost(url: string, payload: Json = {}): Promise<{ status: number; body: unknown }> {
    const reply = await this.#app.inject({ method: 'POST', url, headers: this.#headers, payload: { commandId: newId(), ...payload } });
    return { status: reply.statusCode, body: parsed(reply.body) };
  }

  async upload(name: string, bytes: Buffer): Promise<string> {
    const headers = { ...this.#headers, 'content-type': 'application/octet-stream' };
    const reply = await this.#app.inject({ method: 'POST', url: `/api/files?commandId=${newId()}&name=${encodeURIComponent(name)}`, headers, payload: bytes });
    if (reply.statusCode !== 200) throw new Error(`upload ${name}: ${reply.statusCode} ${reply.body}`);
    return (parsed(reply.body) as { id: string }).id;
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}
