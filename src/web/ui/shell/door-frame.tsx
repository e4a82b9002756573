import type { ReactNode } from 'react';
import { chooseLanguage, useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { BrandMark } from '../leaf/brand-mark.tsx';
import { Tumpal } from '../leaf/tumpal.tsx';
import { kitWords } from '../kit-words.ts';
import css from './door-frame.module.css';

type Props = {
  /** whose door it is; the product where no office is named */
  name?: string;
  say?: string;
  wide?: boolean;
  /** the cloth edge: only where the house meets the outside */ tumpal?: boolean;
  aside?: ReactNode;
  children: ReactNode;
};

/** The pages in front of the office: sign-in, first duties, first run. No rail, nobody's desk. */
export function DoorFrame({ name, say, wide = false, tumpal = false, aside, children }: Props) {
  const w = useWords(kitWords);
  const language = useLanguage();
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.headIn}>
          <BrandMark size={36} color="#fff" />
          <p>
            <b className={name ? css.name : undefined}>{name ?? 'Lontar'}</b>
            {say ? <small>{say}</small> : null}
          </p>
          <button type="button" className={css.language} onClick={() => chooseLanguage(language === 'id' ? 'en' : 'id')}>
            {w.language}
          </button>
        </div>
        {tumpal ? <Tumpal color="#5f817a" /> : null}
      </header>
      <div className={aside ? css.two : css.one}>
        <main className={`${css.main} ${wide ? css.wide : ''}`}>{children}</main>
        {aside}
      </div>
    </div>
  );
}
