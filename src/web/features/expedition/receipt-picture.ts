/** Long enough to read a stamp, small enough to keep a day of them on a phone. */
const LONGEST_SIDE = 1280;

export type Picture = { type: string; base64: string };

/** A photo of the camera, made small. Null when the browser cannot read it. */
export async function smallPhoto(file: Blob): Promise<Picture | null> {
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return pictureOf(canvas, 'image/jpeg');
}

export function pictureOf(canvas: HTMLCanvasElement, type: 'image/jpeg' | 'image/png'): Picture {
  return { type, base64: canvas.toDataURL(type, 0.8).split(',')[1] ?? '' };
}

export function addressOfPicture(picture: Picture): string {
  return `data:${picture.type};base64,${picture.base64}`;
}
