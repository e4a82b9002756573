import { useRef } from 'react';
import { Link, useNavigate } from 'react-router';
import { enterPaperSheet, getPaperSheet, type PaperSheet } from '#shared/contracts/dispositions-paper.contract.ts';
import { getDesk, listSeatCounts } from '#shared/contracts/desk.contract.ts';
import { listDispositions } from '#shared/contracts/dispositions.contract.ts';
import { getLetter } from '#shared/contracts/letters.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { saySheetCode } from '#shared/domain/sheet-code.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useKept } from '#web/lib/kept.ts';
import { useUploads } from '#web/lib/uploads.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { stopsAtUnread } from '#web/ui/form/unread.ts';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import { EntryForm, emptyEntry, whatLacks, type Entry } from './entry-form.tsx';
import css from './enter.module.css';
import { paperWords } from './words.ts';

/** The sheet that came back, in the order of the paper, so that ticking is copying. */
export function EnterSheet({ code }: { code: string }) {
  const w = useWords(paperWords);
  useTitle(w.enterTitle);
  const sheet = useAsk(getPaperSheet, { params: { code } });
  if (sheet.error)
    return (
      <Page narrow>
        <PageHead title={w.enterTitle} />
        <Trouble problem={sheet.error} />
        <ButtonLink to="/lembar">{w.code}</ButtonLink>
      </Page>
    );
  return <Page narrow>{sheet.data ? <OneSheet sheet={sheet.data} /> : <TableSkeleton label={w.loading} />}</Page>;
}

function OneSheet({ sheet }: { sheet: PaperSheet }) {
  const w = useWords(paperWords);
  const { letter } = sheet;
  const letterLink = <ButtonLink size="sm" to={`/surat/${sheet.letterId}`}>{w.openLetter}</ButtonLink>;
  return (
    <>
      <PageHead over={<><Link to="/lembar">{w.otherSheet}</Link> · {`${saySheetCode(sheet.code)} · ${w.printedBy(sheet.printedBy, sayMoment(sheet.printedAt))}`}</>} title={letter.subject ?? w.sheet} under={[letter.senderName, letter.letterNumber, letter.agendaText, sheet.desk.title].filter(Boolean).join(' · ')} />
      {sheet.entered ? <Notice title={w.alreadyTitle} action={letterLink}>{w.already(sheet.entered.by, sayMoment(sheet.entered.at))}</Notice> : null}
      {!sheet.entered && sheet.disposedSince ? <Notice title={w.sinceTitle} action={letterLink}>{w.since}</Notice> : null}
      {!sheet.entered && !sheet.mayEnter ? <Refusal action={letterLink}>{w.mayNot}</Refusal> : null}
      {sheet.mayEnter ? <Entering sheet={sheet} /> : null}
    </>
  );
}

function Entering({ sheet }: { sheet: PaperSheet }) {
  const w = useWords(paperWords);
  const navigate = useNavigate();
  const kept = useKept<Entry>(`paper.${sheet.code}`, emptyEntry(sheet), { secret: isSecret(sheet.letter.securityClass) });
  const entry = kept.value;
  const uploads = useUploads();
  const send = useAct(enterPaperSheet, {
    renews: [getPaperSheet, listDispositions, getLetter, getDesk, listSeatCounts],
    onDone: (reply) => {
      kept.letGo();
      void navigate(`/lembar?tercatat=${reply.letterId}`);
    },
  });
  const lacks = whatLacks(entry, w);
  const box = useRef<HTMLDivElement>(null);
  const submit = () => {
    // A date that was not understood is no date left out: the order would be entered without it.
    if (box.current && stopsAtUnread(box.current)) return;
    send.mutate({
      params: { code: sheet.code },
      body: {
        recipients: entry.to.map((positionId) => ({ positionId, leading: entry.to.length > 1 && positionId === entry.lead })),
        instructions: entry.instructions, note: entry.note, dueOn: entry.due, signedByEmployeeId: entry.signer, signedOn: entry.signedOn, fileIds: uploads.files.map((file) => file.id),
      },
    });
  };
  const signer = sheet.signers.find((each) => each.employeeId === entry.signer)?.name ?? sheet.desk.title;
  return (
    <div className={css.form} ref={box}>
      {send.error ? <Refusal>{send.error.message}</Refusal> : null}
      <EntryForm sheet={sheet} entry={entry} change={(part) => kept.keep({ ...entry, ...part })} />
      <UploadDrop label={w.scan} help={w.scanHelp} accept=".pdf,image/*" many camera files={uploads.sending} onFiles={uploads.add} onCancel={uploads.cancel} onRetry={uploads.retry} />
      <Button kind="primary" size="lg" block off={lacks || (uploads.busy && w.waitFiles)} busy={send.isPending && w.entering} onClick={submit}>{lacks || w.enter(signer)}</Button>
    </div>
  );
}
