import { useSession } from '#web/features/identity/session.tsx';
import { Delegation } from '#web/features/organization/delegation.tsx';
import { ImportSheet } from '#web/features/organization/import-sheet.tsx';
import { People } from '#web/features/organization/people.tsx';
import { PositionView } from '#web/features/organization/position-view.tsx';
import { SecretHolds, SecretHoldsNote } from '#web/features/organization/secret-holds.tsx';
import { NothingChosen, Structure } from '#web/features/organization/structure.tsx';
import { UnitView } from '#web/features/organization/unit-view.tsx';

export { Delegation as DelegationPage, ImportSheet as ImportPage, NothingChosen, PositionView, SecretHoldsNote, UnitView };

export function StructurePage() {
  const { rights } = useSession();
  return <Structure mayAdminister={rights.administer} mayEverywhere={rights.administerEverywhere} />;
}

export function PeoplePage() {
  const { rights } = useSession();
  return <People mayAdd={rights.administer} needsSeat={!rights.administerEverywhere} />;
}

export function SecretHoldsPage() {
  const { rights } = useSession();
  return <SecretHolds mayName={rights.administerEverywhere} />;
}
