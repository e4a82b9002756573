import type { ErrorWords } from './words.ts';

export const auditTrailErrorWords = {
  'audit.not_for_you': { id: 'Jejak audit hanya dibaca super administrator, tim pengelola, dan pemeriksa yang ditunjuk. Hubungi mereka bila Anda memerlukan keterangan.', en: 'The audit trail is read only by the super administrator, the managing team and a named examiner. Ask them if you need something from it.' },
} satisfies ErrorWords;
