/** The present instant. An argument everywhere, so that a test can stand in any year. */
export type Clock = () => Date;
