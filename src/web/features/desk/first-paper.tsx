import type { DeskRow } from '#shared/contracts/desk.contract.ts';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { getLetter } from '#shared/contracts/letters.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useDrawn } from '#web/lib/drawn-files.ts';
import { stressOf, subjectOr, sayDaysLeft } from '#web/lib/letter-words.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { Sheet } from '#web/ui/paper/paper.tsx';
import { Stamp } from '#web/ui/paper/stamp.tsx';
import { actIcons, addressOfRow, isDraftRow, sayAct } from './desk-lines.tsx';
import css from './desk.module.css';
import { RowNotice } from './row-notice.tsx';
import { deskWords } from './words.ts';

/** On a phone the first thing that waits lies open at the top: its paper, its subject, its act. */
export function FirstPaper({ row, assists }: { row: DeskRow; assists: boolean }) {
  const w = useWords(deskWords);
  const closed = isSecret(row.securityClass);
  const letter = useAsk(getLetter, { params: { letterId: row.letterId } }, { enabled: !closed && !isDraftRow(row) });
  const main = letter.data?.files.find((file) => file.role === 'main');
  const state = useDrawn(main ? [main] : []).get(main?.fileId ?? '');
  const replacement = row.takenBack ? letter.data?.relations.find((each) => each.side === 'in' && each.kind === 'replaces' && each.opens) : undefined;
  const Icon = actIcons[row.act];
  const late = (row.daysLeft ?? 0) < 0;
  const days = sayDaysLeft(row.daysLeft);
  return (
    <section className={css.first} aria-label={w.peek}>
      {main ? (
        <div className={css.firstPaper}>
          <Sheet src={state === 'ready' ? addressOf(getFilePage, { params: { fileId: main.fileId, page: 1 } }) : null} failed={state === 'failed'} alt={main.name} />
          {row.takenBack ? <Stamp>{w.stampTaken}</Stamp> : null}
        </div>
      ) : null}
      <div className={css.firstText}>
        {days ? (
          <p>
            <LeafMark kind={late ? 'late' : 'half'}>{days}</LeafMark>
          </p>
        ) : null}
        <p className={`lead ${row.takenBack ? css.struck : ''}`}>{subjectOr(row)}</p>
        <p className="meta">{[row.handedBy ?? row.senderName, row.letterNumber ?? row.agendaText, stressOf(row)].filter(Boolean).join(' · ')}</p>
        <RowNotice row={row} />
        <div className={css.firstActs}>
          <ButtonLink kind="primary" size="lg" to={addressOfRow(row, true)} icon={<Icon size={20} stroke={1.75} />}>
            {sayAct(row, assists)}
          </ButtonLink>
          {/* Looking at it and opening it are one act: the second way leads to what took its place. */}
          {addressOfRow(row, true) !== addressOfRow(row) ? <ButtonLink size="lg" to={addressOfRow(row)}>{w.open}</ButtonLink> : null}
          {replacement ? <ButtonLink size="lg" to={`/surat/${replacement.letterId}`}>{w.openReplacement}</ButtonLink> : null}
        </div>
      </div>
    </section>
  );
}
