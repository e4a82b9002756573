import { NotFound } from '../not-found.tsx';
import { Accounts } from '#web/features/accounts/accounts.tsx';
import { CertificateOf } from '#web/features/signing/certificate-of.tsx';
import { useSession } from '#web/features/identity/session.tsx';

export function AccountsPage() {
  const { rights, city } = useSession();
  if (!rights.administer) return <NotFound />;
  return <Accounts mayEverywhere={rights.administerEverywhere} office={city.name} more={(person) => <CertificateOf key={person.employeeId} {...person} />} />;
}
