import { IconArrowLeft, IconArrowRight, IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { roleWords } from '#shared/domain/role.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { chaptersOf } from './guide.ts';
import css from './help.module.css';
import { MarkdownView } from './markdown-view.tsx';
import { guidePages, screenOf } from './pages.ts';
import { helpWords } from './words.ts';

export function GuideArticle() {
  const w = useWords(helpWords);
  const language = useLanguage();
  const { slug = '' } = useParams();
  const page = guidePages.find((each) => each.slug === slug);
  useTitle(page?.title ?? w.title);
  if (!page) return <EmptyState title={w.missing} action={<ButtonLink to="/bantuan">{w.back}</ButtonLink>}>{w.missingSay}</EmptyState>;
  const chapter = chaptersOf(guidePages, []).find((each) => each.role === page.role)?.pages ?? [];
  const next = chapter[chapter.indexOf(page) + 1];
  const screen = screenOf(page.route);
  return (
    <Page narrow>
      <PageHead over={<><Link to="/bantuan">{w.title}</Link> · {page.role === 'everyone' ? w.everyone : roleWords[language][page.role]}</>} title={page.title}>
        {page.route ? <ButtonLink to={page.route} kind="primary">{w.openPage}</ButtonLink> : null}
        <Button icon={<IconPrinter size={18} stroke={1.75} />} onClick={() => window.print()}>{w.print}</Button>
      </PageHead>
      <article lang="id"><MarkdownView blocks={page.blocks} /></article>
      {screen ? (
        <figure className={css.screen}>
          <picture>
            <source media="(max-width: 639px)" srcSet={screen.narrow} />
            <img src={screen.wide} alt={w.screenOf(page.title)} loading="lazy" />
          </picture>
          <figcaption className="meta">{w.screen}</figcaption>
        </figure>
      ) : null}
      <nav className={`${css.turn} no-print`} aria-label={w.list}>
        <ButtonLink to="/bantuan" kind="quiet" icon={<IconArrowLeft size={18} stroke={1.75} />}>{w.back}</ButtonLink>
        {next ? <ButtonLink to={`/bantuan/${next.slug}`} kind="quiet" icon={<IconArrowRight size={18} stroke={1.75} />}>{next.title}</ButtonLink> : null}
      </nav>
    </Page>
  );
}
