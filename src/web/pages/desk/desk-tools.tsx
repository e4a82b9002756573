import { IconCalendarWeek, IconDownload, IconListCheck, IconPencilCheck, IconWritingSign } from '@tabler/icons-react';
import { exportDesk } from '#shared/contracts/desk.contract.ts';
import { deskActs, deskActWords, type DeskAct } from '#shared/domain/desk.ts';
import css from '#web/features/desk/desk.module.css';
import { deskToolWords } from '#web/features/desk/tool-words.ts';
import { SavedViews } from '#web/features/saved-views/saved-views.tsx';
import { addressOf } from '#web/lib/address.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Menu } from '#web/ui/menu.tsx';

type Act = DeskAct | 'all';
type Props = { act: Act; onAct: (act: Act) => void; asWeek: boolean; onWeek: (asWeek: boolean) => void; isPicking: boolean; onPicking: () => void; /** letters wait for the signature of this seat */ signs: boolean; /** several wait for its initial */ initials: boolean };
const week = 'minggu';

/** How the desk is looked at: as a list or as a week, one kind of act, several at once; kept under a name, taken along as a file. */
export function DeskTools({ act, onAct, asWeek, onWeek, isPicking, onPicking, signs, initials }: Props) {
  const w = useWords(deskToolWords);
  const words = deskActWords[useLanguage()];
  const download = (format: 'xlsx' | 'csv') => location.assign(addressOf(exportDesk, { query: { format, ...(act === 'all' ? {} : { act }) } }));
  const choose = (filter: Record<string, string>) => {
    onAct(deskActs.find((each) => each === filter['tindakan']) ?? 'all');
    onWeek(filter['tampilan'] === week);
  };
  return (
    <div className={`${css.tools} no-print`}>
      {signs ? <ButtonLink size="sm" to="/tanda-tangani" icon={<IconWritingSign size={18} stroke={1.75} />}>{w.signAll}</ButtonLink> : null}
      {initials ? <ButtonLink size="sm" to="/paraf" icon={<IconPencilCheck size={18} stroke={1.75} />}>{w.initialAll}</ButtonLink> : null}
      <Button size="sm" aria-pressed={asWeek} icon={<IconCalendarWeek size={18} stroke={1.75} />} onClick={() => onWeek(!asWeek)}>{asWeek ? w.asList : w.asWeek}</Button>
      {asWeek ? null : <Button size="sm" aria-pressed={isPicking} icon={<IconListCheck size={18} stroke={1.75} />} onClick={onPicking}>{w.pickMany}</Button>}
      <Menu
        label={w.download}
        buttonClass={css.download}
        button={<><IconDownload size={18} stroke={1.75} aria-hidden="true" />{w.download}</>}
        lines={[{ id: 'xlsx', label: w.xlsx, run: () => download('xlsx') }, { id: 'csv', label: w.csv, run: () => download('csv') }]}
      />
      <SavedViews list="desk" filter={{ tindakan: act === 'all' ? '' : act, tampilan: asWeek ? week : '' }} suggestion={[act === 'all' ? '' : words[act], asWeek ? w.asWeek : ''].filter(Boolean).join(', ')} onChoose={choose} onClear={() => choose({})} isNarrow={act !== 'all'} />
    </div>
  );
}
