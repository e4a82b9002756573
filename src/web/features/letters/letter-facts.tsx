import { IconDownload, IconPaperclip } from '@tabler/icons-react';
import { downloadOriginal, listOrigins } from '#shared/contracts/documents.contract.ts';
import type { Delivery, LetterDetail } from '#shared/contracts/letters.contract.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { securityClassWords, urgencyWords } from '#shared/domain/words.ts';
import { addressOf } from '#web/lib/api.ts';
import { useAsk } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import css from './letters.module.css';
import { letterPageWords } from './words.ts';

/** Everything the register knows of the letter. */
export function LetterFacts({ letter }: { letter: LetterDetail }) {
  const w = useWords(letterPageWords);
  const language = useLanguage();
  const day = (date: string | null) => (date ? longDate(date, language) : null);
  const to = letter.deliveries.filter((delivery) => delivery.kind === 'to');
  const copies = letter.deliveries.filter((delivery) => delivery.kind === 'copy');
  return (
    <Facts
      facts={[
        { name: w.addressees, value: to.length ? <Deliveries deliveries={to} /> : null },
        { name: w.copies, value: copies.length ? <Deliveries deliveries={copies} /> : null },
        { name: w.sender, value: letter.senderName },
        { name: w.number, value: letter.letterNumber },
        { name: w.date, value: day(letter.letterDate) },
        { name: w.urgency, value: urgencyWords[language][letter.urgency] },
        { name: w.security, value: securityClassWords[language][letter.securityClass] },
        { name: w.reply, value: day(letter.replyDueOn) },
        { name: w.attachment, value: letter.attachmentNote },
        { name: w.classification, value: letter.classification },
        { name: w.via, value: w[letter.receivedVia] },
        { name: w.book, value: `${letter.agenda.unitName} · ${letter.agenda.text}` },
        { name: w.registered, value: sayMoment(letter.registeredAt) },
      ]}
    />
  );
}

function Deliveries({ deliveries }: { deliveries: Delivery[] }) {
  const w = useWords(letterPageWords);
  return (
    <ul className={css.deliveries}>
      {deliveries.map((delivery) => (
        <li key={delivery.id}>
          {delivery.positionTitle}
          <small>{[delivery.employeeName, delivery.readAt ? w.readAt(sayMoment(delivery.readAt)) : w.unread, delivery.closedAt && w.closedBy(delivery.closedByName, sayMoment(delivery.closedAt))].filter(Boolean).join(' · ')}</small>
        </li>
      ))}
    </ul>
  );
}

export function LetterFiles({ letter }: { letter: LetterDetail }) {
  const w = useWords(letterPageWords);
  return (
    <ul className={css.files}>
      {letter.files.map((file) => (
        <li key={file.fileId}>
          <IconPaperclip size={18} stroke={1.75} aria-hidden="true" />
          <span>
            <b>{file.name}</b>
            <small>
              {file.role === 'main' ? w.main : w.attachmentFile} · {file.pagesState === 'none' ? w.downloadOnly : w.pages(file.pageCount)}
              {file.virusCheck === 'off' || file.virusCheck === 'clean' ? null : ` · ${w[`virus_${file.virusCheck}`]}${file.virusName ? ` (${file.virusName})` : ''}`}
            </small>
            {letter.allowed.includes('download') && file.pagesState !== 'none' ? <Origins fileId={file.fileId} /> : null}
          </span>
          {letter.allowed.includes('download') && (file.virusCheck === 'off' || file.virusCheck === 'clean') ? (
            <a href={addressOf(downloadOriginal, { params: { fileId: file.fileId } })} download>
              <IconDownload size={18} stroke={1.75} aria-hidden="true" />
              {w.download}
              <span className="sr"> {file.name}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

/** What came, where pages were put in order before registration: as it was, bit for bit. */
function Origins({ fileId }: { fileId: string }) {
  const w = useWords(letterPageWords);
  const origins = useAsk(listOrigins, { params: { fileId } }).data?.files ?? [];
  if (origins.length === 0) return null;
  return (
    <small>
      {w.origin}{' '}
      {origins.map((file) => (
        <a key={file.id} href={addressOf(downloadOriginal, { params: { fileId: file.id } })} download>
          {file.name}
        </a>
      ))}
    </small>
  );
}
