import { Accounts } from '#web/features/accounts/accounts.tsx';
import { useSession } from '#web/features/identity/session.tsx';

export function AccountsPage() {
  const { rights, city } = useSession();
  return <Accounts mayEverywhere={rights.administerEverywhere} office={city.name} />;
}
