import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { decideDesign, listDesigns, type Design } from '#shared/contracts/registers-numbers.contract.ts';
import { bookKinds, listBooks, numberings, type BookKind } from '#shared/contracts/registers.contract.ts';
import { doubtsOfPattern, problemOfPattern, subForms, type PatternDoubt, type PatternProblem, type SubForm } from '#shared/domain/letter-number.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { officeToday } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { addPiece } from './add-piece.ts';
import { AlikeNumbers, insteadOf, othersAlike } from './alike-numbers.tsx';
import { nextExample } from './design-example.ts';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import { PartsNav } from './parts-nav.tsx';
import { follows, inForce, keepingTheirs, type Decision, type Loaded } from './telling-apart.ts';

type Draft = Pick<Design, 'unitId' | 'kind' | 'pattern' | 'numbering' | 'dayQuota' | 'subForm' | 'reservationDays'> & { basis: string; atOnce: boolean };
type Words = ReturnType<typeof useWords<typeof numberWords>>;

/** Patterns of numbers and how they are given: designed with the number itself in view. */
export function Designs({ keeps }: { keeps: boolean }) {
  const w = useWords(numberWords);
  const asked = useAsk(listDesigns);
  useTitle(w.partDesign);
  return (
    <Page>
      <PageHead over={w.partBook} title={w.designTitle} under={w.designUnder} />
      <PartsNav keeps={keeps} />
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data ? <Designer loaded={asked.data} /> : null}
    </Page>
  );
}

function draftOf(design: Design, unitId: string | null): Draft {
  const { kind, pattern, numbering, dayQuota, subForm, reservationDays } = design;
  return { unitId, kind, pattern, numbering, dayQuota, subForm, reservationDays, basis: '', atOnce: false };
}

function Designer({ loaded }: { loaded: Loaded }) {
  const w = useWords(numberWords);
  const firstUnit = loaded.mayDesignCity ? null : (loaded.units[0]?.id ?? null);
  const start = inForce(loaded, firstUnit, 'outgoing');
  const [draft, setDraft] = useState<Draft | null>(start ? draftOf(start, firstUnit) : null);
  /** whose open books the last decision left alone */
  const [left, setLeft] = useState<readonly string[]>([]);
  const act = useAct(decideDesign, { renews: [listDesigns, listBooks], onDone: ({ fromYear, booksLeft }) => { toast(w.saved(fromYear)); setLeft(booksLeft.map(({ unitName }) => unitName)); setDraft((old) => (old ? { ...old, basis: '', atOnce: false } : old)); } });
  if (!draft) return null;
  const mayDesign = loaded.mayDesignCity || loaded.units.length > 0;
  const set = (changes: Partial<Draft>) => { if (act.isError) act.reset(); setLeft([]); setDraft({ ...draft, ...changes }); };
  const choose = (unitId: string | null, kind: BookKind) => { const design = inForce(loaded, unitId, kind); if (design) { setLeft([]); setDraft(draftOf(design, unitId)); } };
  const mend = ({ unitId, kind, pattern }: Decision) => { const design = inForce(loaded, unitId, kind); if (design) setDraft({ ...draftOf(design, unitId), pattern }); };
  const problem = problemOfPattern(draft.pattern);
  const instead = problem ? undefined : insteadOf(draft, loaded);
  const isOfDraft = follows(loaded, draft);
  const given = loaded.books.some((book) => isOfDraft(book) && book.numbersGiven);
  const keeping = draft.unitId === null && draft.atOnce && !given ? keepingTheirs(loaded, draft.kind) : [];
  const send = () => act.mutate({ body: { ...draft, basis: draft.basis.trim(), atOnce: draft.atOnce && !given } });
  return (
    <>
      <AlikeNumbers loaded={loaded} onMend={mend} />
      <div className={css.designer}>
        <div className={css.form}>
          <div className={css.two}>
            <Select label={w.designFor} value={draft.unitId ?? ''} allowDeselect={false} searchable={loaded.units.length > 8} data={[...(loaded.mayDesignCity || loaded.units.length === 0 ? [{ value: '', label: w.everyUnit }] : []), ...loaded.units.map((unit) => ({ value: unit.id, label: unit.name }))]} onChange={(value) => choose(value || null, draft.kind)} />
            <Select label={w.kind} value={draft.kind} allowDeselect={false} data={bookKinds.map((kind) => ({ value: kind, label: w[kind] }))} onChange={(kind) => choose(draft.unitId, bookKinds.find((each) => each === kind) ?? draft.kind)} />
          </div>
          <PatternField draft={draft} problem={problem} instead={instead} onChange={(pattern) => set({ pattern })} />
          <HowGiven draft={draft} onChange={set} />
          {mayDesign ? (
            <>
              <div className={css.ask}>
                <span className="label">{w.when}</span>
                <SegmentedControl aria-label={w.when} value={draft.atOnce && !given ? 'now' : 'next'} disabled={given} onChange={(value) => set({ atOnce: value === 'now' })} data={[{ value: 'next', label: w.nextBook }, { value: 'now', label: w.atOnce }]} />
                {given ? <p className="meta">{w.atOnceNo}</p> : null}
                {keeping.length > 0 ? <p className="meta">{w.keepTheirs(keeping.length, keeping.join(', '))}</p> : null}
              </div>
              <TextInput label={w.basis} description={w.basisHelp} value={draft.basis} maxLength={300} error={act.error?.fieldFaults['basis']} onChange={(event) => set({ basis: event.currentTarget.value })} />
              <Trouble problem={act.error} />
              {left.length > 0 ? <Notice title={w.keptTheirs(left.length)}>{left.join(', ')}</Notice> : null}
              <div><Button kind="primary" size="lg" busy={act.isPending && w.saving} off={problem ? w.unsound : instead !== undefined && w.shared(instead)} onClick={send}>{w.save}</Button></div>
            </>
          ) : null}
        </div>
        <Shown draft={draft} loaded={loaded} problem={problem} />
      </div>
      <InForce loaded={loaded} onEdit={(design) => setDraft(draftOf(design, design.unitId))} mayEdit={mayDesign} />
    </>
  );
}

const pieces = ['{urut}', '{urut:3}', '{keamanan}', '{klasifikasi}', '{unit}', '{pemrakarsa}', '{bulan_romawi}', '{bulan}', '{tahun}'] as const;

function pieceWords(w: Words): Record<(typeof pieces)[number], string> {
  return { '{urut}': w.tokenUrut, '{urut:3}': w.tokenUrut3, '{keamanan}': w.tokenKeamanan, '{klasifikasi}': w.tokenKlasifikasi, '{unit}': w.tokenUnit, '{pemrakarsa}': w.tokenInitiator, '{bulan_romawi}': w.tokenRomawi, '{bulan}': w.tokenBulan, '{tahun}': w.tokenTahun };
}

function problemWords(w: Words): Record<PatternProblem, string> {
  return { 'pattern.no_sequence': w.noSequence, 'pattern.sequence_twice': w.twice, 'pattern.unknown_token': w.unknown, 'pattern.braces': w.braces, 'pattern.digits_touch': w.touching, 'pattern.position_without_code': w.noPositionCode, 'pattern.word_twice': w.wordTwice };
}

/** Pieces are pressed or typed; a piece goes where the cursor is. */
function PatternField({ draft, problem, instead, onChange }: { draft: Draft; problem: PatternProblem | undefined; /** what two units can share no number of */ instead: string | undefined; onChange: (pattern: string) => void }) {
  const w = useWords(numberWords);
  const field = useRef<HTMLInputElement>(null);
  const names = pieceWords(w);
  const add = (piece: string) => {
    const at = field.current?.selectionStart ?? draft.pattern.length;
    const to = field.current?.selectionEnd ?? at;
    const { pattern, behind } = addPiece(draft.pattern, piece, [at, to]);
    onChange(pattern);
    // After the piece is drawn the hand goes on behind it.
    requestAnimationFrame(() => { field.current?.focus(); field.current?.setSelectionRange(behind, behind); });
  };
  return (
    <>
      <TextInput ref={field} label={w.pattern} description={w.patternHelp} value={draft.pattern} maxLength={120} spellCheck={false} autoComplete="off" classNames={{ input: css.code ?? '' }} error={problem ? problemWords(w)[problem] : instead !== undefined && w.shared(instead)} onChange={(event) => onChange(event.currentTarget.value)} />
      {instead === undefined ? null : <div><Button size="sm" onClick={() => onChange(instead)}>{w.takeInstead(instead)}</Button></div>}
      <Chips label={w.tokens}>{pieces.map((piece) => <Chip key={piece} on={draft.pattern.includes(piece)} onPress={() => (draft.pattern.includes(piece) ? onChange(draft.pattern.replace(piece, '')) : add(piece))}>{names[piece]}</Chip>)}</Chips>
    </>
  );
}

function HowGiven({ draft, onChange }: { draft: Draft; onChange: (changes: Partial<Draft>) => void }) {
  const w = useWords(numberWords);
  const forms: Record<SubForm, string> = { letters: w.subLetters, two_digits: w.subDigits, from_two: w.subFromTwo };
  const blocks = draft.numbering === 'day_block';
  const digits = (typed: string) => Number(typed.replace(/\D/gu, ''));
  return (
    <>
      <div className={css.ask}>
        <span className="label">{w.numbering}</span>
        <SegmentedControl aria-label={w.numbering} value={draft.numbering} onChange={(value) => { const numbering = numberings.find((each) => each === value) ?? 'sequence'; onChange({ numbering, dayQuota: numbering === 'day_block' ? (draft.dayQuota ?? 100) : null }); }} data={[{ value: 'sequence', label: w.sequence }, { value: 'day_block', label: w.dayBlock }]} />
        <p className="meta">{blocks ? w.dayBlockSay : w.sequenceSay}</p>
      </div>
      <div className={css.two}>
        {blocks ? <TextInput label={w.dayQuota} value={String(draft.dayQuota ?? '')} inputMode="numeric" maxLength={4} onChange={(event) => onChange({ dayQuota: digits(event.currentTarget.value) })} /> : null}
        <Select label={w.subForm} value={draft.subForm} allowDeselect={false} data={subForms.map((form) => ({ value: form, label: forms[form] }))} onChange={(form) => onChange({ subForm: subForms.find((each) => each === form) ?? draft.subForm })} />
        <TextInput label={w.reservationDays} description={w.reservationHelp} value={String(draft.reservationDays)} inputMode="numeric" maxLength={3} onChange={(event) => onChange({ reservationDays: digits(event.currentTarget.value) })} />
      </div>
    </>
  );
}

/** The number as it will stand on a letter, and where two of them could look alike. */
function Shown({ draft, loaded, problem }: { draft: Draft; loaded: Loaded; problem: PatternProblem | undefined }) {
  const w = useWords(numberWords);
  const unit = loaded.units.find((each) => each.id === draft.unitId);
  const book = loaded.books.find((each) => each.kind === draft.kind && each.unitId === draft.unitId);
  const shown = nextExample(draft, { unitCode: unit?.numberCode || 'UM', last: book?.last ?? null, today: officeToday() });
  const doubts = problem ? [] : doubtsOfPattern(draft.pattern, { subForm: draft.subForm, kind: draft.kind });
  const others = problem ? null : othersAlike(draft, loaded, { w, number: shown.next });
  const words: Record<PatternDoubt, string> = { 'pattern.no_year': w.doubtYear, 'pattern.no_unit': w.doubtUnit, 'pattern.dot_after_sequence': w.doubtDot };
  return (
    <aside className={css.shown} aria-label={w.example} aria-live="polite">
      <dl>
        <dt>{w.exampleNext}</dt>
        <dd>{shown.next}</dd>
        <dt>{w.exampleBack}</dt>
        <dd className={css.lesser}>{shown.backDated}</dd>
      </dl>
      {problem || doubts.length > 0 || others ? (
        <div className={css.doubts}>
          {problem ? <p className={css.unsound}>{w.unsound}</p> : <p className={css.unsound}>{w.doubts}</p>}
          {doubts.map((doubt) => <p key={doubt}>{words[doubt]}</p>)}
          {others ? <p>{others}</p> : null}
        </div>
      ) : null}
    </aside>
  );
}

function InForce({ loaded, onEdit, mayEdit }: { loaded: Loaded; onEdit: (design: Design) => void; mayEdit: boolean }) {
  const w = useWords(numberWords);
  const heads = [w.kind, w.designFor, w.pattern, w.numbering, w.basis, ...(mayEdit ? [w.acts] : [])];
  const mayEditOne = (design: Design) => design.unitId !== null || loaded.mayDesignCity;
  return (
    <Block title={w.inForce}>
      <PlainTable caption={w.inForce} heads={heads}>
        {loaded.designs.map((design) => (
          <PlainRow key={`${design.kind}${design.unitId ?? ''}`} heads={heads} cells={[
            w[design.kind], design.unitName ?? w.byCity, <span key="pattern" className={css.code}>{design.pattern}</span>,
            design.numbering === 'day_block' ? `${w.dayBlock} (${design.dayQuota ?? ''})` : w.sequence,
            <span key="basis">{design.basis}<span className={css.small}>{design.fromYear === null ? w.fromRegulation : w.sinceYear(design.fromYear)}</span></span>,
            ...(mayEdit ? [mayEditOne(design) ? <span key="edit" className={css.links}><button type="button" onClick={() => onEdit(design)}>{w.edit}</button></span> : null] : []),
          ]} />
        ))}
      </PlainTable>
    </Block>
  );
}
