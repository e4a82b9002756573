import { conductRulesAfterBekasi, passwordRule } from '#presets/national/defaults.ts';
import { ourDefault, type IdentityPreset } from '#presets/preset.ts';

export const identity = {
  accountsMadeBy: { value: 'super-administrator', basis: ourDefault },
  username: { value: { carriesPosition: true, sample: 'kadis.kominfo' }, basis: ourDefault },
  password: passwordRule,
  conductRules: conductRulesAfterBekasi(`${ourDefault}; kewajiban mengamankan menurut Ps.15(2)`),
  addressAllowList: { value: false, basis: ourDefault },
} satisfies IdentityPreset;
