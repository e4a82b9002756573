// What a browser keeps for people who type: each account its own. A phone or a PC of an office is passed from hand to hand; what one
// person typed is neither shown to the next nor sent in their name.

const PREFIX = 'lontar.kept.';
/** Before anybody is known: the first run. */
const DOOR = 'door';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;
/** `lasting` outlives the session and the browser; `passing` ends with its tab and at sign-out: for words of secret letters. `account`: whose page this is, empty at the door. */
type Where = { lasting: Store; passing: Store; account: () => string };

export type Keeping = {
  keep: (name: string, value: unknown, secret: boolean) => void;
  read: <T>(name: string) => T | undefined;
  letGo: (name: string) => void;
  countOfOthers: (name: string) => number;
};

export function createKeeping({ lasting, passing, account }: Where): Keeping {
  // Kept before keys named an account: nobody can say whose it is.
  for (const key of keysOf(lasting)) if (!owned.test(key)) lasting.removeItem(key);
  const own = () => `${PREFIX}${account() || DOOR}.`;
  const keyOf = (name: string) => own() + name;
  /** What a tab holds of secret letters is gone once somebody else has come into it. */
  const dropOfOthers = () => {
    for (const key of keysOf(passing)) if (!key.startsWith(own())) passing.removeItem(key);
  };
  return {
    keep: (name, value, secret) => {
      dropOfOthers();
      (secret ? lasting : passing).removeItem(keyOf(name));
      (secret ? passing : lasting).setItem(keyOf(name), JSON.stringify(value));
    },
    read: (name) => {
      dropOfOthers();
      return parse(passing.getItem(keyOf(name)) ?? lasting.getItem(keyOf(name)));
    },
    letGo: (name) => {
      for (const store of [lasting, passing]) store.removeItem(keyOf(name));
    },
    countOfOthers: (name) => keysOf(lasting).filter((key) => key !== keyOf(name) && owned.exec(key)?.groups?.['name'] === name).length,
  };
}

const owned = /^lontar\.kept\.(?:door|[0-9a-f]{8}-[0-9a-f-]{27})\.(?<name>.+)/u;

function keysOf(store: Store): string[] {
  return Array.from({ length: store.length }, (_, index) => store.key(index)).filter((key): key is string => key?.startsWith(PREFIX) ?? false);
}

function parse<T>(stored: string | null): T | undefined {
  try {
    return stored === null ? undefined : (JSON.parse(stored) as T);
  } catch {
    return undefined;
  }
}
