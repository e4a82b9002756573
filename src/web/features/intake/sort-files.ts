import { fileKey, type Paper } from './paper.ts';

type Sorted = { /** files of papers that lay in the pile before the page was closed */ back: { paper: Paper; files: File[] }[]; fresh: File[] };

/**
 * Chosen again after the page was closed in the middle of sending, a file goes on to the paper it was begun for. Of photos taken
 * together those that had arrived already are not sent a second time.
 */
export async function sortFiles(files: readonly File[], papers: readonly Paper[], begunFor: (file: File) => Promise<string | null>): Promise<Sorted> {
  const goals = await Promise.all(files.map(async (file) => {
    const paperId = await begunFor(file).catch(() => null);
    return { file, paper: papers.find((paper) => paper.id === paperId && paper.heldBy === null) };
  }));
  const met = [...new Set(goals.flatMap((goal) => goal.paper ?? []))];
  const arrived = new Set(met.flatMap((paper) => paper.files.map(fileKey)));
  return {
    back: met.map((paper) => ({ paper, files: goals.flatMap((goal) => (goal.paper === paper ? goal.file : [])) })),
    fresh: goals.flatMap((goal) => (goal.paper || arrived.has(fileKey(goal.file)) ? [] : goal.file)),
  };
}

/**
 * What goes to which paper, and which files become letters of their own. A letter typed before its scan came (`waiting`): one letter's
 * files belong to it, not to a second paper; those begun for another paper never do.
 */
export function dealOut({ back, fresh }: Sorted, waiting: Paper | null): { toPapers: Sorted['back']; letters: File[][] } {
  const letters = lettersIn(fresh);
  if (waiting && letters.length === 1) return { toPapers: [...back, { paper: waiting, files: fresh }], letters: [] };
  return { toPapers: back, letters };
}

/** One PDF is one letter; photos taken together are the pages of one. */
export function lettersIn(files: readonly File[]): File[][] {
  const photos = files.filter((file) => file.type.startsWith('image/') && file.type !== 'image/tiff');
  const alone = files.filter((file) => !photos.includes(file)).map((file) => [file]);
  return photos.length > 0 ? [...alone, photos] : alone;
}
