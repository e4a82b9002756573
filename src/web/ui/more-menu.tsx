import { IconDots } from '@tabler/icons-react';
import { Menu, type MenuLine } from './menu.tsx';
import css from './menu.module.css';

/** What is done more seldom, behind three dots as high as the button it stands beside. */
export function MoreMenu({ label, lines }: { label: string; lines: MenuLine[] }) {
  return <Menu label={label} place="below-end" buttonClass={css.more} buttonLabel={label} button={<IconDots size={20} stroke={1.75} aria-hidden="true" />} lines={lines} />;
}
