import type { Parcel } from '#shared/contracts/expedition.contract.ts';

type Addressed = Pick<Parcel, 'partyId' | 'name' | 'address' | 'place'>;

const plain = (text: string | null) => (text ?? '').trim().replaceAll(/\s+/gu, ' ').toLowerCase();

/** The party the house knows, else the name as it is written; and where it is ridden to, since a party may have moved or have branches. */
function doorOf({ partyId, name, address, place }: Addressed): string {
  return JSON.stringify([partyId ?? plain(name), plain(address ?? place)]);
}

/** What one person at one door takes in one go, in the order of the list; who is named behind "u.p." does not part them. */
export function atDoorOf<P extends Addressed>(parcel: Addressed, parcels: readonly P[]): P[] {
  const door = doorOf(parcel);
  return parcels.filter((each) => doorOf(each) === door);
}
