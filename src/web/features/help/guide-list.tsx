import { IconPrinter } from '@tabler/icons-react';
import { flushSync } from 'react-dom';
import { useState } from 'react';
import { Link } from 'react-router';
import { roleWords, type Role } from '#shared/domain/role.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Tag } from '#web/ui/form/chip.tsx';
import { FindField } from '#web/ui/form/find-field.tsx';
import { Block, Filters, Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { chaptersOf, findPages, type GuidePage } from './guide.ts';
import css from './help.module.css';
import { MarkdownView } from './markdown-view.tsx';
import { guidePages } from './pages.ts';
import { helpWords } from './words.ts';

/** The guide by duty: the reader's own first. */
export function GuideList({ roles }: { roles: readonly Role[] }) {
  const w = useWords(helpWords);
  const language = useLanguage();
  const url = useUrlState();
  const typed = url.of('cari').trim();
  const [printing, setPrinting] = useState(false);
  const chapters = chaptersOf(guidePages, roles);
  const found = typed ? findPages(guidePages, typed) : null;
  useTitle(w.title);
  const print = () => {
    // Every page must be on the sheet before the browser looks at it.
    flushSync(() => setPrinting(true));
    window.print();
    setPrinting(false);
  };
  if (printing) return <Page narrow>{chapters.flatMap((chapter) => chapter.pages).map((page) => <article key={page.slug} className={css.article}><h1 className="h2">{page.title}</h1><MarkdownView blocks={page.blocks} /></article>)}</Page>;
  return (
    <Page narrow>
      <PageHead title={found ? w.found(found.length) : w.title} under={w.lede}><Button icon={<IconPrinter size={18} stroke={1.75} />} onClick={print}>{w.printAll}</Button></PageHead>
      <Filters><FindField label={w.find} placeholder={w.findHint} value={url.of('cari')} onChange={(cari) => url.set({ cari })} /></Filters>
      {guidePages.length === 0 ? <EmptyState title={w.empty} /> : null}
      {found?.length === 0 ? <EmptyState title={w.none}>{w.noneSay}</EmptyState> : null}
      {found ? <Links pages={found} label={w.list} /> : chapters.map((chapter) => (
        <Block key={chapter.role} title={chapter.role === 'everyone' ? w.everyone : roleWords[language][chapter.role]} side={chapter.isMine && chapter.role !== 'everyone' ? <Tag>{w.yours}</Tag> : null}><Links pages={chapter.pages} label={w.list} /></Block>
      ))}
    </Page>
  );
}

function Links({ pages, label }: { pages: GuidePage[]; label: string }) {
  return <ul className={css.links} aria-label={label}>{pages.map((page) => <li key={page.slug}><Link to={`/bantuan/${page.slug}`}>{page.title}</Link></li>)}</ul>;
}
