import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { getPosition } from '#shared/contracts/organization.contract.ts';
import type { DraftContent } from '#shared/contracts/outgoing.contract.ts';
import { call } from '#web/lib/api.ts';
import { keyOf } from '#web/lib/asking.ts';
import { sayTime } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { compareLines } from './compare.ts';
import { DifferenceText } from './difference-text.tsx';
import css from './compose.module.css';
import { clashParts, desksOf, fieldOf, mergeParts, mergeVersions, type Called, type ClashName } from './clash-parts.ts';
import { partWords } from './part-words.ts';
import type { Meanwhile } from './use-draft.ts';
import { composeWords } from './words.ts';

type Props = { form: Called['form']; /** what both began with, where it is known */ base: DraftContent | null; mine: DraftContent; meanwhile: Meanwhile; onSettle: (chosen: DraftContent) => Promise<void> };

/** Two versions of one letter: both are shown, field by field, and nothing is stored before the person chose. */
export function ClashDialog({ form, base, mine, meanwhile, onSettle }: Props) {
  const w = useWords(composeWords);
  const p = useWords(partWords);
  const language = useLanguage();
  const nameOf = useNames([mine, meanwhile.content]);
  const versions = { base, mine, theirs: meanwhile.content };
  const parts = clashParts(versions, { nameOf, ways: w, language, form });
  const merged = mergeVersions(versions);
  const labelOf = (name: ClashName) => (name in p ? p[name as keyof typeof p & Exclude<ClashName, `field:${string}`>] : (form.find((field) => field.name === fieldOf(name))?.label[language] ?? fieldOf(name)));
  const [theirs, setTheirs] = useState<ClashName[]>([]);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    await onSettle(mergeParts(merged.content, meanwhile.content, theirs));
    setBusy(false);
  };
  return (
    <Dialog open keeps width={860} onClose={() => {}} title={w.clashTitle} foot={<Button kind="primary" busy={busy && w.saving} onClick={() => void go()}>{w.goOn}</Button>}>
      <p>{w.clashSay(meanwhile.savedByYou ? w.youElsewhere : meanwhile.savedByName, sayTime(meanwhile.savedAt))}</p>
      {parts.length === 0 ? <p className="meta">{w.clashSame}</p> : null}
      {merged.taken.length > 0 ? <p className="meta">{w.clashTaken(merged.taken.map(labelOf).join(', '))}</p> : null}
      {parts.map((part) => (
        <section key={part.name} className={css.clash} aria-label={labelOf(part.name)}>
          <div className={css.clashHead}>
            <h3 className="lead">{labelOf(part.name)}</h3>
            <Chips label={labelOf(part.name)}>
              <Chip on={!theirs.includes(part.name)} onPress={() => setTheirs(theirs.filter((each) => each !== part.name))}>{w.mine}</Chip>
              <Chip on={theirs.includes(part.name)} onPress={() => setTheirs([...theirs.filter((each) => each !== part.name), part.name])}>{w.theirs}</Chip>
            </Chips>
          </div>
          <DifferenceText lines={compareLines(part.theirs, part.mine)} />
        </section>
      ))}
    </Dialog>
  );
}

/** What desks and those who sit there are called; until it is known, and for who sits there no more, a mark that says nothing false. */
function useNames(contents: readonly DraftContent[]): (id: string) => string {
  const asked = useQueries({ queries: desksOf(contents).map((positionId) => ({ queryKey: keyOf(getPosition, { params: { positionId } }), queryFn: () => call(getPosition, { params: { positionId } }) })) });
  const names = new Map(asked.flatMap(({ data }) => (data ? [[data.id, data.title] as const, ...data.holders.map((holder) => [holder.employeeId, holder.name] as const)] : [])));
  return (id) => names.get(id) ?? '…';
}
