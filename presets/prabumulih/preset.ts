import type { Preset } from '#presets/preset.ts';
import { dispositions } from './dispositions.ts';
import { documents } from './documents.ts';
import { identity } from './identity.ts';
import { letters } from './letters.ts';
import { organization } from './organization.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';

export const prabumulih: Preset = {
  code: 'prabumulih',
  regulation: { city: 'Kota Prabumulih', number: '64', year: 2017, about: 'Penyelenggaraan sistem elektronik di pemerintahan', enactedOn: '2017-12-21' },
  organization,
  registers,
  documents,
  dispositions,
  letters,
  reports,
  identity,
};
