import { findSecondPersons } from '#shared/contracts/organization.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { ButtonLink } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { secretNoticeWords } from './secret-notice-words.ts';

/** Said before a first password is made: whose secret letters wait then, and who can let them through. */
export function SecretNotice({ employeeId }: { employeeId: string }) {
  const w = useWords(secretNoticeWords);
  const { data } = useAsk(findSecondPersons, { query: { employeeId } });
  if (!data?.waits) return null;
  const ready = data.persons.filter((person) => person.hasSignedIn);
  const opensItself = data.isBeingFounded && ready.length === 0;
  const names = data.persons.map((person) => w.person(person.name, person.title ?? w.administrator, person.hasSignedIn));
  const makeSecond = names.length === 0 ? <ButtonLink size="sm" to="/akun?bagian=peran">{w.makeSecond}</ButtonLink> : undefined;
  return <Notice title={w.waits} action={makeSecond}>{names.length > 0 ? w.mayConfirm(names.join('; ')) : null} {opensItself ? w.opensItself : names.length === 0 ? w.nobody : null}</Notice>;
}
