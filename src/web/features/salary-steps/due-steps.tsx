import { useNavigate } from 'react-router';
import { listOutgoing } from '#shared/contracts/outgoing.contract.ts';
import { beginStep, listDueSteps } from '#shared/contracts/salary-steps.contract.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { sayDay, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Block } from '#web/ui/page.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable } from '#web/ui/table.tsx';
import { stepWords } from './words.ts';

/** Whose periodic salary step is due, for who wrote or keeps the letter of the last one; nothing for everybody else. */
export function DueSteps() {
  const w = useWords(stepWords);
  const navigate = useNavigate();
  const asked = useAsk(listDueSteps);
  const begin = useAct(beginStep, { renews: [listDueSteps, listOutgoing], onDone: ({ letterId }) => void navigate(`/naskah/${letterId}`) });
  const rows = asked.data?.rows ?? [];
  if (rows.length === 0) return null;
  const title = w.title(sayNumber(rows.length));
  const heads = [w.employee, w.office, w.grade, w.dueOn, w.last, w.acts];
  return (
    <Block title={title}>
      <p className="meta">{w.say}</p>
      <Trouble problem={begin.error} />
      <PlainTable caption={title} heads={heads}>
        {rows.map((row) => (
          <PlainRow key={row.letterId} heads={heads} cells={[
            row.employeeName, row.office ?? '', row.grade ?? '', sayDay(row.dueOn), row.letterNumber ?? '',
            <Button key="begin" size="sm" busy={begin.isPending && begin.variables.params?.letterId === row.letterId ? w.beginning : false} onClick={() => begin.mutate({ params: { letterId: row.letterId }, body: {} })}>{w.begin}</Button>,
          ]} />
        ))}
      </PlainTable>
    </Block>
  );
}
