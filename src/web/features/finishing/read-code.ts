import jsQR from 'jsqr';

/** The address a letter's own QR holds: `…/v/` and eighteen signs. Other codes on a page are somebody else's. */
const address = /\/v\/([0-9a-z]{18})$/u;

/**
 * The code of the letter on the first page image that shows one; null when none does. A code of 16 mm is some ninety dots on a page
 * image, so what the whole page does not give is looked for in its lower half, twice as large.
 */
export async function codeOnPages(pages: readonly string[]): Promise<string | null> {
  for (const page of pages) {
    const image = new Image();
    image.src = page;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const found = codeIn(image, { top: 0, width, height, times: 1 }) ?? codeIn(image, { top: height / 2, width, height: height / 2, times: 2 });
    if (found !== null) return found;
  }
  return null;
}

function codeIn(image: HTMLImageElement, cut: { top: number; width: number; height: number; times: number }): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(cut.width * cut.times);
  canvas.height = Math.round(cut.height * cut.times);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing) return null;
  drawing.drawImage(image, 0, cut.top, cut.width, cut.height, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = drawing.getImageData(0, 0, canvas.width, canvas.height);
  return address.exec(jsQR(data, width, height)?.data ?? '')?.[1] ?? null;
}
