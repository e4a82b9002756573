import {
  IconBook2,
  IconCalendarEvent,
  IconChecklist,
  IconFileText,
  IconHeartRateMonitor,
  IconInbox,
  IconLayout,
  IconLifebuoy,
  IconQrcode,
  IconRoute,
  IconRubberStamp,
  IconScan,
  IconSettings,
  IconShieldCheck,
  IconSitemap,
  IconTruckDelivery,
  IconUsers,
} from '@tabler/icons-react';
import type { Session } from '#shared/contracts/identity.contract.ts';
import type { Spoken } from '#web/lib/words.ts';
import type { Room } from '#web/ui/shell/rail.tsx';
import type { frameWords } from './words.ts';

/** The rooms this person has a duty in; the server checks every act again. A clerk's first room is the register. */
export function roomsOf(session: Session, w: Spoken<typeof frameWords>, waiting: { desk: number | undefined; queue: number; carry: number }): Room[] {
  const { rights } = session;
  const desk: Room = { id: 'desk', to: '/', icon: IconChecklist, label: w.desk, short: w.deskShort, inBar: true, ...(waiting.desk ? { count: waiting.desk } : {}) };
  const register: Room = { id: 'register', to: '/agendakan', icon: IconScan, label: w.register, short: w.registerShort, inBar: true };
  return [
    desk,
    ...(rights.register ? [register] : []),
    { id: 'incoming', to: '/surat-masuk', icon: IconInbox, label: w.incoming, short: w.incomingShort, inBar: true },
    ...(session.current ? [{ id: 'compose', to: '/naskah', icon: IconFileText, label: w.compose }] : []),
    { id: 'find', to: '/cari', icon: IconRoute, label: w.find, inBar: true },
    ...(session.current ? [{ id: 'calendar', to: '/kalender', icon: IconCalendarEvent, label: w.calendar }] : []),
    // The assistant prints sheets for the leader's pen and brings back what was ticked on them.
    ...(rights.register || session.current?.seat === 'assistant' ? [{ id: 'paper', to: '/lembar', icon: IconQrcode, label: w.paperSheets }] : []),
    ...(rights.register ? [{ id: 'queue', to: '/registrasi', icon: IconRubberStamp, label: w.queue, count: waiting.queue }, { id: 'expedition', to: '/ekspedisi', icon: IconTruckDelivery, label: w.expedition, count: waiting.carry }] : []),
    ...(rights.register || rights.administerEverywhere ? [{ id: 'book', to: rights.register ? '/buku' : '/buku/daftar', icon: IconBook2, label: w.book }] : []),
    { id: 'organization', to: '/struktur', icon: IconSitemap, label: w.organization },
    ...(rights.administer ? [{ id: 'layouts', to: '/tata-letak', icon: IconLayout, label: w.layouts }] : []),
    ...(rights.administer ? [{ id: 'accounts', to: '/akun', icon: IconUsers, label: w.accounts }] : []),
    ...(rights.audit ? [{ id: 'audit', to: '/jejak-audit', icon: IconShieldCheck, label: w.audit }] : []),
    ...(rights.administerEverywhere ? [{ id: 'settings', to: '/pengaturan/kota', icon: IconSettings, label: w.settings }] : []),
    ...(rights.administerEverywhere ? [{ id: 'health', to: '/kesehatan', icon: IconHeartRateMonitor, label: w.health }] : []),
    { id: 'help', to: '/bantuan', icon: IconLifebuoy, label: w.help },
  ];
}
