import { IconArrowLeft, IconArrowRight, IconCrop, IconCut, IconRotateClockwise, IconSun, IconTrash, IconTrashOff } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { getFilePage } from '#shared/contracts/documents.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { CornerEditor } from './corner-editor.tsx';
import { changePage, movePage, startCorners, turnPage, wholePage, type Plan, type PlannedPage } from './page-plan.ts';
import css from './pages.module.css';
import { pagesWords } from './words.ts';

type Props = { plan: Plan; onChange: (plan: Plan) => void };
const imageOf = ({ fileId, page }: PlannedPage, size: 'full' | 'thumb') => addressOf(getFilePage, { params: { fileId, page }, query: { size } });

/** All pages in their order. One is chosen; its tools stand below it, and the keys do the same. */
export function PageGrid({ plan, onChange }: Props) {
  const w = useWords(pagesWords);
  const [chosen, setChosen] = useState(plan[0]?.key ?? '');
  const [cutting, setCutting] = useState<string | null>(null);
  const grid = useRef<HTMLUListElement>(null);
  // The keys of the pages work from the start, not only after a press.
  useEffect(() => { if (cutting === null) grid.current?.querySelector('button')?.focus(); }, [cutting]);
  const cut = plan.find((page) => page.key === cutting);
  const go = (key: string | undefined) => {
    if (key === undefined) return;
    setChosen(key);
    grid.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const acts = (page: PlannedPage) => ({
    turn: () => onChange(turnPage(plan, page.key)),
    cut: () => { if (!page.corners) onChange(changePage(plan, page.key, { corners: startCorners })); setCutting(page.key); },
    whiten: () => onChange(changePage(plan, page.key, { whiten: !page.whiten })),
    drop: () => onChange(changePage(plan, page.key, { isDropped: !page.isDropped })),
    split: () => onChange(changePage(plan, page.key, { startsLetter: !page.startsLetter })),
    move: (by: number) => onChange(movePage(plan, page.key, by)),
  });
  const onKey = (page: PlannedPage, at: number) => (event: KeyboardEvent) => {
    const act = acts(page);
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const keys: Record<string, () => void> = { r: act.turn, c: act.cut, p: act.split, Delete: act.drop };
    const run = by === undefined ? keys[event.key] : () => (event.altKey ? act.move(by) : go(plan[at + by]?.key));
    if (!run || event.target !== event.currentTarget) return;
    event.preventDefault();
    run();
  };
  if (cut) return <Cutting page={cut} onChange={(corners) => onChange(changePage(plan, cut.key, { corners }))} onDone={() => setCutting(null)} />;
  const tooled = plan.findIndex((page) => page.key === chosen);
  const tooledPage = plan[tooled];
  return (
    <>
      {tooledPage ? <Tools page={tooledPage} at={tooled} acts={acts(tooledPage)} isLast={tooled === plan.length - 1} /> : null}
      <ul ref={grid} className={css.grid}>
        {plan.map((page, at) => (
          <li key={page.key} className={`${css.item} ${page.startsLetter && at > 0 ? css.starts : ''}`}>
            <button type="button" data-key={page.key} className={`${css.sheet} ${page.key === chosen ? css.chosen : ''} ${page.isDropped ? css.dropped : ''}`} aria-pressed={page.key === chosen} aria-label={w.page(at + 1)} onClick={() => go(page.key)} onKeyDown={onKey(page, at)}>
              <img src={imageOf(page, 'thumb')} alt="" style={{ rotate: `${page.turn}deg` }} />
              <b aria-hidden="true">{at + 1}</b>
            </button>
          </li>
        ))}
      </ul>
      <p className={`meta ${css.keys}`}>{w.keys}</p>
    </>
  );
}

type Acts = { turn: () => void; cut: () => void; whiten: () => void; drop: () => void; split: () => void; move: (by: number) => void };

/** What can be done with the chosen page, each with its word. */
function Tools({ page, at, acts, isLast }: { page: PlannedPage; at: number; acts: Acts; isLast: boolean }) {
  const w = useWords(pagesWords);
  const isFirst = at === 0;
  return (
    <div className={css.tools} role="group" aria-label={w.page(at + 1)}>
      <b className="num">{w.page(at + 1)}</b>
      {isFirst ? null : <Tool label={w.left} onPress={() => acts.move(-1)}><IconArrowLeft size={18} stroke={1.75} /></Tool>}
      {isLast ? null : <Tool label={w.right} onPress={() => acts.move(1)}><IconArrowRight size={18} stroke={1.75} /></Tool>}
      <Tool label={w.turn} onPress={acts.turn}><IconRotateClockwise size={18} stroke={1.75} /></Tool>
      <Tool label={w.cut} on={page.corners !== null} onPress={acts.cut}><IconCrop size={18} stroke={1.75} /></Tool>
      <Tool label={w.whiten} on={page.whiten} onPress={acts.whiten}><IconSun size={18} stroke={1.75} /></Tool>
      {isFirst ? null : <Tool label={w.split} on={page.startsLetter} onPress={acts.split}><IconCut size={18} stroke={1.75} /></Tool>}
      <Tool label={page.isDropped ? w.keep : w.drop} on={page.isDropped} onPress={acts.drop}>{page.isDropped ? <IconTrashOff size={18} stroke={1.75} /> : <IconTrash size={18} stroke={1.75} />}</Tool>
    </div>
  );
}

function Tool({ label, on, onPress, children }: { label: string; on?: boolean; onPress: () => void; children: ReactNode }) {
  return <button type="button" className={`${css.tool} ${on ? css.toolOn : ''}`} {...(on === undefined ? {} : { 'aria-pressed': on })} onClick={onPress}>{children}<span>{label}</span></button>;
}

function Cutting({ page, onChange, onDone }: { page: PlannedPage; onChange: (corners: PlannedPage['corners']) => void; onDone: () => void }) {
  const w = useWords(pagesWords);
  return (
    <div className={css.cutBox}>
      <p className="meta">{w.cutSay}</p>
      <CornerEditor src={imageOf(page, 'full')} ratio={page.ratio} corners={page.corners ?? wholePage} onChange={onChange} />
      <div className={css.cutActs}>
        <Button kind="second" onClick={onDone}>{w.done}</Button>
        <Button kind="quiet" onClick={() => { onChange(null); onDone(); }}>{w.whole}</Button>
      </div>
    </div>
  );
}
