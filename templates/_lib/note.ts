import type { NoteCode } from '#shared/domain/letter-note-words.ts';

/** `must`: the letter is not ready. `look`: a person should look again. `field` names the field, "body", or a part of the sheet. */
export type Note = { code: NoteCode; field: string; weight: 'must' | 'look'; values?: Record<string, string> };
