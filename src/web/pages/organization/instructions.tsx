import { InstructionList } from '#web/features/dispositions/instruction-list.tsx';

export function InstructionsPage() {
  return <InstructionList />;
}
