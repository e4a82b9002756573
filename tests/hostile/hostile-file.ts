/** One file of the collection. It is made when it is asked for and is the same bytes every time. */
export type HostileFile = {
  /** what it is, in a few words */
  what: string;
  /** the name it is sent under */
  name: string;
  bytes: () => Buffer | Promise<Buffer>;
  /** `refused`: the codes it may be refused by; `taken`: why it does no harm */
  fate: { refused: readonly string[] } | { taken: string };
  /** takes long or much: in the long proof only */
  heavy?: true;
};

/** `code` may list several, divided by "|": where a parser's own limits decide which is met first. */
export const refused = (code: string) => (what: string, name: string, bytes: HostileFile['bytes']): HostileFile => ({ what, name, bytes, fate: { refused: code.split('|') } });
export const taken = (why: string) => (what: string, name: string, bytes: HostileFile['bytes']): HostileFile => ({ what, name, bytes, fate: { taken: why } });
export const heavy = (one: HostileFile): HostileFile => ({ ...one, heavy: true });
