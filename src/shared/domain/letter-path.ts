import type { Language } from './words.ts';

/** done: written · now: being written · late: past its due date · next: still blank · void: struck out */
export const pathSegmentStates = ['done', 'now', 'late', 'next', 'void'] as const;

/** What a desk does on the way of a letter written in the house. */
export const pathActs = ['writes', 'initials', 'signs', 'sends', 'receives'] as const;

/** Where a letter is, as a code with what its words need. Names of desks, never of persons or texts. */
export const pathSentenceCodes = ['at_registry', 'at_desk', 'at_desks', 'report_waits', 'all_done', 'closed', 'void', 'to_send', 'sent', 'sent_outside', 'withdrawn', 'discarded', 'withheld'] as const;
type PathSentenceCode = (typeof pathSentenceCodes)[number];

export type PathSentence = {
  code: PathSentenceCode;
  /** desk that must act now */
  desk: string | null;
  office: string | null;
  /** other desks that must act too */
  others: number;
  /** working days it has been there; 0 is today */
  workingDays: number;
  /** working days left until the due date, negative when late, null without one */
  daysLeft: number | null;
  /** who acts afterwards */
  nextDesk: string | null;
};

/** The one place where the way of a letter is put into words: screens, strips and printed sheets say the same. */
export function sayPath(sentence: PathSentence, language: Language = 'id'): string {
  const words = language === 'id' ? indonesian : english;
  return [words.where(sentence), words.since(sentence), words.next(sentence)].filter((part) => part !== '').join(' ');
}

type Words = Record<'where' | 'since' | 'next', (sentence: PathSentence) => string>;

const indonesian: Words = {
  where: (s) => {
    const desk = deskOf(s);
    switch (s.code) {
      case 'at_registry': return `Di pencatat surat${s.office ? `, ${s.office}` : ''}.`;
      case 'at_desk': return `Di meja ${desk}.`;
      case 'at_desks': return `Di meja ${desk} dan ${s.others} meja lain.`;
      case 'report_waits': return `Laporan menunggu di meja ${desk}.`;
      case 'all_done': return `Semua disposisi selesai. Surat dapat ditutup oleh ${desk}.`;
      case 'closed': return 'Surat selesai dan ditutup.';
      case 'void': return 'Agenda surat ini dibatalkan.';
      case 'to_send': return `Sudah ditandatangani, menunggu dikirim${s.office ? ` oleh registrasi, ${s.office}` : ''}.`;
      case 'sent': return s.others === 0 ? 'Terkirim dan sudah dibaca semua penerima di kota ini.' : `Terkirim; ${s.others} penerima belum membaca.`;
      case 'sent_outside': return 'Terkirim.';
      case 'withdrawn': return 'Surat ini sudah ditarik kembali.';
      case 'discarded': return 'Naskah ini dibuang.';
      case 'withheld': return 'Sedang dikerjakan.';
    }
  },
  since: (s) => {
    if (isOver(s)) return '';
    const stay = s.workingDays === 0 ? 'Tiba hari ini' : `Sudah ${s.workingDays} hari kerja`;
    if (s.daysLeft === null) return `${stay}.`;
    if (s.daysLeft < 0) return `${stay}, lewat ${-s.daysLeft} hari dari tenggat.`;
    return s.daysLeft === 0 ? `${stay}, tenggat hari ini.` : `${stay}, tenggat ${s.daysLeft} hari kerja lagi.`;
  },
  next: (s) => (s.nextDesk && !isOver(s) ? `Berikutnya ${s.nextDesk}.` : ''),
};

const english: Words = {
  where: (s) => {
    const desk = deskOf(s);
    switch (s.code) {
      case 'at_registry': return `With the registry clerk${s.office ? `, ${s.office}` : ''}.`;
      case 'at_desk': return `On the desk of ${desk}.`;
      case 'at_desks': return `On the desk of ${desk} and ${s.others} more.`;
      case 'report_waits': return `A report waits on the desk of ${desk}.`;
      case 'all_done': return `All dispositions are done. ${desk} may close the letter.`;
      case 'closed': return 'The letter is done and closed.';
      case 'void': return 'The registration of this letter is void.';
      case 'to_send': return `Signed and waiting to be sent${s.office ? ` by the registry, ${s.office}` : ''}.`;
      case 'sent': return s.others === 0 ? 'Sent and read by all receivers in this city.' : `Sent; ${s.others} ${s.others === 1 ? 'receiver has' : 'receivers have'} not read it.`;
      case 'sent_outside': return 'Sent.';
      case 'withdrawn': return 'This letter was taken back.';
      case 'discarded': return 'This draft was put away.';
      case 'withheld': return 'Being worked on.';
    }
  },
  since: (s) => {
    if (isOver(s)) return '';
    const stay = s.workingDays === 0 ? 'Arrived today' : `There for ${countDays(s.workingDays)}`;
    if (s.daysLeft === null) return `${stay}.`;
    if (s.daysLeft < 0) return `${stay}, ${countDays(-s.daysLeft)} late.`;
    return s.daysLeft === 0 ? `${stay}, due today.` : `${stay}, due in ${countDays(s.daysLeft)}.`;
  },
  next: (s) => (s.nextDesk && !isOver(s) ? `Next: ${s.nextDesk}.` : ''),
};

function countDays(days: number): string {
  return days === 1 ? '1 working day' : `${days} working days`;
}

function deskOf(sentence: PathSentence): string {
  return [sentence.desk, sentence.office].filter((part) => part !== null && part !== '').join(', ');
}

function isOver(sentence: PathSentence): boolean {
  return sentence.code !== 'at_registry' && !(sentence.code === 'to_send' && sentence.office) && sentence.code !== 'at_desk' && sentence.code !== 'at_desks' && sentence.code !== 'report_waits';
}
