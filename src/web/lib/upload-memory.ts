/** An upload that was begun on this device and not finished: under its ids it goes on from the byte the office has. */
type BegunUpload = { commandIds: { begin: string; finish: string }; subjectId: string | null; at: number };
export type UploadMemory = {
  /** what this file was begun under before the page was closed, for this subject or for any */
  find: (file: File, subjectId?: string | null) => Promise<BegunUpload | undefined>;
  keep: (file: File, begun: Omit<BegunUpload, 'at'>) => Promise<void>;
  forget: (file: File) => Promise<void>;
};
type Shelf = Pick<Storage, 'getItem' | 'setItem'>;
/** `account`: whose page this is. */
type Where = { shelf: Shelf; hash: (bytes: Blob) => Promise<string>; account: () => string; now?: () => number };

const name = 'lontar.uploads';
/** Enough to tell two scans of one name and size apart; the whole file would take a slow phone seconds. */
const firstBytes = 64 * 1024;
/** The office gives an upload up after two days. */
const keptMs = 2 * 86_400_000;
const mostKept = 300;

/**
 * Remembers unfinished uploads by who began them and what the file is: name, size, day of its last change and its first bytes. Only the hash
 * of these is kept: a name may say what a secret letter is about. Scans of one folder are sent by whoever sits at the PC: what one began the
 * office refuses from another.
 */
export function createUploadMemory({ shelf, hash, account, now = Date.now }: Where): UploadMemory {
  const marks = new WeakMap<File, Promise<string>>();
  const markOf = (file: File): Promise<string> => {
    const known = marks.get(file) ?? hash(new Blob([`${account()}\n${file.name}\n${file.size}\n${file.lastModified}\n`, file.slice(0, firstBytes)]));
    marks.set(file, known);
    return known;
  };
  const read = (): Record<string, BegunUpload> => {
    try {
      const all = JSON.parse(shelf.getItem(name) ?? '{}') as Record<string, BegunUpload>;
      return Object.fromEntries(Object.entries(all).filter(([, begun]) => now() - begun.at < keptMs));
    } catch {
      return {};
    }
  };
  const write = (all: Record<string, BegunUpload>) => {
    const newest = Object.entries(all).sort(([, one], [, two]) => two.at - one.at).slice(0, mostKept);
    // A full shelf loses the comfort of going on, never the file.
    try { shelf.setItem(name, JSON.stringify(Object.fromEntries(newest))); } catch { return; }
  };
  return {
    find: async (file, subjectId) => {
      const begun = read()[await markOf(file)];
      return begun && (subjectId === undefined || begun.subjectId === subjectId) ? begun : undefined;
    },
    keep: async (file, begun) => {
      const mark = await markOf(file);
      write({ ...read(), [mark]: { ...begun, at: now() } });
    },
    forget: async (file) => {
      const mark = await markOf(file);
      const { [mark]: _gone, ...rest } = read();
      write(rest);
    },
  };
}
