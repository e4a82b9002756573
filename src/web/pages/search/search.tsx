import { SearchResults } from '#web/features/search/search-results.tsx';

export function SearchPage() {
  return <SearchResults />;
}
