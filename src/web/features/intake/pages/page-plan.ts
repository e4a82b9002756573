import type { ArrangedPage } from '#shared/contracts/intake.contract.ts';
import type { Paper } from '../paper.ts';

export type Corner = { x: number; y: number };
export type Corners = [Corner, Corner, Corner, Corner];
/** A page in the hand of the clerk: where it comes from, how it lies, and whether a new letter begins with it. */
export type PlannedPage = { key: string; fileId: string; page: number; ratio: number; turn: 0 | 90 | 180 | 270; corners: Corners | null; whiten: boolean; isDropped: boolean; startsLetter: boolean };
export type Plan = PlannedPage[];

export const wholePage: Corners = [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }];
/** Where the corners lie before the clerk drags them: a little inside, as a photo of a sheet mostly is. */
export const startCorners: Corners = [{ x: 0.06, y: 0.05 }, { x: 0.94, y: 0.05 }, { x: 0.94, y: 0.95 }, { x: 0.06, y: 0.95 }];

type Source = { fileId: string; pages: { page: number; width: number; height: number }[] };

export function planOf(files: readonly Source[]): Plan {
  return files.flatMap((file) => file.pages.map(({ page, width, height }) => ({ key: `${file.fileId} ${page}`, fileId: file.fileId, page, ratio: height / width, turn: 0 as const, corners: null, whiten: false, isDropped: false, startsLetter: false })));
}

/** The letter itself; photos taken together are its pages, so they come along. */
export function arrangedFiles(paper: Pick<Paper, 'files'>): string[] {
  const photos = paper.files.filter((file) => /\.(?:jpe?g|png|heic|heif)$/iu.test(file.name)).map((file) => file.fileId);
  const [main] = paper.files;
  return main ? [...new Set([main.fileId, ...(photos.includes(main.fileId) ? photos : [])])] : [];
}

export function changePage(plan: Plan, key: string, change: Partial<PlannedPage>): Plan {
  return plan.map((page) => (page.key === key ? { ...page, ...change } : page));
}

const turned = { 0: 90, 90: 180, 180: 270, 270: 0 } as const;
export function turnPage(plan: Plan, key: string): Plan {
  return plan.map((page) => (page.key === key ? { ...page, turn: turned[page.turn] } : page));
}

/** Moves a page by so many places; at the ends it stays. */
export function movePage(plan: Plan, key: string, by: number): Plan {
  const from = plan.findIndex((page) => page.key === key);
  const to = Math.min(plan.length - 1, Math.max(0, from + by));
  const moved = plan[from];
  if (!moved || to === from) return plan;
  const rest = plan.filter((page) => page.key !== key);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** The letters the pages make: a new one begins where the clerk cut. Dropped pages are in none. */
export function lettersOf(plan: Plan): PlannedPage[][] {
  const letters: PlannedPage[][] = [];
  let begins = true;
  for (const page of plan) {
    begins = begins || page.startsLetter;
    if (page.isDropped) continue;
    const last = letters.at(-1);
    if (begins || !last) letters.push([page]);
    else last.push(page);
    begins = false;
  }
  return letters;
}

export function groupsOf(plan: Plan): ArrangedPage[][] {
  return lettersOf(plan).map((letter) => letter.map(({ fileId, page, turn, corners, whiten }) => ({ fileId, page, turn, corners, whiten })));
}

/** A corner where a finger or an arrow key put it, never outside the page. */
export function moveCorner(corners: Corners, index: number, to: Corner): Corners {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const [first, second, third, fourth] = corners.map((corner, at) => (at === index ? { x: within(to.x), y: within(to.y) } : corner));
  return first && second && third && fourth ? [first, second, third, fourth] : corners;
}
