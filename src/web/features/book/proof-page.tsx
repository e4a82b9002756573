import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { Reply } from '#shared/contracts/contract.ts';
import type { Fault, getBook } from '#shared/contracts/registers.contract.ts';
import { sayAgenda, sayMoment, sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { TableSkeleton } from '#web/ui/table.tsx';
import css from './numbers.module.css';
import { numberWords } from './number-words.ts';
import { PageHeads, PaperHead, SignPlace, type City } from './paper-head.tsx';
import { useBook } from './queries.ts';

type Loaded = Reply<typeof getBook>;
type Words = ReturnType<typeof useWords<typeof numberWords>>;

/** The proof of one book as a report: every number answered for, counted now from its lines. */
export function ProofPage({ city }: { city: City }) {
  const w = useWords(numberWords);
  const { bookId = '' } = useParams();
  const asked = useBook(bookId);
  useTitle(w.proofReport);
  const place = asked.data ? w.bookOf(w[asked.data.book.kind], asked.data.book.unitName, asked.data.book.year) : '';
  return (
    <Page narrow>
      <div className="no-print"><PageHead over={<Link to="/buku/daftar">{w.partBooks}</Link>} title={asked.data ? answerOf(asked.data, w) : w.proofReport} under={place}>
        <Button kind="primary" icon={<IconPrinter size={18} stroke={1.75} />} onClick={() => window.print()}>{w.printProof}</Button>
      </PageHead></div>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      {asked.isPending && !asked.error ? <TableSkeleton label={w.loading} /> : null}
      {asked.data ? <Report loaded={asked.data} city={city} place={place} /> : null}
    </Page>
  );
}

function answerOf({ book, completeness }: Loaded, w: Words): string {
  if (book.state === 'paper') return w.proofPaper(sayNumber(completeness.holes.length));
  return completeness.complete ? w.proofTitle : w.proofBad(sayNumber(completeness.faults.length));
}

function Report({ loaded, city, place }: { loaded: Loaded; city: City; place: string }) {
  const w = useWords(numberWords);
  const { book, completeness: c, closing } = loaded;
  const range = c.to === null ? 0 : c.to - c.from + 1;
  const facts = [
    { name: w.from, value: sayAgenda(c.from) },
    { name: w.basisOfStart, value: book.startBasis },
    { name: w.to, value: c.to === null ? w.emptyBook : sayAgenda(c.to) },
    { name: w.given, value: sayNumber(c.issued) },
    { name: w.ofThemVoid, value: sayNumber(c.voided) },
    { name: w.heldNow, value: sayNumber(c.reserved) },
    { name: w.alreadyUnused, value: sayNumber(c.unused) },
    ...(book.numbering === 'day_block' ? [{ name: w.openNow, value: sayNumber(c.open) }] : []),
    { name: w.subs, value: sayNumber(c.subs) },
    { name: w.patternIs, value: <span className={css.code}>{book.pattern}</span> },
    { name: w.checkedAt, value: sayMoment(c.checkedAt) },
    ...(closing ? [{ name: w.closedAt, value: `${sayMoment(closing.closedAt)}${closing.closedBy ? `, ${closing.closedBy}` : ''}. ${closing.basis}` }, { name: w.digest, value: <span className={css.hash}>{closing.digest}</span> }] : []),
  ];
  return (
    <section className={css.paper}>
      <PageHeads upright text={`${city.name} · ${place} · ${w.proofReport}`} />
      <PaperHead city={city} title={w.proofReport} place={place} />
      <p className={css.answer}>{answerOf(loaded, w)}</p>
      <p className="h3">{w.sumIs(sayNumber(c.issued + c.reserved + c.unused + c.open), sayNumber(range))}</p>
      <Facts facts={facts} />
      {c.faults.length > 0 ? <div><p className="h3">{w.faults}</p><ul>{c.faults.map((fault) => <li key={`${fault.kind}${fault.number}`}>{faultOf(fault, w)}</li>)}</ul></div> : null}
      <p className="meta">{w.proofHow}</p>
      <SignPlace />
    </section>
  );
}

function faultOf(fault: Fault, w: Words): string {
  const words: Record<Fault['kind'], string> = { missing: w.faultMissing, double: w.faultDouble, before_start: w.faultBefore, after_last: w.faultAfter, wrong_day: w.faultDay, sub_gap: w.faultGap, sub_without_base: w.faultBase, counter: w.faultCounter, digest: w.faultDigest };
  return w.faultLine(sayAgenda(fault.number), words[fault.kind]);
}
