import { conductRulesAfterBekasi, passwordRule } from '#presets/national/defaults.ts';
import { ourDefault, type IdentityPreset } from '#presets/preset.ts';

export const identity = {
  accountsMadeBy: { value: 'super-administrator', basis: 'Dumai 55/2021 Lamp. Bab II: super administrator untuk admin kantor, admin kantor untuk PD sendiri' },
  username: { value: { carriesPosition: true, sample: 'adminkantor.diskominfo' }, basis: 'Dumai 55/2021 Lamp. IV.C.1' },
  password: passwordRule,
  conductRules: conductRulesAfterBekasi(ourDefault),
  addressAllowList: { value: true, basis: 'Dumai 55/2021 Lamp. IV.C.2' },
} satisfies IdentityPreset;
