import { keepPreviousData, QueryClient, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { BodyInput, Contract, Params, QueryInput, Reply } from '#shared/contracts/contract.ts';
import { call, newCommandId, type CallInput } from './api.ts';
import { ApiProblem } from './api-problem.ts';

type AskInput<C extends Contract> = { params?: Params<C>; query?: QueryInput<C> };
type AskOptions = { enabled?: boolean; keepOld?: boolean; everyMs?: number };
type ActInput<C extends Contract> = { params?: Params<C>; query?: QueryInput<C>; body?: Omit<BodyInput<C>, 'commandId'> };
type PageOf = { rows: unknown[]; next: string | null };

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal is an answer; only a lost network or a stumbling server is worth asking again.
      retry: (count, problem) => count < 2 && problem instanceof ApiProblem && (problem.isOffline || problem.status >= 500),
    },
  },
});

export function keyOf(contract: Contract, input: { params?: unknown; query?: unknown } = {}): unknown[] {
  return [contract.path, contract.method, input.params ?? null, input.query ?? null];
}

/** Reads through a contract, with the answer kept and shared between parts of the page. */
export function useAsk<C extends Contract>(contract: C, input: AskInput<C> = {}, options: AskOptions = {}) {
  return useQuery<Reply<C>, ApiProblem>({
    queryKey: keyOf(contract, input),
    queryFn: ({ signal }) => call(contract, { ...input, signal } as unknown as CallInput<C>),
    enabled: options.enabled ?? true,
    ...(options.keepOld ? { placeholderData: keepPreviousData } : {}),
    ...(options.everyMs ? { refetchInterval: options.everyMs } : {}),
  });
}

/** Reads a list page after page (`{ rows, next }`); `after` is filled in. */
export function useAskPages<C extends Contract>(contract: C, input: AskInput<C> = {}, options: AskOptions = {}) {
  return useInfiniteQuery({
    queryKey: [...keyOf(contract, input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      call(contract, {
        ...input,
        query: { ...(input.query as object | undefined), ...(pageParam ? { after: pageParam } : {}) },
        signal,
      } as unknown as CallInput<C>),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => (last as PageOf).next,
    enabled: options.enabled ?? true,
    ...(options.keepOld ? { placeholderData: keepPreviousData } : {}),
  });
}

/**
 * Acts through a contract. The commandId stays the same until the act has succeeded, so pressing again after a
 * lost answer can never do it twice. `renews` names the readings that are no longer true afterwards.
 */
export function useAct<C extends Contract>(contract: C, options: { renews?: Contract[]; onDone?: (reply: Reply<C>) => void } = {}) {
  const commandId = useRef<string | null>(null);
  const underWay = useRef<{ input: string; reply: Promise<Reply<C>> } | null>(null);
  const client = useQueryClient();
  return useMutation<Reply<C>, ApiProblem, ActInput<C>>({
    mutationFn: (input) => {
      // The second press of a double click comes before the button shows that it is busy: it waits for the answer of the first.
      const same = JSON.stringify(input);
      if (underWay.current?.input === same) return underWay.current.reply;
      commandId.current ??= newCommandId();
      const reply = call(contract, { ...input, body: { ...input.body, commandId: commandId.current } } as unknown as CallInput<C>);
      underWay.current = { input: same, reply };
      return reply;
    },
    onSuccess: async (reply) => {
      underWay.current = null;
      if (commandId.current === null) return;
      commandId.current = null;
      await Promise.all((options.renews ?? []).map((stale) => client.invalidateQueries({ queryKey: [stale.path] })));
      options.onDone?.(reply);
    },
    // A refusal ends the intention: what is sent next was changed by the person and is a new one.
    onError: (problem) => {
      underWay.current = null;
      if (!problem.isOffline && problem.status < 500) commandId.current = null;
    },
  });
}
