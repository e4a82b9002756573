import { Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LetterRelation } from '#shared/contracts/letter-relations.contract.ts';
import { listOutgoing, type DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { searchLetters } from '#shared/contracts/search.contract.ts';
import { relationKinds } from '#shared/domain/outgoing.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useRested } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import css from './compose.module.css';
import { composeWords } from './words.ts';

type Relation = DraftContent['relations'][number];
/** What is shown of the other letter. */
type Other = Pick<LetterRelation, 'letterId' | 'direction' | 'number' | 'subject'>;
type Offer = Choice & { other: Other };

/** Only letters of the house are replaced or withdrawn; the office refuses those of another. */
const kindsOf = (other: Other | undefined) => relationKinds.filter((kind) => other?.direction !== 'incoming' || kind === 'answers' || kind === 'refers');

/** Letters received and letters sent, by number, sender or subject, among those one may know. */
function useOffers() {
  const w = useWords(composeWords);
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const find = useRested(words, 250);
  const enabled = find.length >= 2;
  const received = useAsk(searchLetters, { query: { q: find, limit: 12 } }, { enabled, keepOld: true });
  const sent = useAsk(listOutgoing, { query: { find, limit: 6 } }, { enabled, keepOld: true });
  const ofReceived = (received.data?.rows ?? []).filter((row) => row.from === 'received').slice(0, 6).map((row): Offer => ({
    id: row.letterId, label: row.letterNumber ?? row.agendaText ?? w.noNumber, detail: [w.received, row.senderName, row.subject].filter(Boolean).join(' · '),
    other: { letterId: row.letterId, direction: 'incoming', number: row.letterNumber, subject: row.subject },
  }));
  const ofSent = (sent.data?.rows ?? []).filter((row) => row.number !== null).map((row): Offer => ({
    id: row.id, label: row.number ?? w.noNumber, detail: [w.sentLetter, row.addressee, row.subject].filter(Boolean).join(' · '), other: { letterId: row.id, direction: 'outgoing', number: row.number, subject: row.subject },
  }));
  return { offers: enabled ? [...ofSent, ...ofReceived] : [], searching: words.length >= 2 && (find !== words || received.isFetching || sent.isFetching), onSearch: setTyped };
}

type Props = { value: DraftContent['relations']; /** of what was stored */ known: readonly LetterRelation[]; onChange: (value: DraftContent['relations']) => void };

/** Letters this one answers, refers to, replaces or withdraws; told wherever it goes. */
export function RelationsField({ value, known, onChange }: Props) {
  const w = useWords(composeWords);
  const { offers, searching, onSearch } = useOffers();
  const [picked, setPicked] = useState<readonly Other[]>([]);
  const otherOf = (letterId: string) => picked.find((each) => each.letterId === letterId) ?? known.find((each) => each.side === 'out' && each.letterId === letterId);
  const add = (choice: Choice | null) => {
    const offer = offers.find((each) => each.id === choice?.id);
    if (!offer || value.some((each) => each.letterId === offer.other.letterId)) return;
    setPicked([...picked, offer.other]);
    onChange([...value, { kind: 'refers', letterId: offer.other.letterId }]);
  };
  const put = (at: number, next: Relation) => onChange(value.map((each, index) => (index === at ? next : each)));
  return (
    <div>
      <PickField key={value.length} label={w.relations} help={w.relationsHelp} placeholder={w.relationsHint} value={null} choices={offers.filter((offer) => !value.some((each) => each.letterId === offer.id))} searching={searching} onSearch={onSearch} onChange={add} />
      {value.length > 0 ? (
        <ul className={css.addressees} aria-label={w.relations}>
          {value.map((relation, at) => {
            const other = otherOf(relation.letterId);
            const name = other?.number ?? other?.subject ?? w.noNumber;
            return (
              <li key={`${relation.kind} ${relation.letterId}`}>
                <div className={`${css.addressee} ${css.relation}`}>
                  <Select aria-label={w.relationOf(name)} allowDeselect={false} value={relation.kind} data={kindsOf(other).map((kind) => ({ value: kind, label: w[kind] }))} onChange={(chosen) => put(at, { ...relation, kind: relationKinds.find((kind) => kind === chosen) ?? relation.kind })} />
                  <span className={css.who}>
                    <b>{other ? <Link to={other.direction === 'incoming' ? `/surat/${other.letterId}` : `/periksa/${other.letterId}`} target="_blank">{name}</Link> : name}</b>
                    <small>{other?.number ? other.subject : ''}</small>
                  </span>
                  <button type="button" className={css.off} aria-label={w.takeOff(name)} onClick={() => onChange(value.filter((_, index) => index !== at))}><IconX size={18} stroke={1.75} /></button>
                </div>
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
