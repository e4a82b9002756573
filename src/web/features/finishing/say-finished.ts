import type { OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { sumSent } from '#web/lib/count-sent.ts';
import { speak } from '#web/lib/words.ts';
import { namesOther, othersOfPen, type Seated } from './who-acts.ts';
import { finishingWords } from './words.ts';

/** How the letter is finished, or will be; null for who does not read it. */
export function wayOf(letter: OutgoingDetail) {
  return letter.finished?.way ?? letter.draft?.content.way ?? null;
}

/** Where a letter stands once its route is behind it, in one sentence; null while the route says it better. */
export function sayStanding(letter: OutgoingDetail, signer: string | null): string | null {
  const w = speak(finishingWords);
  switch (letter.state) {
    case 'approved': return wayOf(letter) === 'wet' ? w.nowToNumber : null;
    case 'numbered': return wayOf(letter) === 'wet' ? sayOfPen(letter, signer) : w.nowNumberedSigned;
    case 'signed': return letter.release?.givenBack ? w.nowGivenBack(letter.release.givenBack.reason ?? '') : letter.namesReceivers ? w.nowSigned : w.nowDone;
    case 'to_release': return w.nowToRelease;
    case 'sending': return w.nowSending;
    case 'sent': return saySent(letter);
    case 'void': return w.nowVoid;
    case 'discarded': return w.nowDiscarded;
    case 'withdrawn': return w.nowWithdrawn;
    case 'draft': return w.nowDraft;
    case 'in_route': case 'returned': return null;
  }
}

/** Whose turn it is once a letter for the pen has its number. */
function sayOfPen({ number, printedAt }: OutgoingDetail, signer: string | null): string {
  const w = speak(finishingWords);
  const say = printedAt === null ? w.nowNumbered : w.nowPrinted;
  return say(number ?? '', signer ?? w.theSigner);
}

/** Who has it, then who still waits for it. */
function saySent(letter: OutgoingDetail): string {
  const w = speak(finishingWords);
  const { reached, read, waits } = sumSent(letter);
  if (reached === 0 && waits.length === 0) return w.sentOnly;
  const has = reached === 0 ? w.sentNobodyYet : [w.sentTo(reached), read === null ? null : w.sentRead(read)].filter(Boolean).join(', ');
  return `${[has, waits.map(({ part, count }) => w[`sent_${part}`](count)).join(', ')].filter(Boolean).join('; ')}.`;
}

/** Who does what the pen needs next, where the reader may not. */
export function sayWhoActs(letter: OutgoingDetail, signer: string | null): string | null {
  const others = othersOfPen(letter, wayOf(letter));
  if (others === null || signer === null) return null;
  const w = speak(finishingWords);
  return others.act === 'number' ? w.whoNumbers(signer, others.registry) : w.whoAttaches(signer, others.registry);
}

/** Whom the page names, to whoever else sits at the desk of its signer. */
export function sayNamesOther(letter: OutgoingDetail, reader: Seated | null, signer: string | null): string | null {
  const names = reader && namesOther(letter, wayOf(letter), reader);
  if (!names) return null;
  const w = speak(finishingWords);
  const name = signer ?? w.otherOfficial;
  return names === 'to_sign' ? w.namesOther(name) : w.namesOtherNumbered(name);
}
