import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { isSecret, securityClasses } from '#shared/domain/security-class.ts';
import { securityClassWords } from '#shared/domain/words.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import css from './intake.module.css';
import type { Paper } from './paper.ts';
import { intakeWords } from './words.ts';

type Props = { paper: Paper; onChange: (changes: Partial<Paper>) => void };

/** Who may know, said before anything else: the stamp on the envelope decides whether it is opened at the counter at all. */
export function ClassLine({ paper, onChange }: Props) {
  const w = useWords(intakeWords);
  const language = useLanguage();
  const id = useId();
  return (
    <div className={css.class}>
      <p className={css.fieldLabel} id={id}>{w.securityClass} <kbd className={css.key} aria-hidden="true">F3</kbd></p>
      <SegmentedControl fullWidth name="securityClass" aria-labelledby={id} value={paper.securityClass} onChange={(securityClass) => onChange({ securityClass })} data={securityClasses.map((value) => ({ value, label: securityClassWords[language][value] }))} />
      {isSecret(paper.securityClass) ? <Notice title={w.coverTitle}>{w.cover} {paper.files.length > 0 ? w.coverScan : w.coverNoScan}</Notice> : null}
    </div>
  );
}
