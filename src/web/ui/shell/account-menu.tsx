import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconLifebuoy, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { chooseLanguage, useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import { Menu, type MenuLine } from '../menu.tsx';
import { initialsOf } from './initials.ts';
import css from './shell.module.css';

const icon = { size: 20, stroke: 1.75 } as const;

/** The person's own matters: account, language, light or dark, leaving. On a phone they stand under "more". */
export function useAccountLines(onSignOut: () => void): MenuLine[] {
  const w = useWords(kitWords);
  const navigate = useNavigate();
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return [
    { id: 'account', icon: <IconUser {...icon} />, label: w.account, run: () => void navigate('/akun-saya') },
    { id: 'help', icon: <IconLifebuoy {...icon} />, label: w.help, run: () => void navigate('/bantuan') },
    { id: 'language', icon: <IconLanguage {...icon} />, label: w.language, run: () => chooseLanguage(language === 'id' ? 'en' : 'id') },
    {
      id: 'scheme',
      icon: dark ? <IconSun {...icon} /> : <IconMoon {...icon} />,
      label: dark ? w.light : w.dark,
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    { id: 'leave', icon: <IconLogout {...icon} />, label: w.signOut, run: onSignOut },
  ];
}

export function AccountMenu({ personName, lines }: { personName: string; lines: MenuLine[] }) {
  const w = useWords(kitWords);
  return (
    <Menu
      label={w.account}
      place="below-end"
      buttonClass={css.initials}
      button={
        <>
          <span className={css.letters} data-letters={initialsOf(personName)} />
          <span className="sr">
            {w.account}: {personName}
          </span>
        </>
      }
      lines={lines}
    />
  );
}
