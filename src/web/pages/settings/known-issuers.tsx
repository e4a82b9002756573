import { SettingsHead } from '#web/features/organization/settings/settings-head.tsx';
import { KnownIssuers } from '#web/features/signing/known-issuers.tsx';
import { Page } from '#web/ui/page.tsx';

export function KnownIssuersPage() {
  return <Page><KnownIssuers head={({ title, under, act }) => <SettingsHead at="penerbit" title={title} under={under}>{act}</SettingsHead>} /></Page>;
}
