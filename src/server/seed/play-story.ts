import { invitationOf } from './story-invitation.ts';
import { Readable } from 'node:stream';
import { acceptReport, closeBranch, issueDisposition, readDisposition, reportFollowUp } from '#server/modules/dispositions/index.ts';
import { recordFile } from '#server/modules/documents/index.ts';
import { rememberSender } from '#server/modules/intake/index.ts';
import { letterCommands } from '#server/modules/letters/index.ts';
import { standOf, type SeededOrganization } from '#server/modules/organization/index.ts';
import { systemActor, type Actor, type SeatKind } from '#server/platform/actor.ts';
import { runCommand, type Command } from '#server/platform/command.ts';
import { newId } from '#server/platform/ids.ts';
import type { Services } from '#server/platform/services.ts';
import { readTransaction } from '#server/platform/transaction.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { replyDueOn } from '#shared/domain/urgency.ts';
import { city } from './city.ts';
import { getPosition, getUnit } from './organization.ts';
import { people } from './people.ts';
import type { ScanMachine } from './scan.ts';
import { senderOf } from './senders.ts';
import { storyWorkCalendar, type StoryCalendar } from './story-calendar.ts';
import { actingAssignments, assistants } from './story-people.ts';
import type { StoryStep } from './story.ts';
import type { Moment, StoryAct, StoryLetter, StoryRecipient } from './story-types.ts';

const { closeLetter, openSealedLetter, readLetter, registerIncomingLetter, voidRegistration } = letterCommands;

export type Stage = { services: Services; calendar: StoryCalendar; ids: SeededOrganization; accounts: Record<string, string>; machine: ScanMachine };
type Sat = { person: string; seat: SeatKind };
type Branch = { recipientId: string; to: string; under: string; key: string; state: 'open' | 'reported' | 'over' };
/** What the story has made of one letter so far. */
type Told = { letterId: string; version: number; branches: Branch[] };

const clerk = 'UMUM-PS';
const names = new Map(people().map((person) => [person.position, person.name]));

/** Plays the story through the commands a person would give, each at its own hour, so that every rule of the house holds for it. */
export class StoryPlayer {
  readonly #stage: Stage;
  readonly #told = new Map<number, Told>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async play(step: StoryStep): Promise<void> {
    const { letter, act, at } = step;
    switch (act.act) {
      case 'register':
        return this.#register(letter, at);
      case 'open':
        return this.#open(letter, act.by, at);
      case 'read':
        return this.#read(letter, act.by, at);
      case 'dispose':
      case 'prepare':
        return this.#dispose(letter, act, at);
      case 'report':
        return this.#report(letter, act, at);
      case 'close':
        return this.#close(letter, act, at);
      case 'void': {
        const { letterId, version } = this.#toldOf(letter);
        await this.#do(voidRegistration, { by: act.by, at, input: { letterId, version, reason: act.reason } });
      }
    }
  }

  async #register(letter: StoryLetter, at: Date): Promise<void> {
    const sealed = isSecret(letter.securityClass ?? 'B');
    const receivedOn = this.#stage.calendar.day(letter.receivedAt[0]);
    const urgency = letter.urgency ?? 'normal';
    const files = sealed
      ? []
      : [
          {
            fileId: await this.#file(await this.#stage.machine.scan(letter), {
              name: `surat-${letter.agendaNumber}.pdf`,
              by: clerk,
              at,
              pages: letter.annex ? 2 : 1,
            }),
            role: 'main' as const,
          },
        ];
    const senderName = senderOf(letter.from).name;
    const partyId = sealed ? null : (this.#stage.ids.parties[letter.from] ?? null);
    await this.#do(rememberSender, { by: clerk, at, input: { unitId: this.#unit('SETDA'), name: senderName, partyId, securityClass: letter.securityClass ?? 'B' } });
    const { letterId, version } = await this.#do(registerIncomingLetter, {
      by: clerk,
      at,
      input: {
        unitId: this.#unit('SETDA'),
        partyId,
        senderName,
        letterNumber: letter.number === '-' ? null : letter.number,
        letterDate: this.#stage.calendar.day(letter.datedOn),
        receivedOn,
        receivedVia: 'hand',
        urgency,
        securityClass: letter.securityClass ?? 'B',
        attachmentNote: letter.attachments ?? null,
        classification: letter.classification,
        replyDueOn: replyDueOn({ urgency, receivedOn }, storyWorkCalendar),
        subject: sealed ? null : letter.subject,
        summary: sealed ? null : letter.summary,
        files,
        invitation: sealed ? null : invitationOf(letter, this.#stage.calendar),
        addressees: [{ positionId: this.#position(letter.addressee), kind: 'to' }],
        knowsOfSame: true,
      },
    });
    this.#told.set(letter.agendaNumber, { letterId, version, branches: [] });
  }

  /** The named assistant opens the envelope and scans what is in it; the envelope itself is kept with it. */
  async #open(letter: StoryLetter, by: string, at: Date): Promise<void> {
    const told = this.#toldOf(letter);
    const page = await this.#file(await this.#stage.machine.scan(letter), { name: `surat-${letter.agendaNumber}.pdf`, by, at });
    const envelope = await this.#file(await this.#stage.machine.scan(letter, { envelope: true }), { name: `amplop-${letter.agendaNumber}.pdf`, by, at });
    const files = [
      { fileId: page, role: 'main' as const },
      { fileId: envelope, role: 'attachment' as const },
    ];
    const done = await this.#do(openSealedLetter, {
      by,
      at,
      input: { letterId: told.letterId, version: told.version, subject: letter.subject, summary: letter.summary, files },
    });
    told.version = done.version;
  }

  async #read(letter: StoryLetter, by: string, at: Date): Promise<void> {
    const told = this.#toldOf(letter);
    if (by === letter.addressee) {
      told.version = (await this.#do(readLetter, { by, at, input: { letterId: told.letterId } })).version;
      return;
    }
    for (const branch of told.branches.filter((each) => each.to === by))
      await this.#do(readDisposition, { by, at, input: { recipientId: branch.recipientId } });
  }

  /**
   * Those who only take note and those who owe a report get a sheet each, since a sheet has one due date. The sheet that asks
   * for a report goes out a second later: the way of a letter follows its newest sheet.
   */
  async #dispose(letter: StoryLetter, act: Extract<StoryAct, { key: string }>, at: Date): Promise<void> {
    const told = this.#toldOf(letter);
    const sheets = [act.recipients.filter((each) => each.due === undefined), act.recipients.filter((each) => each.due !== undefined)];
    for (const [index, recipients] of sheets.entries()) {
      if (recipients.length === 0) continue;
      const parent = told.branches.findLast((branch) => branch.to === act.by);
      const input = {
        commandId: newId(at),
        letterId: told.letterId,
        parentRecipientId: parent?.recipientId ?? null,
        instructions: [],
        note: act.note ?? '',
        due: this.#due(recipients),
        recipients: recipients.map((each, place) => this.#wanted(each, { only: recipients, place })),
      };
      const { recipientIds } = await this.#do(issueDisposition, { by: act.by, at: new Date(at.getTime() + index * 1000), input });
      recipients.forEach((each, place) =>
        told.branches.push({ recipientId: recipientIds[place] ?? '', to: each.to, under: act.by, key: act.key, state: 'open' }),
      );
    }
  }

  #due(recipients: readonly StoryRecipient[]): { on: string } | null {
    const due = recipients[0]?.due;
    return due === undefined ? null : { on: this.#stage.calendar.day(due) };
  }

  #wanted(recipient: StoryRecipient, of: { only: readonly StoryRecipient[]; place: number }) {
    const led = of.only.some((each) => each.leads);
    return { positionId: this.#position(recipient.to), leading: led ? recipient.leads === true : of.place === 0, instructions: [...recipient.instructions] };
  }

  async #report(letter: StoryLetter, act: Extract<StoryAct, { act: 'report' }>, at: Date): Promise<void> {
    const told = this.#toldOf(letter);
    const branch = told.branches.find((each) => each.key === act.on && each.to === act.by);
    if (!branch) throw new RangeError(`${letter.agendaNumber}: ${act.by} was never asked in ${act.on}`);
    if (act.final) await this.#settleBelow(told, act.by, at);
    const fileIds = act.file ? [await this.#file(this.#reportFile(letter, act), { name: act.file, by: act.by, at })] : [];
    await this.#do(reportFollowUp, {
      by: act.by,
      at,
      input: { commandId: newId(at), recipientId: branch.recipientId, text: act.text, fileIds, done: act.final },
    });
    if (act.final) branch.state = 'reported';
  }

  async #close(letter: StoryLetter, act: { by: string; note?: string; at: Moment }, at: Date): Promise<void> {
    const told = this.#toldOf(letter);
    await this.#settleBelow(told, act.by, at);
    await this.#do(closeLetter, { by: act.by, at, input: { letterId: told.letterId, note: act.note ?? null } });
  }

  /** Who reports upwards or closes has first taken what came from below; those who only took note are let go. */
  async #settleBelow(told: Told, by: string, at: Date): Promise<void> {
    for (const branch of told.branches.filter((each) => each.under === by && each.state !== 'over')) {
      if (branch.state === 'reported') await this.#do(acceptReport, { by, at, input: { recipientId: branch.recipientId } });
      else await this.#do(closeBranch, { by, at, input: { recipientId: branch.recipientId, reason: 'Cukup diketahui.' } });
      branch.state = 'over';
    }
  }

  #reportFile(letter: StoryLetter, act: { by: string; text: string; at: Moment }): Buffer {
    return this.#stage.machine.reportFile({
      title: letter.subject,
      unit: getUnit(getPosition(act.by).unit).name,
      text: act.text,
      date: longDate(this.#stage.calendar.day(act.at[0])),
    });
  }

  async #file(bytes: Buffer, of: { name: string; by: string; at: Date; pages?: number }): Promise<string> {
    const stored = await this.#stage.services.files.put(Readable.from([bytes]), { limit: this.#stage.services.settings.uploadLimit });
    const { fileId } = await this.#do(recordFile, { by: of.by, at: of.at, input: { ...stored, name: of.name, kind: 'pdf', pages: of.pages ?? 1 } });
    return fileId;
  }

  async #do<I, O>(command: Command<I, O>, call: { by: string; at: Date; input: I }): Promise<O> {
    const services = { ...this.#stage.services, clock: () => call.at };
    return runCommand(services, command, {
      name: `model-office.${command.name}`,
      actor: await this.#actor(call.by, call.at),
      commandId: newId(call.at),
      input: call.input,
    });
  }

  /** Who sat in the position at that hour, as the house itself sees them. */
  async #actor(position: string, at: Date): Promise<Actor> {
    const sat = this.#sitting(position, at);
    const employeeId = idOf(this.#stage.ids.employees, sat.person);
    const positionId = this.#position(leaderOf(position) ?? position);
    const stand = await readTransaction(this.#stage.services.db, systemActor('model office'), (tx) =>
      standOf(tx, { employeeId, positionId, seat: sat.seat, at }),
    );
    const accountId = idOf(this.#stage.accounts, sat.person);
    return {
      ...systemActor(names.get(sat.person) ?? sat.person),
      accountId,
      employeeId,
      positionId: stand.seat?.positionId ?? null,
      unitId: stand.seat?.unitId ?? null,
      seat: stand.seat?.seat ?? null,
      roles: stand.roles,
      hats: stand.hats,
    };
  }

  #sitting(position: string, at: Date): Sat {
    if (leaderOf(position)) return { person: position, seat: 'assistant' };
    const { calendar } = this.#stage;
    const acting = actingAssignments.find(
      (each) => each.position === position && calendar.instant(each.from, '00.00') <= at && (each.until === null || at < calendar.instant(each.until, '23.59')),
    );
    return acting ? { person: acting.person, seat: acting.kind } : { person: position, seat: 'definitive' };
  }

  #toldOf(letter: StoryLetter): Told {
    const told = this.#told.get(letter.agendaNumber);
    if (!told) throw new RangeError(`${letter.agendaNumber} was not registered`);
    return told;
  }

  #position(code: string): string {
    return idOf(this.#stage.ids.positions, code);
  }

  #unit(code: string): string {
    return idOf(this.#stage.ids.units, code);
  }
}

/** People who act in the story and so need an account, by the position they hold. */
export function actorsOf(steps: readonly StoryStep[]): string[] {
  const acting = steps.flatMap(({ act }) => (act.act === 'register' ? [clerk] : [act.by]));
  return [...new Set([...acting, ...actingAssignments.map((each) => each.person)])].filter((position) => names.has(position));
}

/** In the story assistants act only for their leader, never from a desk of their own. */
function leaderOf(position: string): string | undefined {
  return assistants.find((each) => each.assistant === position)?.leader;
}

function idOf(ids: Record<string, string>, code: string): string {
  const id = ids[code];
  if (id === undefined) throw new RangeError(`the model office of ${city.name} has no ${code}`);
  return id;
}
