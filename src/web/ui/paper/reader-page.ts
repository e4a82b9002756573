/** One page as a reader needs it. */
export type ReaderPage = { id: string; src: string | null; failed?: boolean; small?: string | null; ratio?: number };
export type ViewedPages = { label: string; pages: readonly ReaderPage[]; turn?: 0 | 90 | 180 | 270 };
