import type { Preset } from '#presets/preset.ts';
import { dispositions } from './dispositions.ts';
import { documents } from './documents.ts';
import { identity } from './identity.ts';
import { letters } from './letters.ts';
import { organization } from './organization.ts';
import { registers } from './registers.ts';
import { reports } from './reports.ts';

export const tebingTinggi: Preset = {
  code: 'tebing-tinggi',
  regulation: { city: 'Kota Tebing Tinggi', number: '39', year: 2017, about: 'Pendayagunaan teknologi informasi dan komunikasi', enactedOn: '2017-07-26' },
  organization,
  registers,
  documents,
  dispositions,
  letters,
  reports,
  identity,
};
