import { NoticeSettings } from '#web/features/notice-settings/notice-settings.tsx';

export function NoticeSettingsPage() {
  return <NoticeSettings />;
}
