import { Select, TextInput } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { LetterRelation } from '#shared/contracts/letter-relations.contract.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { levelOf, securityClasses } from '#shared/domain/security-class.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import css from './compose.module.css';
import { RelationsField } from './relations-field.tsx';
import type { Draft } from './use-draft.ts';
import { composeWords } from './words.ts';

/** The field of some kinds with which a letter begins; the strict form has none. */
export const GREETING = 'greeting';

type Props = {
  content: DraftContent; typeName: string; onRoute: boolean; change: Draft['change']; below: (place: string) => ReactNode;
  /** letters it stood to when it was stored */
  relations: readonly LetterRelation[];
  /** the field of the greeting, where the kind has one */
  greeting: ReactNode;
};

/** How urgent and how secret it is, what it stands to, how it greets: in most letters the usual, so its head says what holds, and it opens by itself where something differs. */
export function NatureFold({ content, typeName, onRoute, change, below, relations, greeting }: Props) {
  const w = useWords(composeWords);
  const language = useLanguage();
  const { urgency, securityClass } = content;
  const greets = content.fields[GREETING];
  const isSet = urgency !== 'normal' || securityClass !== 'B' || content.relations.length > 0 || greets !== undefined;
  const [isOpen, setOpen] = useState(isSet);
  const says = [w.urgencyIs(urgencyWords[language][urgency]), w.classIs(securityClassWords[language][securityClass]), w.relationCount(content.relations.length), typeof greets === 'string' ? `“${greets}”` : ''];
  return (
    <details className={css.nature} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><IconChevronRight size={18} stroke={1.75} aria-hidden="true" /><span className={css.natureSay}><b>{greeting ? w.natureGreeting : w.nature}</b><small>{says.filter(Boolean).join(' · ')}</small></span></summary>
      <div className={css.group}>
        <div className={css.axes}>
          <Select label={w.urgency} allowDeselect={false} value={urgency} data={urgencies.map((value) => ({ value, label: urgencyWords[language][value] }))} onChange={(value) => change({ urgency: urgencies.find((each) => each === value) ?? 'normal' })} aria-description={typeName} />
          <Select label={w.securityClass} allowDeselect={false} value={securityClass} description={onRoute ? w.classOnRoute : undefined} data={securityClasses.map((value) => ({ value, label: securityClassWords[language][value], disabled: onRoute && value !== securityClass && (value === 'SR' || levelOf(value) < levelOf(securityClass)) }))} onChange={(value) => change({ securityClass: securityClasses.find((each) => each === value) ?? 'B' })} />
        </div>
        {securityClass === 'B' ? null : (
          <div data-place="securityClass"><TextInput label={w.classReason} description={w.classReasonHelp} required value={content.classReason ?? ''} maxLength={300} onChange={(event) => change({ classReason: event.currentTarget.value || null })} />{below('securityClass')}</div>
        )}
        <div data-place="relations"><RelationsField value={content.relations} known={relations} onChange={(next) => change({ relations: next })} /></div>
        {greeting}
      </div>
    </details>
  );
}
