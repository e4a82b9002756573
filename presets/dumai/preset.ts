import type { Preset } from '#presets/preset.ts';
import { dispositions } from './dispositions.ts';
import { documents } from './documents.ts';
import { identity } from './identity.ts';
import { letters } from './letters.ts';
import { organization } from './organization.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';

export const dumai: Preset = {
  code: 'dumai',
  regulation: {
    city: 'Kota Dumai',
    number: '55',
    year: 2021,
    about: 'Pedoman penyelenggaraan aplikasi perkantoran secara elektronik',
    enactedOn: '2021-10-25',
  },
  organization,
  registers,
  documents,
  dispositions,
  letters,
  reports,
  identity,
};
