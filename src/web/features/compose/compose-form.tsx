import { Textarea } from '@mantine/core';
import { useCallback, useMemo, type ReactNode, type Ref } from 'react';
import { Link } from 'react-router';
import { formOf, type LetterType } from '#templates/index.ts';
import type { LetterRelation } from '#shared/contracts/letter-relations.contract.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import type { SaidNote } from '#web/lib/letter-notes.ts';
import { useWords } from '#web/lib/words.ts';
import { AddresseeField } from './addressee-field.tsx';
import { AnnexFields } from './annexes.tsx';
import { AttachmentFields } from './attachments.tsx';
import { useBodyTools } from './body-tools.tsx';
import css from './compose.module.css';
import { GREETING, NatureFold } from './nature-fold.tsx';
import { isEmptyBody } from './editor/editor-body.ts';
import { letterWords, type FieldWord, type Told } from './editor/field-chip.ts';
import { LetterEditor, type EditorHandle } from './editor/letter-editor.tsx';
import { WritingContext } from './editor/writing.ts';
import { mayStandInText, type FieldForm, type FieldValues } from './fields/field-form.ts';
import { LetterInHand } from './fields/letter-in-hand.ts';
import { withProposals } from './fields/propose.ts';
import { TypeFields } from './fields/type-fields.tsx';
import { doubtsOf } from './notes/doubts-of.ts';
import { PlaceNotes } from './notes/place-notes.tsx';
import { SigningFields } from './signing-fields.tsx';
import type { Draft } from './use-draft.ts';
import { composeWords } from './words.ts';

type Props = {
  letterId: string;
  type: LetterType;
  typeName: string;
  ways: readonly FinishWay[];
  onRoute: boolean;
  draft: Draft;
  editor: Ref<EditorHandle>;
  handle: () => EditorHandle | null;
  /** the classification of the house; another room draws it */
  classification: (props: { value: string; onChange: (code: string) => void }) => ReactNode;
  notes: readonly SaidNote[];
  subject: { label: string; help: string | undefined };
  /** letters it stood to when it was stored */
  relations: readonly LetterRelation[];
};

/** Everything of the letter that is not its page: what every letter needs first, what seldom differs from the usual last, folded. */
export function ComposeForm({ letterId, type, typeName, ways, onRoute, draft, editor, handle, classification, notes, subject, relations }: Props) {
  const w = useWords(composeWords);
  const { content, change } = draft;
  const form: readonly FieldForm[] = useMemo(() => formOf(type.fields), [type]);
  const names = useMemo(() => new Set(form.map((field) => field.name)), [form]);
  const fields = useFieldWordsOf(form, useTold(content));
  const doubtsIn = useCallback((place: string) => doubtsOf(notes, place), [notes]);
  const doubts = useMemo(() => doubtsIn('body'), [doubtsIn]);
  const writing = useMemo(() => ({ words: fields, doubtsIn }), [fields, doubtsIn]);
  const greeting = form.filter((field) => field.name === GREETING);
  const asked = form.filter((field) => field.name !== GREETING);
  const typeFields = (some: readonly FieldForm[]) => <TypeFields key={draft.turn} form={some} values={content.fields as FieldValues} onChange={(next) => change((before) => ({ fields: withProposals(names, before.fields as FieldValues, next(before.fields as FieldValues)) }))} />;
  const bodyTools = useBodyTools({ hasText: !isEmptyBody(content.body), handle });
  const below = (place: string) => <PlaceNotes notes={notes} place={place} />;
  return (
    <WritingContext value={writing}>
    <section className={css.edit} aria-label={w.formLabel} id="isian">
      {type.addressees === 'none' ? null : <div data-place="addressees"><AddresseeField label={w.to} required={type.addressees === 'needed'} value={content.to} onChange={(to) => change({ to })} members="list" /><p className={css.after}><Link to="/kelompok">{w.groups}</Link></p>{below('addressees')}</div>}
      <div data-place="subject">
        {/* A subject is one line on the page, however long; the whole of it is seen while it is written. */}
        <Textarea label={subject.label} description={subject.help} required autosize minRows={1} maxRows={6} value={content.subject} maxLength={500} onChange={(event) => change({ subject: event.currentTarget.value.replace(/\s*\n\s*/gu, ' ') })} />
        {below('subject')}
      </div>
      {asked.length > 0 ? <div data-place="fields"><LetterInHand value={letterId}>{typeFields(asked)}</LetterInHand>{below('fields')}</div> : null}
      {type.body === 'fixed' ? null : (
        <div data-place="body">
          <p className={css.fieldLabel}>{w.body}</p>
          <LetterEditor key={draft.turn} label={w.body} start={content.body} fields={fields} handle={editor} doubts={doubts} onChange={(body) => change({ body })} tools={bodyTools} />
        </div>
      )}
      <SigningFields letterId={letterId} type={type} content={content} ways={ways} onRoute={onRoute} onChange={change} below={below}>
        <div data-place="classification">{classification({ value: content.classification ?? '', onChange: (code) => change({ classification: code === '' ? null : code }) })}</div>
      </SigningFields>
      {below('signature')}
      <div data-place="copies"><AddresseeField label={w.copies} value={content.copies} onChange={(copies) => change({ copies })} members="lines" />{below('copies')}</div>
      <div data-place="annexes"><AnnexFields key={draft.turn} value={content.annexes} onChange={(annexes) => change({ annexes })} />{below('annexes')}</div>
      <div data-place="attachments"><AttachmentFields value={content.attachments} onChange={(attachments) => change({ attachments })} />{below('attachments')}</div>
      <NatureFold content={content} typeName={typeName} onRoute={onRoute} change={change} below={below} relations={relations} greeting={greeting.length > 0 ? typeFields(greeting) : null} />
    </section>
    </WritingContext>
  );
}

/** What the values of a letter are read from; the same object while they stay, so that no key in the text draws them again. */
function useTold({ fields, subject, to, place }: DraftContent): Told {
  return useMemo(() => ({ fields, subject, to, place }), [fields, subject, to, place]);
}

/** What of the fields may stand in the text, with its value as the page says it. */
function useFieldWordsOf(form: readonly FieldForm[], content: Told): FieldWord[] {
  const language = useLanguage();
  const { fields: values } = content;
  return useMemo(
    () => [...form.filter(mayStandInText).map((field) => {
      const value = values[field.name];
      const said = typeof value === 'string' && field.kind === 'date' ? longDate(value) : typeof value === 'string' || typeof value === 'number' ? String(value) : null;
      return { field: field.name, label: field.label[language], value: said };
    }), ...letterWords(content, language)],
    [form, values, content, language],
  );
}
