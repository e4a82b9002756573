/** A sentence for each refusal: why, and what to do next. Indonesian first. */
export type ErrorWords = Record<string, { id: string; en: string }>;
