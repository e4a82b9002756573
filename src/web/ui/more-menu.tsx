import { IconDots } from '@tabler/icons-react';
import { Menu, type MenuLine } from './menu.tsx';
import css from './menu.module.css';

/** What is done more seldom, behind three dots as high as the button it stands beside; where no button stands beside them they say their name. */
export function MoreMenu({ label, lines }: { label: string; lines: MenuLine[] }) {
  return <Menu label={label} place="below-end" buttonClass={css.more} buttonLabel={label} className={css.seldom} button={<><IconDots size={20} stroke={1.75} aria-hidden="true" /><span className={css.moreWord}>{label}</span></>} lines={lines} />;
}
