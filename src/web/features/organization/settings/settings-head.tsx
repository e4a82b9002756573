import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { PageHead } from '#web/ui/page.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { settingsWords } from './words.ts';

type Place = 'kota' | 'kalender' | 'tim';

/** The three pages of what the city itself is, each a place of its own. */
export function SettingsHead({ at, title, under, children }: { at: Place; title: ReactNode; under?: ReactNode; children?: ReactNode }) {
  const w = useWords(settingsWords);
  const navigate = useNavigate();
  const tabs = [{ id: 'kota', label: w.city }, { id: 'kalender', label: w.calendar }, { id: 'tim', label: w.teams }];
  useTitle(tabs.find((tab) => tab.id === at)?.label ?? w.settings);
  return (
    <>
      <PageHead over={w.settings} title={title} under={under}>{children}</PageHead>
      <Tabs label={w.settings} tabs={tabs} value={at} onChange={(id) => void navigate(`/pengaturan/${id}`)} />
    </>
  );
}
