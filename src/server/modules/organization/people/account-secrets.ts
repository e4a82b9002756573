import { holdAccountSecrets, knowAccounts } from './secret-holds.ts';

/** What the room of accounts does with secret letters: says who has an account, and holds what a new first password would open. */
export const accountSecrets = { knowAccounts, hold: holdAccountSecrets };
