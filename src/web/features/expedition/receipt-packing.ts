/** What was written once for several letters has one picture: the phone keeps it once, since it has room for few. */
type Pictured<P> = { uploadId: string; picture: P | null };
export type Packed<R extends Pictured<unknown>> = Omit<R, 'picture'> & { picture: R['picture'] | 'as_before' };

export function packed<R extends Pictured<unknown>>(receipts: readonly R[]): Packed<R>[] {
  const seen = new Set<string>();
  return receipts.map((receipt) => {
    if (receipt.picture === null || !seen.has(receipt.uploadId)) {
      seen.add(receipt.uploadId);
      return receipt;
    }
    return { ...receipt, picture: 'as_before' };
  });
}

export function unpacked<R extends Pictured<unknown>>(kept: readonly Packed<R>[]): R[] {
  const pictures = new Map(kept.flatMap(({ uploadId, picture }) => (picture === 'as_before' ? [] : [[uploadId, picture] as const])));
  return kept.map((receipt) => ({ ...receipt, picture: pictures.get(receipt.uploadId) ?? null }) as R);
}
