import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { PageHead } from '#web/ui/page.tsx';
import { Tabs } from '#web/ui/tabs.tsx';
import { settingsWords } from './words.ts';

type Place = 'kota' | 'kalender' | 'tim' | 'penerbit';

/** The pages of what the city itself is and whom it knows, each a place of its own. */
export function SettingsHead({ at, title, under, children }: { at: Place; title: ReactNode; under?: ReactNode; children?: ReactNode }) {
  const w = useWords(settingsWords);
  const navigate = useNavigate();
  const tabs = [{ id: 'kota', label: w.city }, { id: 'kalender', label: w.calendar }, { id: 'tim', label: w.teams }, { id: 'penerbit', label: w.issuers }];
  useTitle(tabs.find((tab) => tab.id === at)?.label ?? w.settings);
  return (
    <>
      <PageHead over={w.settings} title={title} under={under}>{children}</PageHead>
      <Tabs label={w.settings} tabs={tabs} value={at} onChange={(id) => void navigate(`/pengaturan/${id}`)} />
    </>
  );
}
