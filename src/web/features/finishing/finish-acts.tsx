import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { printArchiveCopy } from '#shared/contracts/archive-copy.contract.ts';
import { downloadOriginal } from '#shared/contracts/documents.contract.ts';
import { beginReplacement } from '#shared/contracts/replacement.contract.ts';
import { printOutgoing } from '#shared/contracts/finishing.contract.ts';
import { listOutgoing, type OutgoingDetail } from '#shared/contracts/outgoing.contract.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { usePhone } from '#web/lib/hooks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { MoreMenu } from '#web/ui/more-menu.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './finishing.module.css';
import { wayOf } from './say-finished.ts';
import { finishingWords } from './words.ts';

const NumberDialog = lazy(async () => ({ default: (await import('./number-dialog.tsx')).NumberDialog }));
const ScanDialog = lazy(async () => ({ default: (await import('./scan-dialog.tsx')).ScanDialog }));
const PromulgateDialog = lazy(async () => ({ default: (await import('./promulgate-dialog.tsx')).PromulgateDialog }));
const TravelDialog = lazy(async () => ({ default: (await import('./travel-dialog.tsx')).TravelDialog }));
const EndDialog = lazy(async () => ({ default: (await import('./end-dialog.tsx')).EndDialog }));

/** What one may do to a letter behind its route: sign it, number and print it for the pen, bring the scan back, send it and follow it, take it away, end it. */
export function FinishActs({ letter }: { letter: OutgoingDetail }) {
  const w = useWords(finishingWords);
  const [open, setOpen] = useState<'number' | 'scan' | 'void' | 'withdraw' | 'promulgate' | 'travel' | null>(null);
  const phone = usePhone();
  const url = useUrlState();
  const held = url.of('cadangan') || null;
  const may = (act: OutgoingDetail['allowed'][number]) => letter.allowed.includes(act);
  const isWet = wayOf(letter) === 'wet';
  const scans = isWet && may('attach_scan');
  const signs = !isWet && may('sign');
  const numbers = isWet && may('number');
  const printsFirst = isWet && letter.state === 'numbered' && may('print');
  // Until it was printed once there is nothing to scan: told at once here, by the office to all others.
  const [isPrinted, setPrinted] = useState(letter.printedAt !== null);
  const printsNow = printsFirst && !isPrinted;
  const printsUnsigned = !isWet && letter.state === 'numbered' && may('print');
  // Whoever comes from the list of held numbers wants this one given.
  const isOpen = open ?? (held && numbers ? 'number' : null);
  const close = () => {
    setOpen(null);
    url.set({ cadangan: null });
  };
  const size = { size: 20, stroke: 1.75 };
  const printAddress = addressOf(printOutgoing, { params: { letterId: letter.id } });
  const print = (label: string) => (
    <ButtonLink outside size="lg" kind={printsNow ? 'primary' : 'second'} to={printAddress} icon={<IconPrinter {...size} />} onClick={() => setPrinted(true)}>{label}</ButtonLink>
  );
  const navigate = useNavigate();
  const anew = useAct(beginReplacement, { renews: [listOutgoing], onDone: (begun) => void navigate(`/naskah/${begun.letterId}`) });
  const writeAnew = () => anew.mutate({ params: { letterId: letter.id }, body: {} });
  const isEnded = letter.ended !== null;
  const promulgates = letter.mayPromulgate && !letter.promulgation;
  const sends = may('send');
  const hands = may('hand_over') && !sends;
  const follows = letter.state === 'sending' || letter.state === 'sent' || letter.state === 'withdrawn' || (letter.state === 'to_release' && !sends);
  // One row on a phone: what waits keeps its words, all else stands behind the dots.
  const hasFirst = signs || numbers || scans || printsNow || sends || hands || (may('replace') && isEnded);
  const folds = phone && hasFirst;
  const foldsDownload = phone && letter.fileId !== null && (hasFirst || follows);
  const lines = [
    ...(folds && ((printsFirst && !printsNow) || printsUnsigned) ? [{ id: 'print', label: printsFirst ? w.print : w.printUnsigned, run: () => location.assign(printAddress) }] : []),
    ...(folds && printsNow && scans ? [{ id: 'scan', label: w.scan, run: () => setOpen('scan') }] : []),
    ...(folds && promulgates ? [{ id: 'promulgate-now', label: w.promulgate, run: () => setOpen('promulgate') }] : []),
    ...(folds && may('travel') ? [{ id: 'travel', label: w.travel, run: () => setOpen('travel') }] : []),
    ...(folds && follows ? [{ id: 'follow', label: w.follow, run: () => void navigate(`/kirim/${letter.id}`) }] : []),
    ...(foldsDownload && letter.fileId ? [{ id: 'download', label: w.download, run: () => location.assign(addressOf(downloadOriginal, { params: { fileId: letter.fileId ?? '' } })) }] : []),
    ...(may('replace') && !isEnded ? [{ id: 'replace', label: w.replace, run: writeAnew }] : []),
    ...(letter.finished && may('print') ? [{ id: 'archive', label: w.archiveCopy, run: () => location.assign(addressOf(printArchiveCopy, { params: { letterId: letter.id } })) }] : []),
    ...(letter.mayPromulgate && letter.promulgation ? [{ id: 'promulgate', label: w.promulgateAgain, run: () => setOpen('promulgate') }] : []),
    ...(may('void') ? [{ id: 'void', label: w.void, run: () => setOpen('void') }] : []),
    ...(may('withdraw') ? [{ id: 'withdraw', label: w.withdraw, run: () => setOpen('withdraw') }] : []),
  ];
  const takes = letter.fileId !== null;
  if (!signs && !numbers && !scans && !printsFirst && !printsUnsigned && !sends && !hands && !follows && !takes && !promulgates && !may('replace') && !may('travel') && lines.length === 0) return null;
  return (
    <>
      <div className={css.acts}>
        {/* With all its initials a letter is signed on the page of its signer, one or many in one go. */}
        {signs ? <ButtonLink kind="primary" size="lg" to={`/tanda-tangani?surat=${letter.id}`}>{w.sign}</ButtonLink> : null}
        {numbers ? <Button kind="primary" size="lg" onClick={() => setOpen('number')}>{w.number}</Button> : null}
        {printsNow ? print(w.print) : null}
        {scans && !(folds && printsNow) ? <Button kind={printsNow ? 'second' : 'primary'} size="lg" onClick={() => setOpen('scan')}>{w.scan}</Button> : null}
        {printsFirst && !printsNow && !folds ? print(w.print) : null}
        {printsUnsigned && !folds ? print(w.printUnsigned) : null}
        {may('replace') && isEnded ? <Button kind="primary" size="lg" busy={anew.isPending && w.replacing} onClick={writeAnew}>{w.replace}</Button> : null}
        {promulgates && !folds ? <Button size="lg" onClick={() => setOpen('promulgate')}>{w.promulgate}</Button> : null}
        {may('travel') && !folds ? <Button size="lg" onClick={() => setOpen('travel')}>{w.travel}</Button> : null}
        {sends ? <ButtonLink kind="primary" size="lg" to={`/kirim/${letter.id}`}>{w.send}</ButtonLink> : null}
        {hands ? <ButtonLink kind="primary" size="lg" to={`/kirim/${letter.id}`}>{w.handOver}</ButtonLink> : null}
        {follows && !folds ? <ButtonLink size="lg" to={`/kirim/${letter.id}`}>{w.follow}</ButtonLink> : null}
        {letter.fileId && !foldsDownload ? <ButtonLink outside size="lg" to={addressOf(downloadOriginal, { params: { fileId: letter.fileId } })} icon={<IconDownload {...size} />}>{w.download}</ButtonLink> : null}
        {lines.length > 0 ? <MoreMenu label={w.others} lines={lines} /> : null}
      </div>
      <Trouble problem={anew.error} />
      <Suspense>
        {isOpen === 'number' ? <NumberDialog letter={letter} held={held} onClose={close} /> : null}
        {open === 'scan' ? <ScanDialog letter={letter} onClose={() => setOpen(null)} /> : null}
        {open === 'promulgate' ? <PromulgateDialog letter={letter} onClose={() => setOpen(null)} /> : null}
        {open === 'travel' ? <TravelDialog letter={letter} onClose={() => setOpen(null)} /> : null}
        {open === 'void' || open === 'withdraw' ? <EndDialog letter={letter} end={open} onClose={() => setOpen(null)} /> : null}
      </Suspense>
    </>
  );
}
