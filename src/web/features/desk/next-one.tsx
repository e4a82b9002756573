import { useNavigate } from 'react-router';
import { getDesk } from '#shared/contracts/desk.contract.ts';
import { deskActWords, type DeskAct } from '#shared/domain/desk.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useKeys } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { subjectOr } from '#web/lib/letter-words.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { addressOfRow } from './desk-lines.tsx';
import css from './desk.module.css';
import { nextOneWords } from './next-one-words.ts';

type Props = { /** the letter that was just done */ after: string | null; /** what was done: more of that kind comes first, so that a pile is worked through in one go */ act?: DeskAct; /** the page says already that nothing waits */ isSaid?: boolean };

/** After an act: what waits next on the desk, by name and by a key, or that nothing does. */
export function NextOne({ after, act, isSaid = false }: Props) {
  const w = useWords(nextOneWords);
  const acts = deskActWords[useLanguage()];
  const navigate = useNavigate();
  const desk = useAsk(getDesk, { query: { limit: 5 } });
  const alike = useAsk(getDesk, { query: { limit: 5, ...(act ? { act } : {}) } }, { enabled: act !== undefined });
  const isKnown = desk.data !== undefined && !alike.isLoading;
  // What was just acted on may still stand in an answer from before.
  const row = [...(alike.data?.rows ?? []), ...(desk.data?.rows ?? [])].find((each) => each.letterId !== after);
  const to = row ? addressOfRow(row) : '/';
  useKeys({ n: () => void navigate(to) }, isKnown);
  if (!isKnown) return null;
  if (!row)
    return (
      <div className={css.nextOne} role="status">
        {isSaid ? null : <p>{w.none}</p>}
        <ButtonLink to="/" hint="N">{w.toDesk}</ButtonLink>
      </div>
    );
  return (
    <div className={css.nextOne} role="status">
      <ButtonLink kind="primary" size="lg" to={to} hint="N">{w.next(subjectOr(row))}</ButtonLink>
      <p className="meta">{acts[row.act]}</p>
    </div>
  );
}
