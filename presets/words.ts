import type { Language } from '#shared/domain/words.ts';
import type { ConductRule, DelegationReason } from './preset.ts';

export const conductRuleWords: Record<Language, Record<ConductRule, string>> = {
  id: {
    polite_language: 'Saya menulis dengan bahasa yang sopan, santun, dan sesuai kaidah bahasa.',
    neutral: 'Saya bersikap netral dalam setiap surat.',
    dignity: 'Saya menjaga harkat dan martabat pemerintah daerah.',
    no_personal_use: 'Saya tidak memakai aplikasi ini untuk kepentingan pribadi dalam bentuk apa pun.',
    own_account_only: 'Saya memakai akun saya sendiri dan tidak meminjamkan kata sandi, juga kepada ajudan atau staf.',
    keep_secret: 'Saya menjaga kerahasiaan surat yang saya baca karena jabatan.',
  },
  en: {
    polite_language: 'I write in polite and correct language.',
    neutral: 'I stay neutral in every letter.',
    dignity: 'I keep the dignity of the city government.',
    no_personal_use: 'I do not use this application for any personal purpose.',
    own_account_only: 'I use my own account and lend my password to nobody, not even an assistant or staff.',
    keep_secret: 'I keep secret what I read because of my position.',
  },
};

export const delegationReasonWords: Record<Language, Record<DelegationReason, string>> = {
  id: {
    leave: 'Cuti',
    study: 'Pendidikan',
    retirement: 'Pensiun',
    legal_case: 'Menjalani proses hukum',
    duty_travel: 'Perjalanan dinas',
    illness: 'Sakit',
  },
  en: { leave: 'Leave', study: 'Study', retirement: 'Retirement', legal_case: 'Legal case', duty_travel: 'Duty travel', illness: 'Illness' },
};
