import type { Readable } from 'node:stream';

/** The scanner cannot be asked: no answer to a person, but a reason for a job to be tried again. */
export class ScannerAway extends Error {
  constructor(said: string) {
    super(`the virus scanner does not do its work: ${said}`);
  }
}

/** What a scanner says of a file. Only `clean` is clean: too large for it means that nobody looked. */
export type Verdict = { state: 'clean' } | { state: 'infected'; signature: string } | { state: 'too_large' };

/** A virus scanner beside the office. */
export type VirusScan = {
  /** Reads the stream to its end. @throws ScannerAway when it cannot be asked, breaks off or answers something else */
  scan: (stream: Readable) => Promise<Verdict>;
  /** Whether it answers now. */
  isUp: () => Promise<boolean>;
};
