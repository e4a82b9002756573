import { Menu, useMantineColorScheme, useComputedColorScheme } from '@mantine/core';
import { IconLanguage, IconLifebuoy, IconLogout, IconMoon, IconSun, IconUser } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { chooseLanguage, useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { kitWords } from '../kit-words.ts';
import css from './shell.module.css';

const icon = { size: 20, stroke: 1.75, 'aria-hidden': true } as const;

/** The person's own matters: account, language, light or dark, leaving. */
export function AccountMenu({ personName, onSignOut }: { personName: string; onSignOut: () => void }) {
  const w = useWords(kitWords);
  const navigate = useNavigate();
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  return (
    <Menu position="bottom-end" width={256} returnFocus>
      <Menu.Target><button type="button" className={css.initials} aria-label={`${w.account}: ${personName}`}><span aria-hidden="true">{initialsOf(personName)}</span></button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUser {...icon} />} onClick={() => void navigate('/akun-saya')}>{w.account}</Menu.Item>
        <Menu.Item leftSection={<IconLifebuoy {...icon} />} onClick={() => void navigate('/bantuan')}>{w.help}</Menu.Item>
        <Menu.Item leftSection={<IconLanguage {...icon} />} onClick={() => chooseLanguage(language === 'id' ? 'en' : 'id')}>{w.language}</Menu.Item>
        <Menu.Item leftSection={scheme === 'dark' ? <IconSun {...icon} /> : <IconMoon {...icon} />} onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>{scheme === 'dark' ? w.light : w.dark}</Menu.Item>
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={onSignOut}>{w.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Titles of learning stand before and after a name; the letters of the name itself are wanted. */
export function initialsOf(name: string): string {
  const bare = (name.split(',')[0] ?? name).split(/\s+/u).filter((part) => part && !part.endsWith('.'));
  return [bare[0], bare.length > 1 ? bare.at(-1) : ''].map((part) => part?.[0] ?? '').join('').toUpperCase();
}
