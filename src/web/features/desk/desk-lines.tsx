import {
  IconArrowBackUp,
  IconCalendarTime,
  IconChecks,
  IconCircleCheck,
  IconCornerDownRight,
  IconFileDescription,
  IconHierarchy2,
  IconNumber,
  IconPencilCheck,
  IconPhoneCall,
  IconScan,
  IconSend,
  IconSendOff,
  IconUserEdit,
  type TablerIcon,
} from '@tabler/icons-react';
import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import { deskActWords, deskGroups, deskGroupWords, type DeskAct, type DeskGroup } from '#shared/domain/desk.ts';
import { sayDueDay, sayNumber } from '#web/lib/dates.ts';
import { currentLanguage } from '#web/lib/language.ts';
import { sayDaysLeft, stressOf, subjectOr } from '#web/lib/letter-words.ts';
import { sayParts } from '#web/lib/part-words.ts';
import { sayWay, segmentsOf } from '#web/lib/paths.ts';
import { speak } from '#web/lib/words.ts';
import type { LineGroup } from '#web/ui/list/letter-list.tsx';
import type { LetterLine } from '#web/ui/list/letter-row.tsx';
import { deskWords } from './words.ts';

export const actIcons: Record<DeskAct, TablerIcon> = {
  dispose: IconHierarchy2,
  read: IconFileDescription,
  read_copy: IconFileDescription,
  confirm: IconPencilCheck,
  follow_up: IconCornerDownRight,
  accept: IconChecks,
  asked_later: IconCalendarTime,
  returned: IconArrowBackUp,
  close: IconCircleCheck,
  initial: IconPencilCheck,
  sign: IconPencilCheck,
  name_signer: IconUserEdit,
  number: IconNumber,
  attach_scan: IconScan,
  mend: IconArrowBackUp,
  send: IconSend,
  resend: IconSendOff,
  tell: IconPhoneCall,
};

/** The act as the button of a row says it. An assistant prepares and reads; the leader decides (Bekasi 24.A/2013 Ps. 10c). */
export function sayAct(row: DeskRow, assists: boolean): string {
  const { act } = row;
  const w = speak(deskWords);
  if (isHeldBack(row)) return w.doLook;
  if (assists) return act === 'dispose' ? w.doPrepare : w.doRead_copy;
  return {
    dispose: w.doDispose,
    read: w.doRead_copy,
    read_copy: w.doRead_copy,
    confirm: w.doConfirm,
    follow_up: w.doFollow_up,
    accept: w.doAccept,
    asked_later: w.doAsked_later,
    returned: w.doReturned,
    close: w.doClose,
    initial: w.doInitial,
    sign: w.doSign,
    name_signer: w.doNameSigner,
    number: w.doNumber,
    attach_scan: w.doAttachScan,
    mend: isRewritten(row) ? w.doMend : w.doReturned,
    send: w.doSend,
    resend: w.doResend,
    tell: w.doTell,
  }[act];
}

/** What the row waits for, in bold before its sender. */
function sayWaiting(act: DeskAct, assists: boolean): string {
  if (assists && act === 'dispose') return speak(deskWords).toPrepare;
  if (assists && act === 'confirm') return speak(deskWords).leaderChecks;
  return deskActWords[currentLanguage()][act];
}

/** Its sender took it back: whoever would have disposed of it reads that first. */
const isHeldBack = (row: DeskRow): boolean => row.takenBack && row.act === 'dispose';
/** Came back before it had its number: it is written on. What has one goes back to the registry instead. */
const isRewritten = (row: DeskRow): boolean => row.act === 'mend' && row.letterNumber === null;

/** About a letter that is still being written: its page is another. */
const draftActs: ReadonlySet<DeskAct> = new Set(['initial', 'sign', 'name_signer', 'number', 'attach_scan', 'mend', 'send', 'resend', 'tell']);
export const isDraftRow = (row: DeskRow): boolean => draftActs.has(row.act);

/** Where a row of the desk leads: the letter, with the act already asked for. */
export function addressOfRow(row: DeskRow, withAct = false): string {
  if (row.act === 'resend' || row.act === 'tell') return `/kirim/${row.letterId}`;
  if (withAct && isRewritten(row)) return `/naskah/${row.letterId}`;
  if (isDraftRow(row)) return `/periksa/${row.letterId}`;
  const query = new URLSearchParams({ ...(row.recipientId ? { penerima: row.recipientId } : {}), ...(withAct && !isHeldBack(row) ? { tindakan: row.act } : {}) }).toString();
  return `/surat/${row.letterId}${query ? `?${query}` : ''}`;
}

/** What is other than one saw it last; null where nothing is, and of a letter whose rights end before its subject. */
export function sayChanged(row: DeskRow): string | null {
  return row.changed.length === 0 || row.subject === null ? null : speak(deskWords).changed(sayParts(row.changed));
}

function lineOf(row: DeskRow, assists: boolean): LetterLine {
  const Icon = actIcons[row.act];
  const late = (row.daysLeft ?? 0) < 0;
  const why = sayDaysLeft(row.daysLeft);
  return {
    id: row.key,
    to: addressOfRow(row),
    icon: <Icon size={20} stroke={1.75} />,
    subject: subjectOr(row),
    act: isHeldBack(row) ? speak(deskWords).takenBack : row.takenBack ? `${speak(deskWords).takenBack} · ${sayWaiting(row.act, assists)}` : sayWaiting(row.act, assists),
    struck: row.takenBack,
    unread: row.unread,
    facts: [sayChanged(row), row.reason === null ? null : `“${row.reason}”`, row.handedBy ?? row.senderName, row.letterNumber ?? row.agendaText].filter((fact) => fact !== null),
    stress: row.subject === null ? null : stressOf(row),
    segments: segmentsOf(row.segments),
    wayLabel: sayWay(row.segments, row.sentence),
    ...(row.dueOn ? { due: sayDueDay(row.dueOn) } : {}),
    ...(why ? { why } : {}),
    late,
  };
}

type Counted = { counts: Partial<Record<DeskGroup, number>>; assists: boolean };

export function groupsOf(rows: DeskRow[], { counts, assists }: Counted): LineGroup[] {
  const words = deskGroupWords[currentLanguage()];
  return deskGroups.flatMap((group) => {
    const lines = rows.filter((row) => row.group === group).map((row) => lineOf(row, assists));
    if (lines.length === 0) return [];
    return [{ id: group, title: words[group], count: sayNumber(Math.max(lines.length, counts[group] ?? 0)), late: group === 'late', lines }];
  });
}
