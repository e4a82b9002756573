import type { Preset } from '#presets/preset.ts';
import { dispositions } from './dispositions.ts';
import { documents } from './documents.ts';
import { identity } from './identity.ts';
import { letters } from './letters.ts';
import { organization } from './organization.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';

export const bekasi: Preset = {
  code: 'bekasi',
  regulation: {
    city: 'Kota Bekasi',
    number: '24.A',
    year: 2013,
    about: 'Sekretariat pengelola aplikasi perkantoran secara elektronik (e-office)',
    enactedOn: '2013-06-12',
  },
  organization,
  registers,
  documents,
  dispositions,
  letters,
  reports,
  identity,
};
