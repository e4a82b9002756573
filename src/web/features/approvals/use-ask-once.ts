import { useQuery } from '@tanstack/react-query';
import type { BodyInput, Contract, Params, Reply } from '#shared/contracts/contract.ts';
import { call, type CallInput } from '#web/lib/api.ts';
import type { ApiProblem } from '#web/lib/api-problem.ts';

/** A reading that is asked with a body: kept under the name of what it shows. */
export function useAskOnce<C extends Contract>(contract: C, input: { params: Params<C>; body: BodyInput<C> }, of: string) {
  return useQuery<Reply<C>, ApiProblem>({
    queryKey: [contract.path, input.params, of],
    queryFn: ({ signal }) => call(contract, { ...input, signal } as unknown as CallInput<C>),
    staleTime: Infinity,
  });
}
