/** The program cannot start or go on, and the person at the console can mend it: the message says what to do next. */
export class Refusal extends Error {
  readonly code: string;
  constructor(code: string, sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'Refusal';
    this.code = code;
  }
}
