import { Select, TextInput } from '@mantine/core';
import { IconChevronRight, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { listSigners, type DraftContent, type SignerOption } from '#shared/contracts/outgoing.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { whyWayClosed, type LetterType } from '#templates/index.ts';
import { useAsk } from '#web/lib/asking.ts';
import { usePositionChoices } from '#web/lib/choices.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import css from './compose.module.css';
import { RouteField } from './route-field.tsx';
import { keyOf, signerInWords, SignerSelect } from './signer-select.tsx';
import { whyNoLogin } from './why-no-login.ts';
import { composeWords } from './words.ts';

/** `onRoute`: others look at it, so the desk that signs and the way stay as they are. */
type Props = { letterId: string; type: LetterType; content: DraftContent; ways: readonly FinishWay[]; onRoute: boolean; onChange: (part: Partial<DraftContent>) => void };
type WithCode = Props & { below: (place: string) => ReactNode; /** the classification: its code stands in the number */ children: ReactNode };

/** Who may sign, as the matrix and the assignments of today say; asked again when other addressees were stored. */
export function useSigners(letterId: string, content: DraftContent) {
  const positionId = content.signer?.positionId;
  const asked = useAsk(listSigners, { params: { letterId }, query: {} }, { keepOld: true });
  const own = useAsk(listSigners, { params: { letterId }, query: positionId ? { positionId } : {} }, { enabled: positionId !== undefined, keepOld: true });
  const chosen = content.signer ? [...(asked.data?.options ?? []), ...(own.data?.options ?? [])].find((option) => content.signer && keyOf(option) === keyOf(content.signer)) ?? null : null;
  // Chosen once, but not open any more: to others, or an assignment ended.
  const closed = content.signer && !chosen && own.data && !own.isFetching ? (own.data.refusals[0]?.reason ?? null) : null;
  return { asked, chosen, closed };
}

/** The signer with the form of authority and why it is open; the way the letter is finished; the desks that initial. */
export function SigningFields({ letterId, type, content, ways, onRoute, onChange, below, children }: WithCode) {
  const w = useWords(composeWords);
  const { asked, chosen, closed } = useSigners(letterId, content);
  const [other, setOther] = useState<Choice | null>(null);
  const [isLooking, setLooking] = useState(false);
  const offered = useAsk(listSigners, { params: { letterId }, query: other ? { positionId: other.id } : {} }, { enabled: other !== null });
  const found = usePositionChoices();
  const options = [...(asked.data?.options ?? []), ...(offered.data?.options ?? []), ...(chosen ? [chosen] : [])].filter((option, at, all) => all.findIndex((each) => keyOf(each) === keyOf(option)) === at);
  const offer = onRoute ? options.filter((option) => option.positionId === content.signer?.positionId) : options;
  const refusal = other && offered.data && offered.data.options.length === 0 ? offered.data.refusals[0] : null;
  const choose = (key: string | null) => {
    const option = options.find((each) => keyOf(each) === key);
    if (!option) return;
    const { positionId, employeeId, way, inNameOf, through } = option;
    // The refusal of another desk says nothing of this one.
    setOther(null);
    setLooking(false);
    const isFirst = content.signer === null && content.route.length === 0;
    onChange({ signer: { positionId, employeeId, way, inNameOf, through }, ...(isFirst ? { route: (asked.data?.route ?? []).map((desk) => desk.positionId).filter((id) => id !== positionId) } : {}) });
  };
  return (
    <section aria-label={w.signing} className={css.group} data-place="signature">
      <h2 className={`lead ${css.groupHead}`}>{w.signing}</h2>
      <SignerSelect value={content.signer ? keyOf(content.signer) : null} options={offer} onRoute={onRoute} onChoose={choose} />
      {chosen ? <div className={css.reason}><b className={css.block}>{chosen.lines.map((each) => <span key={each} className={css.signLine}>{each}</span>)}</b><span>{chosen.name}{chosen.nip ? ` · NIP ${chosen.nip}` : ''}</span><span>{chosen.reason}</span>{chosen.cautions.map((caution) => <span key={caution}>{caution}</span>)}</div> : null}
      {chosen || onRoute ? null : <WhyNot refusals={asked.data?.refusals ?? []} offered={options} />}
      {closed ? <Refusal title={`${w.mayNotSign}:`}>{closed}</Refusal> : null}
      {onRoute ? null : isLooking ? <PickField label={w.otherSigner} placeholder={w.signerHint} value={other} choices={found.choices} searching={found.searching} onSearch={found.onSearch} onChange={setOther} /> : <div><Button size="sm" kind="quiet" icon={<IconPlus size={18} stroke={1.75} />} onClick={() => setLooking(true)}>{w.otherSigner}</Button></div>}
      {other && !onRoute ? <div className={css.offers}>{(offered.data?.options ?? []).map((option) => <Button key={keyOf(option)} size="sm" kind="quiet" onClick={() => choose(keyOf(option))}>{w.addThis(signerInWords(option))}</Button>)}</div> : null}
      {refusal ? <Refusal title={`${w.mayNotSign}:`}>{refusal.reason}</Refusal> : null}
      <div>
        {children}
        <p className={css.under}>{chosen ? w.numberFrom(chosen.bookOf) : w.numberLater}</p>
      </div>
      <div className={css.pair}>
        <WayField type={type} content={content} ways={ways} onRoute={onRoute} onChange={onChange} />
        <div data-place="place"><TextInput label={w.placeOfLetter} value={content.place} maxLength={300} onChange={(event) => onChange({ place: event.currentTarget.value })} />{below('place')}</div>
      </div>
      <RouteField content={content} onChange={onChange} offered={asked.data?.route ?? []} />
    </section>
  );
}

/** The ways of this city's regulation and of this kind. One that is not open says why, so that nobody looks for it; one chosen before stays in sight. */
function WayField({ type, content, ways, onRoute, onChange }: Omit<Props, 'letterId'>) {
  const w = useWords(composeWords);
  const closed = whyNoLogin(ways, content);
  const ofKind = whyWayClosed(type, 'login');
  const says = ofKind ? (ofKind === 'other_hand' ? w.otherHand : w.loginDecides) : closed === null ? undefined : closed.why === 'outside' ? w.loginOutside(closed.name) : w.loginUnknown;
  const isGone = content.way !== null && !ways.includes(content.way);
  const shown = isGone && content.way ? [...ways, content.way] : ways;
  return (
    <Select
      label={w.finishWay} disabled={onRoute} allowDeselect={false} value={content.way} description={says && !onRoute && !isGone && content.way !== 'login' ? says : undefined} error={isGone || (closed && content.way === 'login') ? says : undefined}
      data={shown.map((value) => ({ value, label: w[value], disabled: !ways.includes(value) || (value === 'login' && closed !== null) }))} onChange={(way) => onChange({ way: ways.find((each) => each === way) ?? null })}
    />
  );
}

/** What of the letter, not of the desk, closes the way. */
const ofTheLetter: ReadonlySet<string> = new Set(['not_in_matrix', 'only_mayor', 'only_agency_head', 'note_between_agencies']);

/** Why desks of the own line are not among those offered, each reason once: a head who vanishes without a word is looked for in vain. */
function WhyNot({ refusals, offered }: { refusals: Reply<typeof listSigners>['refusals']; offered: readonly SignerOption[] }) {
  const w = useWords(composeWords);
  const closed = refusals.filter((each) => each.way === 'own' && ofTheLetter.has(each.code) && !offered.some((option) => option.positionId === each.positionId));
  if (closed.length === 0) return null;
  return (
    <details className={css.whyNot}>
      <summary><IconChevronRight size={16} stroke={2} aria-hidden="true" />{w.whyNot(closed.length)}</summary>
      <ul>{[...Map.groupBy(closed, (each) => each.reason)].map(([reason, desks]) => <li key={reason}><b>{desks.map((desk) => desk.title).join(' · ')}</b> {reason}</li>)}</ul>
    </details>
  );
}
