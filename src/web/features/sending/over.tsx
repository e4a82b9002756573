import { Link } from 'react-router';
import type { Reply } from '#shared/contracts/contract.ts';
import type { getSending } from '#shared/contracts/sending.contract.ts';
import { useWords } from '#web/lib/words.ts';
import { sendingWords } from './words.ts';

export type Sending = Reply<typeof getSending>;

/** Which letter it is, and the way back to it. */
export function Over({ sending }: { sending: Sending }) {
  const w = useWords(sendingWords);
  return <Link to={`/periksa/${sending.letterId}`}>{sending.number ? w.ofNumber(sending.number) : w.place}</Link>;
}
