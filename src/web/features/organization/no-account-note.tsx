import { Link } from 'react-router';
import { listWithoutAccount } from '#shared/contracts/identity.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Notice } from '#web/ui/say/say.tsx';
import { organizationWords } from './words.ts';

/** Who is seated without an account cannot open the desk: said before, since the order itself may well come first. */
export function NoAccountNote({ employee }: { employee: { id: string; name: string } }) {
  const w = useWords(organizationWords);
  const missing = useAsk(listWithoutAccount, { query: { find: employee.name.slice(0, 100) } });
  if (!missing.data?.rows.some((row) => row.employee.id === employee.id)) return null;
  return <Notice title={w.noAccount(employee.name)} action={<Link to="/akun">{w.toAccounts}</Link>}>{w.noAccountSay}</Notice>;
}
