import type { Moment, StoryAct, StoryRecipient } from './story-types.ts';

/** Short forms, so a letter's life reads like its timeline. */
export function read(by: string, at: Moment): StoryAct {
  return { act: 'read', by, at };
}

/** The assistant named for secret letters opens the envelope. */
export function open(by: string, at: Moment): StoryAct {
  return { act: 'open', by, at };
}

export function dispose(who: { key: string; by: string; at: Moment; note?: string }, ...recipients: StoryRecipient[]): StoryAct {
  return { act: 'dispose', ...who, recipients };
}

/** The assistant fills in the sheet; it waits until the leader sends it. */
export function prepare(who: { key: string; by: string; at: Moment; note?: string }, ...recipients: StoryRecipient[]): StoryAct {
  return { act: 'prepare', ...who, recipients };
}

export function report(by: string, at: Moment, what: { on: string; text: string; file?: string; final?: false }): StoryAct {
  return { act: 'report', by, at, on: what.on, text: what.text, final: what.final ?? true, ...(what.file ? { file: what.file } : {}) };
}

export function close(by: string, at: Moment, note?: string): StoryAct {
  return { act: 'close', by, at, ...(note ? { note } : {}) };
}
