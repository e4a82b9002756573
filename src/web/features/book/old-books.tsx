import { Select, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { applyOldBook, blankOldBook, getOldBook, listOldBooks, tryOldBook, type OldBookImport } from '#shared/contracts/old-books.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { listBooks } from '#shared/contracts/registers.contract.ts';
import { errorWords } from '#shared/error-words/index.ts';
import { addressOf, sendFile } from '#web/lib/api.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { officeToday, sayAgenda, sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { useTrial } from '#web/ui/form/use-trial.ts';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable } from '#web/ui/table.tsx';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import type { Unit } from './open-book-dialog.tsx';
import { PartsNav } from './parts-nav.tsx';

type Trial = Reply<typeof tryOldBook>;
type Words = ReturnType<typeof useWords<typeof numberWords>>;

/** An old agenda book from a spreadsheet: tried, then copied by a job while the office goes on. */
export function OldBooks({ units }: { units: Unit[] }) {
  const w = useWords(numberWords);
  const [unitId, setUnitId] = useState<string | null>(units.length === 1 ? (units[0]?.id ?? null) : null);
  const [year, setYear] = useState(String(Number(officeToday().slice(0, 4)) - 1));
  const { sending, trial, send, clear } = useTrial<Trial>(({ name, ...sent }) => sendFile(tryOldBook, { query: { unitId: unitId ?? '', year: Number(year), name }, ...sent }));
  const [copying, setCopying] = useState<string | null>(null);
  useTitle(w.oldTitle);
  // Nothing is chosen for a clerk of several units: a book copied into the wrong one cannot be taken back.
  const unit = units.find((each) => each.id === unitId);
  const missing = unit ? (/^\d{4}$/u.test(year) ? null : w.oldNeedYear) : w.oldNeedUnit;
  const title = trial ? answerOf(trial, w) : w.oldTitle;
  return (
    <Page>
      <PageHead over={w.partBook} title={title} under={w.oldUnder}>
        <ButtonLink outside to={addressOf(blankOldBook, {})} icon={<IconDownload size={18} stroke={1.75} />}>{w.oldBlank}</ButtonLink>
      </PageHead>
      <PartsNav keeps />
      <div className={css.form}>
        <div className={css.two}>
          <Select label={w.unit} placeholder={w.oldChoose} value={unitId} allowDeselect={false} data={units.map((unit) => ({ value: unit.id, label: unit.name }))} onChange={(value) => { clear(); setUnitId(value ?? unitId); }} />
          <TextInput label={w.year} value={year} inputMode="numeric" maxLength={4} onChange={(event) => { clear(); setYear(event.currentTarget.value.replace(/\D/gu, '')); }} />
        </div>
        {missing ? <Notice>{missing}</Notice> : <UploadDrop label={w.oldDrop} help={w.oldHint} accept=".xlsx,.csv" files={sending ? [sending] : []} onFiles={send} onCancel={clear} onRetry={() => send([])} />}
        {unit && !missing ? <p className="meta">{w.oldInto(unit.name, year)}</p> : null}
      </div>
      {trial && copying === null ? <TrialResult key={trial.importId} trial={trial} onBegun={(importId) => { clear(); setCopying(importId); }} /> : null}
      {copying ? <Copying importId={copying} /> : null}
      <Earlier />
    </Page>
  );
}

function answerOf(trial: Trial, w: Words): string {
  if (trial.problemCount > 0) return w.oldBad(sayNumber(trial.problemCount), sayNumber(trial.counts.rows));
  return trial.counts.added === 0 ? w.oldNothing : w.oldGood(sayNumber(trial.counts.added));
}

function TrialResult({ trial, onBegun }: { trial: Trial; onBegun: (importId: string) => void }) {
  const w = useWords(numberWords);
  const apply = useAct(applyOldBook, { renews: [listOldBooks], onDone: ({ importId }) => onBegun(importId) });
  const { counts } = trial;
  const some = (value: number) => (value > 0 ? sayNumber(value) : null);
  const facts = [
    { name: w.oldNumbers, value: counts.firstNumber === null || counts.lastNumber === null ? null : w.range(sayAgenda(counts.firstNumber), sayAgenda(counts.lastNumber)) },
    { name: w.oldMissing, value: some(counts.missing) }, { name: w.oldKnown, value: some(counts.known) }, { name: w.oldCodes, value: some(counts.oldCodes) },
    { name: w.oldUnknown, value: some(counts.unknownCodes) }, { name: w.oldSecret, value: some(counts.secret) }, { name: w.oldAddressed, value: some(counts.addressed) },
  ];
  return (
    <>
      {trial.sameAs ? <Notice>{w.oldSame(trial.sameAs.makerName, sayMoment(trial.sameAs.madeAt))}</Notice> : null}
      <Trouble problem={apply.error} />
      {trial.problemCount === 0 ? <Facts facts={facts} /> : <WrongCells trial={trial} />}
      {trial.mayApply ? <div><Button kind="primary" size="lg" busy={apply.isPending && w.oldApplying} onClick={() => apply.mutate({ params: { importId: trial.importId } })}>{w.oldApply}</Button></div> : null}
    </>
  );
}

function WrongCells({ trial }: { trial: Trial }) {
  const w = useWords(numberWords);
  const words: Record<string, unknown> = w;
  const heads = [w.cell, w.column, w.found, w.why];
  const sayWhy = (code: string) => { const said = words[code]; return typeof said === 'string' ? said : code; };
  return (
    <Block title={w.wrongCells} side={trial.problemCount > trial.problems.length ? w.more(sayNumber(trial.problemCount - trial.problems.length)) : null}>
      <PlainTable caption={w.wrongCells} heads={heads}>
        {trial.problems.map((problem, index) => <PlainRow key={index} heads={heads} cells={[`${w.cell} ${sayNumber(problem.row)}`, problem.column ?? w.wholeRow, problem.value === '' ? <span key="none" className="muted">{w.emptyCell}</span> : problem.value, sayWhy(problem.code)]} />)}
      </PlainTable>
    </Block>
  );
}

const lookEveryMs = 1000;

function Copying({ importId }: { importId: string }) {
  const w = useWords(numberWords);
  const [over, setOver] = useState(false);
  const asked = useAsk(getOldBook, { params: { importId } }, over ? {} : { everyMs: lookEveryMs });
  const language = useLanguage();
  const client = useQueryClient();
  useEffect(() => {
    // The table below says the same as this line, without a reload.
    if (over) for (const contract of [listOldBooks, listBooks]) void client.invalidateQueries({ queryKey: [contract.path] });
  }, [over, client]);
  const found = asked.data;
  if (found && !over && found.state !== 'waiting') setOver(true);
  if (!found) return <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />;
  if (found.state === 'failed') return <Refusal title={w.oldFailed}>{errorWords[found.failure ?? '']?.[language]}</Refusal>;
  if (found.state === 'copied') return <Notice title={w.oldDone(sayNumber(found.counts.added))} action={<Link to="/buku/daftar">{w.oldSee}</Link>} />;
  return (
    <div className={css.progress} role="status">
      <p className="h3">{w.oldRunning(sayNumber(found.done), sayNumber(found.counts.added))}</p>
      <progress aria-label={w.oldRunning(sayNumber(found.done), sayNumber(found.counts.added))} value={found.done} max={Math.max(found.counts.added, 1)} />
      <p className="meta">{w.oldLeave}</p>
    </div>
  );
}

function Earlier() {
  const w = useWords(numberWords);
  const asked = useAsk(listOldBooks);
  const books = useAsk(listBooks);
  const rows = asked.data?.imports ?? [];
  if (rows.length === 0) return null;
  const heads = [w.file, w.year, w.rows, w.by, w.state];
  const states: Record<OldBookImport['state'], string> = { tried: '', waiting: w.waiting, copied: w.copied, failed: w.failed };
  const paperOf = (one: OldBookImport) => books.data?.books.find((book) => book.state === 'paper' && book.unitId === one.unitId && book.year === one.year);
  return (
    <Block title={w.oldEarlier}>
      <PlainTable caption={w.oldEarlier} heads={heads}>
        {rows.map((one) => {
          const book = paperOf(one);
          return <PlainRow key={one.importId} heads={heads} cells={[book ? <Link key="to" to={`/buku?buku=${book.id}`}>{one.fileName}</Link> : one.fileName, String(one.year), sayNumber(one.counts.added), `${one.makerName}, ${sayMoment(one.madeAt)}`, states[one.state]]} />;
        })}
      </PlainTable>
    </Block>
  );
}
