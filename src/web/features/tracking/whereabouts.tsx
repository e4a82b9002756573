import { getLetterPath } from '#shared/contracts/tracking.contract.ts';
import { sayPath } from '#shared/domain/letter-path.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { BigPath } from '#web/ui/leaf/big-path.tsx';
import { NowBlock } from '#web/ui/now-block.tsx';
import { stepsOf } from './steps.ts';

/** Where a letter is, since when and who is next, and its whole way as the large leaf. */
export function Whereabouts({ letterId }: { letterId: string }) {
  const language = useLanguage();
  const path = useAsk(getLetterPath, { params: { letterId } });
  if (!path.data) return null;
  const { segments, sentence } = path.data;
  const late = (sentence.daysLeft ?? 0) < 0;
  const said = sayPath(sentence, language);
  // Where it is, since when, who is next: three sentences of which only the second can be late.
  const [where = said, since, ...next] = said.split(/(?<=\.) /u);
  return (
    <NowBlock sentence={late ? where : [where, since].join(' ')} late={late ? since : null}>
      {next.length ? <p className="meta">{next.join(' ')}</p> : null}
      <BigPath segments={stepsOf(segments)} label={said} />
    </NowBlock>
  );
}

/** The way alone, where the page says in its own words where the letter stands. */
export function Way({ letterId }: { letterId: string }) {
  const language = useLanguage();
  const path = useAsk(getLetterPath, { params: { letterId } });
  return path.data ? <BigPath segments={stepsOf(path.data.segments)} label={sayPath(path.data.sentence, language)} /> : null;
}
