import { IconMenu2, type TablerIcon } from '@tabler/icons-react';
import { NavLink, useNavigate } from 'react-router';
import { usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import { Menu, type MenuLine } from '../menu.tsx';
import css from './rail.module.css';

/** A room of the office. `short` is its name on a phone; `inBar` puts it among the first four there. */
export type Room = { id: string; to: string; icon: TablerIcon; label: string; short?: string; count?: number; inBar?: boolean };

const barRooms = 4;
const sayCount = (count: number) => (count > 999 ? '999+' : String(count));

/** The rooms: a rail at the left, on a phone a bar of five at the bottom. The open room touches its page like an index tab. */
export function Rail({ rooms, own }: { rooms: Room[]; /** the person's own matters, under "more" on a phone */ own: MenuLine[] }) {
  const w = useWords(kitWords);
  const phone = usePhone();
  if (!phone)
    return (
      <nav className={`${css.rail} no-print`} aria-label={w.rooms}>
        <div className={css.railIn}>
          {rooms.map((room) => (
            <RoomLink key={room.id} room={room} />
          ))}
        </div>
      </nav>
    );
  const first = [...rooms.filter((room) => room.inBar), ...rooms.filter((room) => !room.inBar)].slice(0, barRooms);
  const rest = rooms.filter((room) => !first.includes(room));
  return (
    <nav data-foot className={`${css.bar} no-print`} aria-label={w.rooms}>
      {first.map((room) => (
        <RoomLink key={room.id} room={room} short />
      ))}
      <MoreRooms rooms={rest} own={own} />
    </nav>
  );
}

function RoomLink({ room, short = false }: { room: Room; short?: boolean }) {
  const Icon = room.icon;
  return (
    <NavLink to={room.to} end={room.to === '/'} className={({ isActive }) => `${css.item} ${isActive ? css.on : ''}`}>
      <span className={css.icon}>
        <Icon size={22} stroke={1.75} aria-hidden="true" />
        {room.count ? <span>{sayCount(room.count)}</span> : null}
      </span>
      <span className={css.name}>{short ? (room.short ?? room.label) : room.label}</span>
    </NavLink>
  );
}

function MoreRooms({ rooms, own }: { rooms: Room[]; own: MenuLine[] }) {
  const w = useWords(kitWords);
  const navigate = useNavigate();
  // What waits in a room behind this button must not be out of sight.
  const waiting = rooms.reduce((sum, room) => sum + (room.count ?? 0), 0);
  const lines = rooms.map((room) => ({ id: room.id, icon: <room.icon size={20} stroke={1.75} />, label: room.count ? <>{room.label} <span className={css.count}>{sayCount(room.count)}</span></> : room.label, run: () => void navigate(room.to) }));
  return (
    <Menu
      label={w.more}
      place="above-end"
      width={240}
      className={css.more}
      buttonClass={css.item}
      button={
        <>
          <span className={css.icon}>
            <IconMenu2 size={22} stroke={1.75} aria-hidden="true" />
            {waiting > 0 ? <span>{sayCount(waiting)}</span> : null}
          </span>
          <span className={css.name}>{w.more}</span>
        </>
      }
      lines={[...lines, ...own.filter((line) => !lines.some((room) => room.id === line.id))]}
    />
  );
}
