import { lazy, Suspense } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { getApprovalRoute } from '#shared/contracts/approvals.contract.ts';
import { getOutgoing, listLetterTypes } from '#shared/contracts/outgoing.contract.ts';
import { LastReturn } from '#web/features/approvals/last-return.tsx';
import { Compose } from '#web/features/compose/compose.tsx';
import { DraftsList } from '#web/features/compose/drafts-list.tsx';
import { TypePicker } from '#web/features/compose/type-picker.tsx';
import { ClassificationField } from '#web/features/intake/classification-field.tsx';
import { useSession } from '#web/features/identity/session.tsx';
import { isClosedTo } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Page } from '#web/ui/page.tsx';
import { EmptyState } from '#web/ui/say/say.tsx';
import { ClosedLetter } from '../letter/closed-letter.tsx';
import { composePageWords } from './words.ts';

// Only who answers turns to it.
const AnsweredLetters = lazy(async () => ({ default: (await import('./answered-letters.tsx')).AnsweredLetters }));

// Few write letters of personnel.
const DueSteps = lazy(async () => ({ default: (await import('#web/features/salary-steps/due-steps.tsx')).DueSteps }));

export function DraftsPage() {
  const mayWrite = useSession().current !== null;
  return <DraftsList mayWrite={mayWrite} dueToWrite={mayWrite ? <Suspense><DueSteps /></Suspense> : null} />;
}

export function NewDraftPage() {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  return <TypePicker answers={params.get('jawab')} onBegun={(letterId) => void navigate(`/naskah/${letterId}`, { replace: true })} />;
}

export function ComposePage() {
  const k = useWords(kitWords);
  const w = useWords(composePageWords);
  const navigate = useNavigate();
  const session = useSession();
  const letterId = useParams()['letterId'] ?? '';
  const letter = useAsk(getOutgoing, { params: { letterId } });
  const types = useAsk(listLetterTypes);
  const asked = useAsk(getApprovalRoute, { params: { subjectKind: 'letter', subjectId: letterId } }, { enabled: letter.data !== undefined && letter.data.state !== 'draft' });
  const route = asked.data?.route ?? null;
  if (letter.error) return <Page><ClosedLetter letterId={letterId} problem={letter.error} otherwise={isClosedTo(letter.error) ? <ButtonLink kind="primary" to="/naskah">{w.toList}</ButtonLink> : <Button onClick={() => void letter.refetch()}>{k.tryAgain}</Button>} /></Page>;
  if (!letter.data || !types.data) return <Page><SkeletonRows label={k.loading} /></Page>;
  const { draft, ...rest } = letter.data;
  const kind = types.data.types.find((type) => type.code === letter.data.typeCode);
  if (!draft || !letter.data.allowed.includes('edit')) return <Page><EmptyState title={w.notWritable} action={<ButtonLink kind="primary" to={`/periksa/${letterId}`}>{w.toRead}</ButtonLink>}>{w.notWritableSay}</EmptyState></Page>;
  return (
    <Compose
      key={letterId} letter={{ ...rest, draft }} drafter={{ name: letter.data.drafter?.employeeName ?? session.person.name, title: letter.data.drafter?.positionId === session.current?.positionId ? null : (letter.data.drafter?.title ?? null) }} ways={kind?.ways ?? []} usedFor={kind?.usedFor ?? ''} subjectWord={types.data.subjectWord}
      classification={({ value, onChange }) => <ClassificationField value={value} onChange={onChange} fault={undefined} />}
      standing={route} returned={route && letter.data.state === 'returned' ? <LastReturn route={route} letterId={letterId} /> : null}
      answered={(letterIds) => <Suspense fallback={<SkeletonRows label={k.loading} />}><AnsweredLetters letterIds={letterIds} /></Suspense>}
      onLeave={() => void navigate('/naskah')}
    />
  );
}
