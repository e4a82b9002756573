export type SeedEmployee = {
  /** The position this person definitively holds. */
  position: string;
  name: string;
  status: 'pns' | 'pppk' | 'state_official';
  sex: 'male' | 'female';
  nip?: string;
  rank?: string;
};
