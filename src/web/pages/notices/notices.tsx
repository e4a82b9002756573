import { IconBellCog, IconChecks } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { countUnseenNotices, listNotices, markNoticesRead, markNoticesSeen, type Notice } from '#shared/contracts/notifications.contract.ts';
import { sayNotice } from '#shared/domain/notice.ts';
import { placeOfNotice } from '#shared/domain/notice-place.ts';
import { useAct, useAskPages } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { Leaf } from '#web/ui/leaf/leaf-mark.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './notices.module.css';
import { noticeWords } from './words.ts';

/** What happened at this desk, newest first. Looking at it silences the bell; unread stays what was not opened. */
export function Notices() {
  const w = useWords(noticeWords);
  const k = useWords(kitWords);
  const notices = useAskPages(listNotices);
  const rows = notices.data?.pages.flatMap((page) => page.rows) ?? [];
  const unread = rows.filter((row) => !row.read).length;
  useTitle(w.title);
  useSeen(rows[0]);
  return (
    <Page narrow>
      <PageHead title={notices.data ? (unread ? w.unread(unread, notices.hasNextPage) : w.allRead) : w.title}>
        {unread && rows[0] ? <ReadAll newest={rows[0]} /> : null}
        <ButtonLink to="/akun/pemberitahuan" kind="quiet" icon={<IconBellCog size={20} stroke={1.75} />}>{w.settings}</ButtonLink>
      </PageHead>
      <Trouble problem={notices.error} onRetry={() => void notices.refetch()} />
      {notices.isPending ? <SkeletonRows label={k.loading} /> : null}
      {notices.data && rows.length === 0 ? <EmptyState title={w.empty}>{w.emptySay}</EmptyState> : null}
      <ol className={css.list}>
        {rows.map((row) => (
          <NoticeLine key={row.id} notice={row} />
        ))}
      </ol>
      {notices.hasNextPage ? (
        <Button kind="quiet" onClick={() => void notices.fetchNextPage()}>
          {k.loadMore}
        </Button>
      ) : null}
    </Page>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const w = useWords(noticeWords);
  const language = useLanguage();
  const inside = (
    <>
      <span className={css.mark}>
        <Leaf kind={notice.read ? 'done' : 'now'} />
        {notice.read ? null : <span className="sr">{w.isUnread}</span>}
      </span>
      <span>
        <b className={notice.read ? '' : css.fresh}>{sayNotice(notice, language)}</b>
        {notice.byDesk ? <small>{notice.byDesk}</small> : null}
      </span>
      <span className={css.when}>{sayMoment(notice.at)}</span>
    </>
  );
  const to = placeOfNotice(notice);
  if (!to) return <li className={css.line}>{inside}</li>;
  return (
    <li>
      <Link className={css.line} to={to}>
        {inside}
      </Link>
    </li>
  );
}

function ReadAll({ newest }: { newest: Notice }) {
  const w = useWords(noticeWords);
  const mark = useAct(markNoticesRead, { renews: [listNotices, countUnseenNotices] });
  return (
    <>
      <Button icon={<IconChecks size={18} stroke={1.75} />} busy={mark.isPending && w.marking} onClick={() => mark.mutate({ body: { upTo: newest.id } })}>
        {w.readAll}
      </Button>
      <Trouble problem={mark.error} />
    </>
  );
}

function useSeen(newest: Notice | undefined): void {
  const mark = useAct(markNoticesSeen, { renews: [countUnseenNotices] });
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!newest || newest.seen || told.current === newest.id) return;
    told.current = newest.id;
    mark.mutate({ body: { upTo: newest.id } });
  }, [newest, mark]);
}
