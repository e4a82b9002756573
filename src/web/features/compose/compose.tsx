import { IconDots, IconHistory, IconTrash } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type FocusEvent, type ReactNode } from 'react';
import { findLetterType, formOf, type LetterType } from '#templates/index.ts';
import type { ApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { readNotes, type LetterNote } from '#shared/contracts/letter-notes.contract.ts';
import { previewOutgoing, type DraftContent, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { call } from '#web/lib/api.ts';
import { useBarHeight } from '#web/lib/height.ts';
import { useKeys, useMedia, useRested, useTitle } from '#web/lib/hooks.ts';
import { countOfOthers } from '#web/lib/kept.ts';
import { useLanguage } from '#web/lib/language.ts';
import { sayNotes, type SaidNote } from '#web/lib/letter-notes.ts';
import { sizeOfSubject } from '#web/lib/subject-size.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { mainKey } from '#web/ui/main-act.ts';
import { Menu } from '#web/ui/menu.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Tabs } from '#web/ui/tabs.tsx';
import { ClashDialog } from './clash-dialog.tsx';
import { ComposeForm } from './compose-form.tsx';
import css from './compose.module.css';
import type { EditorHandle } from './editor/letter-editor.tsx';
import { drawPage, LiveDesk } from './live-pages.tsx';
import { MarginNotes } from './margin-notes.tsx';
import { mendOf } from './notes/doubts-of.ts';
import { mended } from './notes/mend.ts';
import { boxesAround, boxOf, spokenNotes } from './notes/quiet.ts';
import { createPageLine, type PageLine } from './page-line.ts';
import { RouteStrip } from './route-strip.tsx';
import { SaveState, saveReason } from './save-state.tsx';
import { useSigners } from './signing-fields.tsx';
import { useDraft } from './use-draft.ts';
import { composeWords } from './words.ts';

const VersionsDialog = lazy(async () => ({ default: (await import('./versions-dialog.tsx')).VersionsDialog }));
const SubmitDialog = lazy(async () => ({ default: (await import('./submit-dialog.tsx')).SubmitDialog }));
const DiscardDialog = lazy(async () => ({ default: (await import('./discard-dialog.tsx')).DiscardDialog }));

type Written = OutgoingDetail & { draft: NonNullable<OutgoingDetail['draft']> };
type Props = {
  letter: Written;
  ways: readonly FinishWay[];
  /** the city's word before the subject */
  subjectWord: string;
  /** one sentence: what this kind is for */
  usedFor: string;
  /** who began it; `title` names the desk when it is not the one at this page */
  drafter: { name: string; title: string | null };
  classification: (props: { value: string; onChange: (code: string) => void }) => ReactNode;
  /** why it came back, when it did; another room draws it */
  returned: ReactNode;
  /** the letters it answers, as they came; another room draws them */
  answered: (letterIds: readonly string[]) => ReactNode;
  /** its route as it runs; null before it was submitted */
  standing: ApprovalRoute | null;
  onLeave: () => void;
};

/** What is looked at: beside the form the page or the letter that is answered, on a narrow screen one of the three. */
type Tab = 'write' | 'page' | 'answered';
const tabOf = (id: string): Tab => (id === 'page' || id === 'answered' ? id : 'write');

/** A letter being written beside its own page. */
export function Compose(props: Props) {
  const w = useWords(composeWords);
  const type = findLetterType(props.letter.typeCode);
  return type ? <Writing {...props} type={type} /> : <Refusal>{w.unknownType}</Refusal>;
}

function Writing({ letter, ways, subjectWord, usedFor, drafter, classification, returned, answered, standing, onLeave, type }: Props & { type: LetterType }) {
  const w = useWords(composeWords);
  const line = usePageLine(letter.id);
  const draft = useDraft(letter, line);
  const { content } = draft;
  const [ofOthers] = useState(() => countOfOthers(`compose.${letter.id}`) > 0);
  const [tab, setTab] = useState<Tab>('write');
  const [open, setOpen] = useState<'versions' | 'submit' | 'discard' | null>(null);
  const isCut = draft.saving.state === 'offline';
  const narrow = useMedia('(max-width: 1023px)');
  const answers = content.relations.flatMap((relation) => (relation.kind === 'answers' ? [relation.letterId] : []));
  const shown: Tab = tab === 'answered' && answers.length === 0 ? 'write' : tab;
  const looksBack = shown === 'answered';
  const { bar, style } = useBarHeight();
  const editor = useRef<EditorHandle>(null);
  const handle = useCallback(() => editor.current, []);
  useEffect(() => line.want(content), [line, content]);
  const pages = useSyncExternalStore(line.subscribe, () => line.current().pages.length);
  const { chosen } = useSigners(letter.id, content);
  const subject = useSubjectWord(type, subjectWord);
  const all = useNotes(letter.id, content, subject.label);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  // Another signer than the letter came with was chosen here, also before that field was left.
  const signs = content.signer !== letter.draft.content.signer;
  const notes = useMemo(() => spokenNotes(all, { touched: signs ? new Set([...touched, 'classification']) : touched, asked }), [all, touched, asked, signs]);
  const pageTabs = [{ id: 'page', label: notes.length > 0 && narrow ? w.pageWithNotes(notes.length) : w.page }, ...(answers.length > 0 ? [{ id: 'answered', label: w.answered }] : [])];
  const form = useMemo(() => formOf(type.fields), [type]);
  useTitle(content.subject || w.untitled);
  const submit = async () => {
    setAsked(true);
    // Who submits by the keys may still be writing a person, which is taken when one leaves it.
    const box = document.activeElement;
    if (box instanceof HTMLElement && box.closest('[data-person]')) box.blur();
    if (await draft.flush()) setOpen('submit');
    else toast(saveReason(w, draft.savingNow()) ?? w.needSaved);
  };
  useComposeKeys(() => void submit());
  const mend = (note: SaidNote) => {
    const piece = mendOf(note);
    const change = piece && mended(content, piece);
    if (!change) return;
    if (change.body && editor.current) editor.current.replace(change.body);
    else if (change.annexes || change.fields) draft.replace({ ...content, ...change });
    else draft.change(change);
  };
  const go = (note: SaidNote) => {
    setTab('write');
    requestAnimationFrame(() => showPlace(note, editor.current));
  };
  const leaveField = (event: FocusEvent) => {
    const boxes = boxesAround(event.target);
    if (boxes.some((box) => !touched.has(box))) setTouched(new Set([...touched, ...boxes]));
  };
  return (
    <div className={css.page} style={style}>
      <div className={css.top} ref={bar}>
        <header className={css.bar}>
          <div className={css.barSay}>
            <div className="meta">{w.room} · <AboutKind name={letter.typeName} usedFor={usedFor} isSeen={type.layoutSeen} /></div>
            <h1 className={sizeOfSubject(content.subject)} title={content.subject}>{content.subject || w.untitled}</h1>
          </div>
          <div className={css.barActs}>
            <SaveState saving={draft.saving} onRetry={() => void draft.flush()} />
            <Menu
              label={w.more} place="below-end" buttonClass={css.menuButton} button={<><IconDots size={18} stroke={1.75} aria-hidden="true" /><span className={css.menuWord}>{w.more}</span></>}
              lines={[
                { id: 'versions', icon: <IconHistory size={18} stroke={1.75} />, label: w.versions, run: () => void draft.flush().then(() => setOpen('versions')) },
                ...(letter.allowed.includes('discard') ? [{ id: 'discard', icon: <IconTrash size={18} stroke={1.75} />, label: w.discard, run: () => void draft.flush().then(() => setOpen('discard')) }] : []),
              ]}
            />
            <Button kind="primary" hint={mainKey.hint} off={isCut && w.submitWaits} onClick={() => void submit()}>{w.submit}{isCut ? <span aria-hidden="true">· {w.submitWaits}</span> : null}</Button>
          </div>
        </header>
        {narrow ? <div className={css.tabs}><Tabs label={w.viewSwitch} value={shown} onChange={(id) => setTab(tabOf(id))} tabs={[{ id: 'write', label: w.write }, ...pageTabs]} /></div> : null}
      </div>
      <div className={css.work}>
        <div className={narrow && shown !== 'write' ? css.hidden : ''} onBlur={leaveField}>
          {returned ? <div className={css.kept}>{returned}</div> : null}
          {ofOthers ? <div className={css.kept}><Notice title={w.keptOfOther}>{w.keptOfOtherSay}</Notice></div> : null}
          {draft.wasKept ? <div className={css.kept}><Notice>{w.keptBack}</Notice></div> : null}
          <ComposeForm letterId={letter.id} type={type} typeName={letter.typeName} ways={ways} onRoute={letter.state === 'in_route' || letter.state === 'approved'} draft={draft} editor={editor} handle={handle} classification={classification} notes={notes} subject={subject} relations={letter.relations} />
        </div>
        <section className={`${css.desk} ${narrow && shown === 'write' ? css.hidden : ''}`} aria-label={looksBack ? w.answered : w.pageLabel} id="halaman" tabIndex={0}>
          <div className={css.deskTop}>
            <RouteStrip drafter={drafter} route={content.route} signer={chosen} standing={standing} />
            {narrow || answers.length === 0 ? null : <div className={css.switch}><Tabs label={w.besideSwitch} value={looksBack ? 'answered' : 'page'} onChange={(id) => setTab(tabOf(id))} tabs={pageTabs} /></div>}
          </div>
          {looksBack ? answered(answers) : (
            <LiveDesk line={line} label={w.pageLabel} says={`${letter.typeName} · ${type.face === 'bookman' ? 'TeX Gyre Bonum' : 'Arimo'}`}>
              <MarginNotes notes={notes} onGo={go} onMend={mend} />
            </LiveDesk>
          )}
        </section>
      </div>
      {draft.clash ? <ClashDialog form={form} base={draft.clashBase} mine={content} meanwhile={draft.clash} onSettle={draft.settle} /> : null}
      <Suspense>
        {open === 'versions' ? <VersionsDialog letterId={letter.id} mayEdit onClose={() => setOpen(null)} onTake={(taken, number) => { draft.replace(taken); setOpen(null); toast(w.tookVersion(number)); }} /> : null}
        {open === 'submit' ? <SubmitDialog letterId={letter.id} versions={draft.versions} content={content} signer={chosen} pages={pages} notes={all} subjectLabel={subject.label} order={form.some((field) => field.receives)} onClose={() => setOpen(null)} onDone={onLeave} onGo={(note) => { setOpen(null); go(note); }} /> : null}
        {open === 'discard' ? <DiscardDialog letterId={letter.id} version={() => draft.versions().version} onClose={() => setOpen(null)} onDone={onLeave} /> : null}
      </Suspense>
    </div>
  );
}

/** Asks for the pages of what is written now. Who shows them looks at it by itself: a page that comes draws no field again. */
function usePageLine(letterId: string): PageLine<DraftContent> {
  const [line] = useState(() => createPageLine<DraftContent>({ ask: (draft, known, signal) => call(previewOutgoing, { params: { letterId }, body: { content: draft, known: [...known] }, signal }), draw: drawPage }));
  useEffect(() => line.close, [line]);
  return line;
}

const restMs = 450;

/** Asked when the hand rests: a note about half a word helps nobody. What was said stays until the next answer, also without a line. */
function useNotes(letterId: string, content: DraftContent, subjectLabel: string): readonly SaidNote[] {
  const language = useLanguage();
  const rested = useRested(content, restMs);
  const [notes, setNotes] = useState<readonly LetterNote[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    const keep = ({ notes: next }: { notes: LetterNote[] }) => setNotes((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    call(readNotes, { params: { letterId }, body: { content: rested }, signal: asking.signal }).then(keep, () => undefined);
    return () => asking.abort();
  }, [letterId, rested]);
  // A note names the subject as the form and the page do.
  return useMemo(() => sayNotes(notes.map((note) => (note.place === 'subject' ? { ...note, values: { ...note.values, label: subjectLabel, whereId: subjectLabel, whereEn: subjectLabel } } : note)), language), [notes, language, subjectLabel]);
}

/** Ctrl Enter submits, F6 goes from the fields to the page and back. */
function useComposeKeys(onSubmit: () => void): void {
  useKeys({
    'Ctrl+Enter': onSubmit,
    F6: () => {
      const page = document.getElementById('halaman');
      const form = document.querySelector<HTMLElement>('#isian input, #isian [contenteditable]');
      if (page?.contains(document.activeElement)) form?.focus();
      else page?.focus();
    },
  });
}

/** What the kind is for, and what is known of its page: one press beside its name. */
function AboutKind({ name, usedFor, isSeen }: { name: string; usedFor: string; isSeen: boolean }) {
  const w = useWords(composeWords);
  return (
    <details className={css.aboutKind} onBlur={(event) => { event.currentTarget.open = false; }}>
      <summary title={w.ofKind}>{name}{isSeen ? '' : ` · ${w.layoutUnseen}`}</summary>
      <p>{[usedFor, isSeen ? '' : w.layoutUnseenSay].filter(Boolean).join(' ')}</p>
    </details>
  );
}

/** The word before the subject on the page of this kind, and what it is for where no page prints it. */
function useSubjectWord(type: LetterType, word: string): { label: string; help: string | undefined } {
  const w = useWords(composeWords);
  if (type.subjectAs === 'about') return { label: w.subjectAbout, help: undefined };
  return type.subjectAs === 'unprinted' ? { label: w.subject, help: w.subjectUnprinted } : { label: word, help: undefined };
}

/** Shows what a note is about: the words in the text, or else its field. */
function showPlace({ place, span }: SaidNote, editor: EditorHandle | null): void {
  const isShown = span && place.startsWith('body.') && editor?.show({ path: place.slice('body.'.length), from: span.from, to: span.to, written: span.text });
  if (!isShown) focusPlace(place);
}

/** Brings the cursor to what a note is about: "subject", "body.3.0", "fields.acara", or a part of the form. */
function focusPlace(place: string): void {
  const name = boxOf(place);
  const box = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(name)}"], [data-field="${CSS.escape(name)}"]`);
  // A field inside a fold is seen once the fold is open.
  const fold = box?.closest('details');
  if (fold) fold.open = true;
  const first = box?.querySelector<HTMLElement>('[contenteditable="true"], input, textarea');
  (first ?? box)?.scrollIntoView({ block: 'center' });
  first?.focus({ preventScroll: true });
}
