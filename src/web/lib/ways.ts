import { useQueries } from '@tanstack/react-query';
import { listLetterPaths, type LetterPath } from '#shared/contracts/tracking.contract.ts';
import { call } from './api.ts';
import { keyOf } from './asking.ts';

/**
 * The ways of the letters of a list, asked page by page as the pages arrive, so that a long list never asks twice.
 * `pages` are the ids of each page; a letter whose way is not known (yet) is missing from the answer.
 */
export function useWays(pages: string[][]): ReadonlyMap<string, LetterPath> {
  return useQueries({
    queries: pages
      .filter((ids) => ids.length > 0)
      .map((ids) => {
        const query = { letterIds: ids.join(',') };
        return { queryKey: keyOf(listLetterPaths, { query }), queryFn: ({ signal }: { signal: AbortSignal }) => call(listLetterPaths, { query, signal }) };
      }),
    combine: byLetter,
  });
}

// Kept outside, so that the same answers give the same map.
function byLetter(answers: { data?: { paths: LetterPath[] } | undefined }[]): ReadonlyMap<string, LetterPath> {
  return new Map(answers.flatMap((answer) => answer.data?.paths ?? []).map((path) => [path.letterId, path]));
}
