import { newId } from '#server/platform/ids.ts';
import { testPassword } from '#tests/sign-in.ts';

export type Tally = { times: Map<string, number[]>; errors: string[]; refused: Map<string, number>; sent: number };
type Reply = { status: number; body: Record<string, unknown> };
type DeskRow = { act: string; letterId: string; recipientId: string | null };

const searches = ['banjir', 'rapat koordinasi', 'pompa air', 'undangan', 'kenaikan pangkat', 'rapt kordinasi', '600.1/', 'aset'];

/** One person of the office at a browser: signs in, keeps a line open for what is new, and looks, acts and searches at their pace. */
export class User {
  #cookie = '';
  readonly #origin: string;
  readonly #name: string;
  readonly #number: number;
  readonly #tally: Tally;
  #registers: string | null = null;
  readonly #line = new AbortController();
  constructor(at: { origin: string; name: string; number: number; tally: Tally }) {
    this.#origin = at.origin;
    this.#name = at.name;
    this.#number = at.number;
    this.#tally = at.tally;
  }

  async enter(): Promise<void> {
    const reply = await fetch(`${this.#origin}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.9.${this.#number >> 8}.${this.#number & 255}` }, body: JSON.stringify({ name: this.#name, password: testPassword }) });
    if (!reply.ok) throw new Error(`sign-in of ${this.#name}: ${reply.status} ${await reply.text()}`);
    this.#cookie = reply.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    const session = await this.#get('session', '/api/session');
    const [unit] = session.body['registryUnits'] as { id: string }[];
    this.#registers = unit?.id ?? null;
    void this.#listen();
  }

  leave(): void {
    this.#line.abort();
  }

  /** 80 of 100 look, 18 act, 2 search. */
  async once(chance: number): Promise<void> {
    if (chance < 0.02) await this.#get('search', `/api/search?q=${encodeURIComponent(searches[Math.floor(chance * 400)] ?? 'banjir')}`);
    else if (chance < 0.2) await this.#act();
    else await this.#look((chance - 0.2) / 0.8);
  }

  async #look(chance: number): Promise<void> {
    if (chance < 0.35) await this.#get('desk', '/api/desk');
    else if (chance < 0.6) {
      const { body } = await this.#get('incoming', '/api/letters/incoming');
      const rows = (body['rows'] ?? []) as { id: string }[];
      const row = rows[Math.floor(chance * 1000) % Math.max(1, rows.length)];
      if (row) await this.#get('letter', `/api/letters/${row.id}`);
    } else if (chance < 0.8) await this.#get('notices', '/api/notices');
    else if (chance < 0.9) await this.#get('unseen', '/api/notices/unseen');
    else await this.#get('session', '/api/session');
  }

  async #act(): Promise<void> {
    if (this.#registers !== null) return this.#register(this.#registers);
    const { body } = await this.#get('desk', '/api/desk?limit=10');
    const rows = (body['rows'] ?? []) as DeskRow[];
    const row = rows[Math.floor(rows.length / 2)];
    if (!row) { await this.#get('notices', '/api/notices'); return; }
    if (row.act === 'dispose') await this.#dispose(row);
    else if (row.recipientId && row.act === 'follow_up') await this.#post('report', `/api/disposition-recipients/${row.recipientId}/follow-ups`, { text: 'Sudah dilaksanakan; bahan disiapkan.', done: true });
    else if (row.recipientId && row.act === 'accept') await this.#post('accept', `/api/disposition-recipients/${row.recipientId}/accept`, {});
    else await this.#post('read', `/api/letters/${row.letterId}/read`, {});
  }

  async #dispose(row: DeskRow): Promise<void> {
    await this.#post('read', `/api/letters/${row.letterId}/read`, {});
    const { body } = await this.#get('sheet', `/api/letters/${row.letterId}/disposition-sheet`);
    const line = ((body['positions'] ?? body['recipients'] ?? body['line'] ?? []) as { id?: string; positionId?: string }[]).slice(0, 2);
    if (line.length === 0) return;
    await this.#post('dispose', `/api/letters/${row.letterId}/dispositions`, { parentRecipientId: null, recipients: line.map((each, index) => ({ positionId: each.positionId ?? each.id, leading: index === 0 })), instructions: ['TL'], note: 'Segera ditindaklanjuti', due: { workingDays: 3 } });
  }

  /** By its cover, as a sealed letter is: no scan is drawn, the rest is the whole registration. */
  async #register(unitId: string): Promise<void> {
    const { body } = await this.#get('positions', '/api/positions?mayDispose=true&limit=10');
    const rows = (body['rows'] ?? []) as { id: string }[];
    const to = rows[this.#tally.sent % Math.max(1, rows.length)];
    if (!to) return;
    const on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Makassar' }).format(new Date());
    await this.#post('register', '/api/letters/incoming', {
      unitId, senderName: 'Balai Wilayah Sungai Nusa Bahari', letterNumber: `600.1/${newId().slice(-8)}/BWS/2026`, letterDate: on, receivedOn: on, receivedVia: 'hand', urgency: 'normal', securityClass: 'R', subject: null, files: [], addressees: [{ positionId: to.id, kind: 'to' }],
    });
  }

  #get(name: string, url: string): Promise<Reply> {
    return this.#send(name, url, { headers: { cookie: this.#cookie } });
  }

  #post(name: string, url: string, body: Record<string, unknown>): Promise<Reply> {
    return this.#send(name, url, { method: 'POST', headers: { cookie: this.#cookie, 'content-type': 'application/json' }, body: JSON.stringify({ commandId: newId(), ...body }) });
  }

  /** 4xx that an office knows (somebody else was quicker) are counted apart by their code; everything else that is not right is an error. */
  async #send(name: string, url: string, init: RequestInit): Promise<Reply> {
    const began = performance.now();
    this.#tally.sent += 1;
    try {
      const reply = await fetch(`${this.#origin}${url}`, init);
      const body = await reply.json() as Record<string, unknown>;
      this.#tally.times.set(name, [...(this.#tally.times.get(name) ?? []), performance.now() - began]);
      if (reply.status === 409) this.#count(String((body['error'] as { code?: string } | undefined)?.code));
      else if (!reply.ok) this.#tally.errors.push(`${name}: ${reply.status} ${JSON.stringify(body).slice(0, 200)}`);
      return { status: reply.status, body: reply.ok ? body : {} };
    } catch (error) {
      this.#tally.errors.push(`${name}: ${String(error)}`);
      return { status: 0, body: {} };
    }
  }

  #count(code: string): void {
    this.#tally.refused.set(code, (this.#tally.refused.get(code) ?? 0) + 1);
  }

  /** The line a browser keeps open; what comes over it is not read further here. */
  async #listen(): Promise<void> {
    try {
      const reply = await fetch(`${this.#origin}/api/live`, { headers: { cookie: this.#cookie }, signal: this.#line.signal });
      const reader = reply.body?.getReader();
      while (reader && !(await reader.read()).done) continue;
    } catch (error) {
      if (!this.#line.signal.aborted) this.#tally.errors.push(`live: ${String(error)}`);
    }
  }
}
