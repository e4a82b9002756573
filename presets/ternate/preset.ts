import type { Preset } from '#presets/preset.ts';
import { dispositions } from './dispositions.ts';
import { documents } from './documents.ts';
import { identity } from './identity.ts';
import { letters } from './letters.ts';
import { organization } from './organization.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';

export const ternate: Preset = {
  code: 'ternate',
  regulation: {
    city: 'Kota Ternate',
    number: '43',
    year: 2023,
    about: 'Pedoman pengelolaan layanan aplikasi administrasi perkantoran (PESTA KAMPUNG)',
    enactedOn: '2023-10-06',
  },
  organization,
  registers,
  documents,
  dispositions,
  letters,
  reports,
  identity,
};
