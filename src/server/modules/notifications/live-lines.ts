import { PassThrough, type Readable } from 'node:stream';
import { z } from 'zod';
import { LiveNotice } from '#shared/contracts/notifications.contract.ts';
import { listenTo, type Listening } from '#server/platform/listen.ts';
import type { Services } from '#server/platform/services.ts';
import { findSeatOfSession } from './session-seat.ts';

/** What the database tells all nodes: ids and the class, never a word. */
const Told = z.object({ id: z.uuid(), position: z.uuid(), employee: z.uuid().nullable(), kind: LiveNotice.shape.kind, letter: z.uuid().nullable(), securityClass: LiveNotice.shape.securityClass });

type Line = { stream: PassThrough; sessionId: string; employeeId: string; positionId: string | null };

/** More tabs than this of one person are a fault of a script; the oldest line makes room. */
const MOST_LINES_OF_ONE = 20;

/**
 * The lines to open tabs of this process. One connection hears the database for all of them; each line carries only what
 * concerns the seat of its session, which is asked again at every beat and does not keep the session alive.
 */
export class LiveLines {
  readonly #services: Services;
  readonly #beatMs: number;
  readonly #lines = new Set<Line>();
  #listening: Promise<Listening> | null = null;
  #beat: NodeJS.Timeout | null = null;
  constructor(services: Services, beatMs: number) {
    this.#services = services;
    this.#beatMs = beatMs;
  }

  /** Opens a line; ends with the tab, the session or the process. */
  async open(of: Omit<Line, 'stream'>): Promise<Readable> {
    await this.#start();
    const stream = new PassThrough();
    const line: Line = { ...of, stream };
    this.#lines.add(line);
    stream.on('close', () => { this.#lines.delete(line); });
    const own = [...this.#lines].filter((other) => other.employeeId === line.employeeId);
    for (const oldest of own.slice(0, Math.max(0, own.length - MOST_LINES_OF_ONE))) end(oldest);
    // The browser comes back after three seconds when the line breaks.
    stream.write('retry: 3000\n\n');
    return stream;
  }

  get count(): number {
    return this.#lines.size;
  }

  async stop(): Promise<void> {
    if (this.#beat) clearInterval(this.#beat);
    this.#beat = null;
    for (const line of this.#lines) line.stream.end();
    this.#lines.clear();
    await (await this.#listening)?.stop();
    this.#listening = null;
  }

  async #start(): Promise<void> {
    this.#beat ??= setInterval(() => { void this.beat(); }, this.#beatMs).unref();
    // After the database was away nobody knows what was missed: every tab asks again.
    this.#listening ??= listenTo(this.#services.db, 'lontar_live', { hear: (payload) => this.#tell(payload), onBack: () => this.#tellAll('desk', {}) });
    await this.#listening;
  }

  #tell(payload: string): void {
    const told = Told.safeParse(JSON.parse(payload));
    if (!told.success) return;
    const { id, kind, letter, securityClass, position, employee } = told.data;
    for (const line of this.#lines) {
      if (line.positionId !== position || (employee !== null && employee !== line.employeeId)) continue;
      write(line, 'notice', { id, kind, letterId: letter, securityClass });
      write(line, 'desk', {});
    }
  }

  #tellAll(event: string, data: object): void {
    for (const line of this.#lines) write(line, event, data);
  }

  /** Asks for each line whether its session still stands and where it sits now; says something so that proxies keep the line. */
  async beat(): Promise<void> {
    for (const line of this.#lines) {
      const seat = await findSeatOfSession(this.#services, line.sessionId).catch(() => 'unknown' as const);
      if (seat === 'unknown') continue;
      if (seat === null) {
        end(line);
        continue;
      }
      line.positionId = seat.positionId;
      line.stream.write(': beat\n\n');
    }
  }
}

function write(line: Line, event: string, data: object): void {
  // A tab that does not read (asleep, line cut) must not fill our memory.
  if (line.stream.writableLength > 64 * 1024) {
    line.stream.destroy();
    return;
  }
  line.stream.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

function end(line: Line): void {
  write(line, 'end', {});
  line.stream.end();
}
