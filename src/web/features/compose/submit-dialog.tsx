import { useEffect, useState } from 'react';
import type { Reply } from '#shared/contracts/contract.ts';
import { listPeopleNamed } from '#shared/contracts/letter-people.contract.ts';
import { listOutgoing, submitLetter, getOutgoing, type DraftContent, type SignerOption } from '#shared/contracts/outgoing.contract.ts';
import { planDesks } from '#shared/domain/approval.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { call } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import type { SaidNote } from '#web/lib/letter-notes.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { AttachedFiles } from '#web/ui/files/attached-files.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { FoldedLines } from '#web/ui/folded-lines.tsx';
import css from './compose.module.css';
import { namesNobody } from './goes-to-others.ts';
import { signerInWords } from './signer-select.tsx';
import { useDeskName } from './use-desk-name.ts';
import { composeWords } from './words.ts';

type Props = { letterId: string; versions: () => { version: number; base: number }; content: DraftContent; signer: SignerOption | null; pages: number; notes: readonly SaidNote[]; subjectLabel: string; /** it is given to people by name */ order: boolean; onClose: () => void; onDone: () => void; onGo: (note: SaidNote) => void };

/** Whom it goes to, who signs, what is still missing: read once before it leaves the desk. */
export function SubmitDialog({ letterId, versions, content, signer, pages, notes, subjectLabel, order, onClose, onDone, onGo }: Props) {
  const w = useWords(composeWords);
  const language = useLanguage();
  const [sent, setSent] = useState(false);
  const submit = useAct(submitLetter, { renews: [getOutgoing, listOutgoing], onDone: () => { setSent(true); toast(w.submittedAll); onDone(); } });
  const must = notes.filter((note) => note.weight === 'must');
  const look = notes.filter((note) => note.weight !== 'must');
  const [first] = must;
  return (
    <Dialog
      open keeps width={620} onClose={onClose} title={first ? w.cannotSubmit(must.length) : w.submitTitle}
      foot={<>{first ? <Button kind="primary" onClick={() => onGo(first)}>{w.complete}</Button> : <Button kind="primary" off={signer ? '' : w.needSigner} busy={(submit.isPending || sent) && w.submitting} onClick={() => submit.mutate({ params: { letterId }, body: versions() })}>{w.submit}</Button>}<Button kind="quiet" onClick={onClose}>{w.back}</Button></>}
    >
      <Trouble problem={submit.error} />
      {!first && namesNobody(content) ? <Notice title={w.namesNobody}>{w.namesNobodySay}</Notice> : null}
      <div className={css.summary}>
        {first ? <ul className={css.missing}>{must.map((note) => <li key={note.key}><button type="button" onClick={() => onGo(note)}>{note.text}</button></li>)}</ul> : null}
        <Facts
          facts={[
            { name: subjectLabel, value: content.subject || w.none },
            ...(order ? [{ name: w.summaryPeople, value: <PeopleNamed letterId={letterId} /> }] : []),
            ...(order && content.to.length === 0 ? [] : [{ name: w.summaryTo, value: namesOf(w.summaryTo, content.to) ?? w.none }]),
            { name: w.summaryCopies, value: namesOf(w.summaryCopies, content.copies) ?? w.none },
            { name: w.summaryRoute, value: content.route.length > 0 ? <ol>{planDesks(content.route, content.coordination).map((desk) => <DeskName key={desk.positionId} {...desk} />)}</ol> : w.routeEmpty },
            { name: w.summarySigner, value: signer ? signerInWords(signer) : w.noSigner },
            { name: w.finishWay, value: content.way ? w[content.way] : w.none },
            { name: w.summaryNature, value: [urgencyWords[language][content.urgency], securityClassWords[language][content.securityClass]].join(' · ') },
            { name: w.summaryPages, value: w.pagesCount(pages) },
            { name: w.attachments, value: content.attachments.length > 0 ? <AttachedFiles files={content.attachments} /> : null },
          ]}
        />
        {look.length > 0 ? <div className={css.advice}><h3 className="label">{w.notes(look.length)}</h3><ul>{look.map((note) => <li key={note.key}><button type="button" onClick={() => onGo(note)}>{note.text}</button></li>)}</ul></div> : null}
      </div>
    </Dialog>
  );
}

/** One name as it is; several each on a line of their own, so that a wrong one is seen. */
function namesOf(label: string, addressees: DraftContent['to']) {
  const names = addressees.map((each) => each.name);
  return names.length > 1 ? <FoldedLines label={`${label} (${names.length})`} className={css.names} lines={names.map((name, at) => <li key={`${name}-${at}`} value={at + 1}>{name}</li>)} /> : names[0];
}

type Named = Reply<typeof listPeopleNamed>['people'];

/** Whom an order is given to and the desk each will have it at, as it is saved now; null while that is asked. */
function PeopleNamed({ letterId }: { letterId: string }) {
  const w = useWords(composeWords);
  const [people, setPeople] = useState<Named | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    call(listPeopleNamed, { params: { letterId }, signal: asking.signal }).then((answer) => setPeople(answer.people), () => undefined);
    return () => asking.abort();
  }, [letterId]);
  if (people === null) return '…';
  return <FoldedLines label={w.summaryPeople} className={css.names} lines={people.map(({ name, desk }, at) => <li key={`${name}-${at}`} value={at + 1}>{name}{' · '}{desk ? `${desk.title}, ${desk.unitName}` : w.givenPrint}</li>)} />;
}

function DeskName({ positionId, kind, place }: ReturnType<typeof planDesks>[number]) {
  const w = useWords(composeWords);
  const desk = useDeskName(positionId);
  return <li value={place}>{[desk.title, desk.holder, kind === 'coordination' && w.coordination].filter(Boolean).join(' · ')}</li>;
}
