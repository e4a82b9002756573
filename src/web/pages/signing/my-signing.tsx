import { MySigning } from '#web/features/signing/my-signing.tsx';

export function MySigningPage() {
  return <MySigning />;
}
