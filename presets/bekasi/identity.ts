import { ownConductRules, passwordRule } from '#presets/national/defaults.ts';
import { ourDefault, type IdentityPreset } from '#presets/preset.ts';

export const identity = {
  accountsMadeBy: { value: 'super-administrator', basis: 'Bekasi 24.A/2013 Ps.7(7), Ps.11(1)' },
  username: { value: { carriesPosition: true, sample: 'operator.disdik' }, basis: ourDefault },
  password: passwordRule,
  conductRules: [
    { code: 'polite_language', basis: 'Bekasi 24.A/2013 Ps.8 a' },
    { code: 'neutral', basis: 'Bekasi 24.A/2013 Ps.8 b' },
    { code: 'dignity', basis: 'Bekasi 24.A/2013 Ps.8 c' },
    { code: 'no_personal_use', basis: 'Bekasi 24.A/2013 Ps.8 d' },
    ...ownConductRules,
  ],
  addressAllowList: { value: false, basis: ourDefault },
} satisfies IdentityPreset;
