/** Why a parser refuses a file: a key of `reasons` in file-parser.ts. Anything else that is thrown is told as broken. */
export class Reason extends Error {}
