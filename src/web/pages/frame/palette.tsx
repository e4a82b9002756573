import { IconInbox, IconMailForward, IconSearch } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { searchLetters } from '#shared/contracts/search.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useRested } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { readFound } from '#web/lib/written-page.ts';
import { CommandPalette, type Command } from '#web/ui/shell/command-palette.tsx';
import type { Room } from '#web/ui/shell/rail.tsx';
import { frameWords } from './words.ts';

/** Letters received and sent by number, sender, addressee or subject, and the rooms by name. */
export function Palette({ open, onClose, rooms }: { open: boolean; onClose: () => void; rooms: Room[] }) {
  const w = useWords(frameWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const onType = useCallback((text: string) => setTyped(text), []);
  const words = useRested(typed.trim(), 150);
  const found = useAsk(searchLetters, { query: { q: words, limit: 8 } }, { enabled: open && words.length >= 2, keepOld: true });
  const letters: Command[] = (words.length >= 2 ? (found.data?.rows ?? []) : []).map((row) => ({
    id: row.letterId,
    group: w.letters,
    icon: row.from === 'written' ? IconMailForward : IconInbox,
    label: row.subject ?? w.secret,
    detail: [readFound(row, language).standing, ...(row.from === 'written' ? [row.letterNumber, row.addressee] : [row.senderName, row.agendaText])].filter(Boolean).join(' · '),
    run: () => void navigate(readFound(row, language).to),
  }));
  const all: Command[] =
    typed.trim().length >= 2
      ? [
          {
            id: 'all',
            group: w.go,
            icon: IconSearch,
            label: w.searchFor(typed.trim()),
            run: () => void navigate(`/cari?q=${encodeURIComponent(typed.trim())}`),
          },
        ]
      : [];
  const places: Command[] = rooms
    .filter((room) => room.label.toLowerCase().includes(typed.trim().toLowerCase()))
    .map((room) => ({ id: room.id, group: w.go, icon: room.icon, label: room.label, run: () => void navigate(room.to) }));
  return <CommandPalette open={open} onClose={onClose} commands={[...letters, ...all, ...places]} onType={onType} busy={found.isFetching} />;
}
