import { usePeopleNamed, type Saved } from '#web/lib/people-named.ts';
import { useWords } from '#web/lib/words.ts';
import { peopleWords } from './people-words.ts';

/** Up to here all are named in the line. */
const MOST = 3;

/** Whom an order will reach and who gets a print, in one line; of other letters nothing. */
export function ReceivedBy({ letter }: { letter: Saved }) {
  const w = useWords(peopleWords);
  const people = usePeopleNamed(letter);
  const line = (names: readonly string[]) => [names.slice(0, MOST).join('; '), names.length > MOST && w.others(names.length - MOST)].filter(Boolean).join(' ');
  const reached = people.flatMap(({ name, desk }) => (desk ? [`${name} (${desk.title})`] : []));
  const byHand = people.flatMap(({ name, desk }) => (desk ? [] : [name]));
  if (people.length === 0) return null;
  return <p className="meta">{[reached.length > 0 && w.receivedBy(line(reached)), byHand.length > 0 && w.byHand(line(byHand))].filter(Boolean).join(' ')}</p>;
}

/** Who got a print of a letter that went out, all by name: nothing else of the letter says so. */
export function GivenByHand({ names }: { names: readonly string[] | null }) {
  const w = useWords(peopleWords);
  return names && names.length > 0 ? <p className="meta">{w.byHand(names.join('; '))}</p> : null;
}
