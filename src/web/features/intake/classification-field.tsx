import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { findClassification, useClassification as rememberCode } from '#shared/contracts/intake.contract.ts';
import { call, newCommandId } from '#web/lib/api.ts';
import { useClassificationChoices } from '#web/lib/classification-choices.ts';
import { useWords } from '#web/lib/words.ts';
import { PickField } from '#web/ui/form/pick-field.tsx';
import css from './intake.module.css';
import { intakeWords } from './words.ts';

type Props = { value: string; onChange: (code: string) => void; fault: string | undefined };

/** One of 3,032 codes, found by its digits or by words; before anything is typed, the favourites and those used lately. */
export function ClassificationField({ value, onChange, fault }: Props) {
  const w = useWords(intakeWords);
  const client = useQueryClient();
  const { rows, chosen, pick } = useClassificationChoices(value);
  const star = async () => {
    await call(rememberCode, { params: { code: value }, body: { commandId: newCommandId(), isFavourite: !chosen?.isFavourite } });
    await client.invalidateQueries({ queryKey: [findClassification.path] });
  };
  const choices = rows.map((row) => ({ id: row.code, label: `${row.code} ${row.name}`, detail: row.above.join(' › '), ...(row.isFavourite ? { tag: <IconStarFilled size={14} aria-label={w.favourite} /> } : {}) }));
  return (
    <div>
      <PickField
        label={w.classification} name="classification" placeholder={w.classificationHint} fault={fault} {...pick} choices={choices}
        onChange={(choice) => onChange(choice?.id ?? '')}
      />
      {chosen ? (
        <p className={`${css.under} ${css.above}`}>
          <span>{chosen.above.join(' › ')}</span>
          <button type="button" className={css.star} aria-pressed={chosen.isFavourite} onClick={() => void star()}>
            {chosen.isFavourite ? <IconStarFilled size={14} aria-hidden="true" /> : <IconStar size={14} stroke={1.75} aria-hidden="true" />} {chosen.isFavourite ? w.dropFavourite : w.makeFavourite}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** A code that was used is offered first the next time. Nobody waits for it. */
export function rememberUse(code: string): void {
  if (code !== '') call(rememberCode, { params: { code }, body: { commandId: newCommandId() } }).catch(() => undefined);
}
