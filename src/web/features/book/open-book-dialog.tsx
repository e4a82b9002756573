import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { bookKinds, listBooks, openBook, type Book, type BookKind } from '#shared/contracts/registers.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeToday, sayNumber } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { addressOfBook } from './queries.ts';
import { bookWords } from './words.ts';

export type Unit = { id: string; name: string };

/** Goes on where the paper book ended, with the minutes that say so. */
export function OpenBookDialog({ units, books, onClose }: { units: Unit[]; books: Book[]; onClose: () => void }) {
  const w = useWords(bookWords);
  const find = (of: { unitId: string; kind: BookKind; year: number }) => books.find((book) => book.state !== 'paper' && book.unitId === of.unitId && book.kind === of.kind && book.year === of.year);
  const [fields, setFields] = useState(() => {
    const place = { unitId: units[0]?.id ?? '', year: Number(officeToday().slice(0, 4)) };
    return { ...place, kind: bookKinds.find((kind) => !find({ ...place, kind })) ?? 'incoming', startNumber: 1, startBasis: '' };
  });
  const running = find(fields);
  const open = useAct(openBook, { renews: [listBooks], onDone: () => { toast(w.opened); onClose(); } });
  const kinds = { incoming: w.tabIncoming, outgoing: w.tabOutgoing, internal: w.tabInternal, decree: w.tabDecree, agency_decree: w.tabAgencyDecree, regulation: w.tabRegulation, instruction: w.tabInstruction, circular: w.tabCircular };
  return (
    <Dialog open onClose={onClose} title={w.openBook} foot={<><Button kind="primary" busy={open.isPending && w.opening} off={running ? w.runsTitle : false} onClick={() => open.mutate({ body: { ...fields, startBasis: fields.startBasis.trim() } })}>{w.openBook}</Button><Button kind="quiet" data-leave onClick={onClose}>{w.keep}</Button></>}>
      <Trouble problem={open.error} />
      <Select label={w.unit} value={fields.unitId} allowDeselect={false} data={units.map((unit) => ({ value: unit.id, label: unit.name }))} onChange={(unitId) => setFields({ ...fields, unitId: unitId ?? fields.unitId })} />
      <Select label={w.kind} value={fields.kind} allowDeselect={false} data={bookKinds.map((value) => ({ value, label: kinds[value] }))} onChange={(kind) => setFields({ ...fields, kind: bookKinds.find((each) => each === kind) ?? 'incoming' })} />
      <TextInput label={w.year} value={String(fields.year)} inputMode="numeric" maxLength={4} error={open.error?.fieldFaults['year']} onChange={(event) => setFields({ ...fields, year: digitsOf(event.currentTarget.value) })} />
      {running ? <Notice title={w.runsTitle} action={<ButtonLink size="sm" to={addressOfBook(running)}>{w.toBook}</ButtonLink>}>{running.issued > 0 ? w.runsSay(sayNumber(running.issued)) : w.runsEmpty}</Notice> : null}
      <TextInput label={w.startNumber} value={String(fields.startNumber)} inputMode="numeric" maxLength={7} error={open.error?.fieldFaults['startNumber']} onChange={(event) => setFields({ ...fields, startNumber: digitsOf(event.currentTarget.value) })} />
      <Textarea label={w.startBasis} description={w.basisHelp} value={fields.startBasis} error={open.error?.fieldFaults['startBasis']} maxLength={300} onChange={(event) => setFields({ ...fields, startBasis: event.currentTarget.value })} />
    </Dialog>
  );
}

function digitsOf(typed: string): number {
  return Number(typed.replace(/\D/gu, ''));
}
