import { Select, Textarea, TextInput } from '@mantine/core';
import { useCallback, useMemo, type ReactNode, type Ref } from 'react';
import { formOf, type LetterType } from '#templates/index.ts';
import type { LetterRelation } from '#shared/contracts/letter-relations.contract.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import type { FinishWay } from '#shared/domain/outgoing.ts';
import { levelOf, securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { useLanguage } from '#web/lib/language.ts';
import type { SaidNote } from '#web/lib/letter-notes.ts';
import { useWords } from '#web/lib/words.ts';
import { AddresseeField } from './addressee-field.tsx';
import { AnnexFields } from './annexes.tsx';
import { AttachmentFields } from './attachments.tsx';
import { BodyTools } from './body-tools.tsx';
import css from './compose.module.css';
import { RelationsField } from './relations-field.tsx';
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

/** Everything of the letter that is not its page, in the order of the page. */
export function ComposeForm({ letterId, type, typeName, ways, onRoute, draft, editor, handle, classification, notes, subject, relations }: Props) {
  const w = useWords(composeWords);
  const { content, change } = draft;
  const form: readonly FieldForm[] = useMemo(() => formOf(type.fields), [type]);
  const names = useMemo(() => new Set(form.map((field) => field.name)), [form]);
  const fields = useFieldWordsOf(form, useTold(content));
  const doubtsIn = useCallback((place: string) => doubtsOf(notes, place), [notes]);
  const doubts = useMemo(() => doubtsIn('body'), [doubtsIn]);
  const writing = useMemo(() => ({ words: fields, doubtsIn }), [fields, doubtsIn]);
  const below = (place: string) => <PlaceNotes notes={notes} place={place} />;
  return (
    <WritingContext value={writing}>
    <section className={css.edit} aria-label={w.formLabel} id="isian">
      <AxesFields typeName={typeName} content={content} onRoute={onRoute} change={change} below={below} />
      {type.addressees === 'none' ? null : <div data-place="addressees"><AddresseeField label={w.to} required={type.addressees === 'needed'} value={content.to} onChange={(to) => change({ to })} />{below('addressees')}</div>}
      <div data-place="subject">
        {/* A subject is one line on the page, however long; the whole of it is seen while it is written. */}
        <Textarea label={subject.label} description={subject.help} required autosize minRows={1} maxRows={6} value={content.subject} maxLength={500} onChange={(event) => change({ subject: event.currentTarget.value.replace(/\s*\n\s*/gu, ' ') })} />
        {below('subject')}
      </div>
      <div data-place="relations"><RelationsField value={content.relations} known={relations} onChange={(next) => change({ relations: next })} /></div>
      {form.length > 0 ? <div data-place="fields"><LetterInHand value={letterId}><TypeFields key={draft.turn} form={form} values={content.fields as FieldValues} onChange={(next) => change((before) => ({ fields: withProposals(names, before.fields as FieldValues, next(before.fields as FieldValues)) }))} /></LetterInHand>{below('fields')}</div> : null}
      {type.body === 'fixed' ? null : (
        <div data-place="body">
          <p className={css.fieldLabel}>{w.body}</p>
          <LetterEditor key={draft.turn} label={w.body} start={content.body} fields={fields} handle={editor} doubts={doubts} onChange={(body) => change({ body })} tools={<BodyTools hasText={!isEmptyBody(content.body)} handle={handle} />} />
        </div>
      )}
      <div data-place="annexes"><AnnexFields key={draft.turn} value={content.annexes} onChange={(annexes) => change({ annexes })} />{below('annexes')}</div>
      <SigningFields letterId={letterId} type={type} content={content} ways={ways} onRoute={onRoute} onChange={change} />
      {below('signature')}
      <div data-place="copies"><AddresseeField label={w.copies} value={content.copies} onChange={(copies) => change({ copies })} />{below('copies')}</div>
      <div className={css.pair}>
        <div data-place="place"><TextInput label={w.placeOfLetter} value={content.place} maxLength={300} onChange={(event) => change({ place: event.currentTarget.value })} />{below('place')}</div>
        <div data-place="classification">{classification({ value: content.classification ?? '', onChange: (code) => change({ classification: code === '' ? null : code }) })}</div>
      </div>
      <div data-place="attachments"><AttachmentFields value={content.attachments} onChange={(attachments) => change({ attachments })} />{below('attachments')}</div>
    </section>
    </WritingContext>
  );
}

function AxesFields({ typeName, content, onRoute, change, below }: { typeName: string; content: DraftContent; onRoute: boolean; change: Draft['change']; below: (place: string) => ReactNode }) {
  const w = useWords(composeWords);
  const language = useLanguage();
  return (
    <>
      <div className={css.axes}>
        <Select label={w.urgency} allowDeselect={false} value={content.urgency} data={urgencies.map((value) => ({ value, label: urgencyWords[language][value] }))} onChange={(value) => change({ urgency: urgencies.find((each) => each === value) ?? 'normal' })} aria-description={typeName} />
        <Select label={w.securityClass} allowDeselect={false} value={content.securityClass} description={onRoute ? w.classOnRoute : undefined} data={securityClasses.map((value) => ({ value, label: securityClassWords[language][value], disabled: onRoute && value !== content.securityClass && (value === 'SR' || levelOf(value) < levelOf(content.securityClass)) }))} onChange={(value) => change({ securityClass: securityClasses.find((each) => each === value) ?? 'B' })} />
      </div>
      {content.securityClass === 'B' ? null : (
        <div data-place="securityClass"><TextInput label={w.classReason} description={w.classReasonHelp} required value={content.classReason ?? ''} maxLength={300} onChange={(event) => change({ classReason: event.currentTarget.value || null })} />{below('securityClass')}</div>
      )}
    </>
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
