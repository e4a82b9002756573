import { knowAccounts } from './second-persons.ts';
import { holdAccountSecrets, openWhileFounding } from './secret-holds.ts';

/** What the room of accounts does with secret letters: says who has an account, and holds or opens what a first password would open. */
export const accountSecrets = { knowAccounts, hold: holdAccountSecrets, openWhileFounding };
