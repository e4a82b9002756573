import { dutiesOfReader } from '#web/features/help/guide.ts';
import { GuideList } from '#web/features/help/guide-list.tsx';
import { GuideArticle } from '#web/features/help/guide-page.tsx';
import { useSession } from '#web/features/identity/session.tsx';

export { GuideArticle as HelpArticlePage };

export function HelpPage() {
  const { roles, current } = useSession();
  return <GuideList roles={dutiesOfReader(roles, current !== null)} />;
}
