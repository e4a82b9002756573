import { IconBell, IconCloudCheck, IconCloudOff, IconLifebuoy, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useOnline, usePhone } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { BrandMark } from '../leaf/brand-mark.tsx';
import { kitWords } from '../kit-words.ts';
import { AccountMenu, useAccountLines } from './account-menu.tsx';
import { NamePlate, type Seat } from './name-plate.tsx';
import { Rail, type Room } from './rail.tsx';
import css from './shell.module.css';

type Props = {
  cityName: string;
  seats: Seat[];
  seatId: string | null;
  onSeat: (seatId: string) => void;
  personName: string;
  rooms: Room[];
  newsCount: number;
  onFind: () => void;
  onSignOut: () => void;
  /** what the page lies on; the active room takes its colour */
  ground?: 'ground' | 'desk';
  children: ReactNode;
};

/** Dark header and rail make an L; the page is the light inside of it. Whose desk it is stands in the header, always. */
export function Shell({ cityName, seats, seatId, onSeat, personName, rooms, newsCount, onFind, onSignOut, ground = 'ground', children }: Props) {
  const w = useWords(kitWords);
  const phone = usePhone();
  const own = useAccountLines(onSignOut);
  return (
    <div className={`${css.shell} ${ground === 'desk' ? css.onDesk : ''}`}>
      <a className={css.skip} href="#isi">
        {w.skip}
      </a>
      <header className={`${css.head} no-print`}>
        <Link className={css.brand} to="/" aria-label={w.home}>
          <BrandMark size={36} color="#fff" />
        </Link>
        <div className={css.city}>
          Lontar<small>{cityName}</small>
        </div>
        <NamePlate seats={seats} seatId={seatId} onSeat={onSeat} personName={personName} />
        <button type="button" className={css.find} onClick={onFind}>
          <IconSearch size={18} stroke={1.75} aria-hidden="true" />
          <span className={css.findWords}>{w.find}</span>
          <kbd aria-hidden="true">Ctrl K</kbd>
        </button>
        <div className={css.end}>
          <Network />
          <Link className={css.act} to="/kabar">
            <IconBell size={20} stroke={1.75} aria-hidden="true" />
            {newsCount > 0 ? (
              <b className="num" aria-hidden="true">
                {newsCount > 99 ? '99+' : newsCount}
              </b>
            ) : null}
            <span className="sr">{w.news(newsCount)}</span>
          </Link>
          <Link className={`${css.act} ${css.help}`} to="/bantuan">
            <IconLifebuoy size={20} stroke={1.75} aria-hidden="true" />
            <span className={css.word}>{w.help}</span>
          </Link>
          {phone ? null : <AccountMenu personName={personName} lines={own} />}
        </div>
      </header>
      <Rail rooms={rooms} own={own} />
      <main className={css.main} id="isi" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Network() {
  const w = useWords(kitWords);
  const online = useOnline();
  const Icon = online ? IconCloudCheck : IconCloudOff;
  return (
    <span className={`${css.act} ${css.network} ${online ? '' : css.offline}`} role="status" title={online ? undefined : w.offlineSay}>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span className={css.networkWord}>{online ? w.online : w.offline}</span>
    </span>
  );
}
