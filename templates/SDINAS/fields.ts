import { z } from 'zod';
import { line, optional } from '../_lib/field.ts';

export const fields = z.strictObject({
  greeting: optional(line({
    label: { id: 'Salam pembuka', en: 'Greeting' },
    help: { id: 'Bentuk baku tidak memakainya. Isi hanya bila kebiasaan kota, misalnya “Dengan hormat,”.', en: 'The strict form has none. Fill it in only where the city is used to one.' },
  })),
});
