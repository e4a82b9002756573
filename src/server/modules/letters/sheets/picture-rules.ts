// How much of pictures one letter bears. Each page that is looked at unpacks all of them, in a process others wait for.

const MB = 1_048_576;
/** Thirty figures are a report; a scan of A4 in 600 dpi has 35 million points. */
export const pictureLimits = { most: 30, bytes: 8 * MB, allBytes: 24 * MB, points: 40_000_000 };

type Kind = 'png' | 'jpg';

/** Width times height as the head of the file says; null where it says none, which the typesetter then refuses. */
export function pointsOf(kind: Kind, bytes: Buffer): number | null {
  if (kind === 'jpg') return pointsOfJpeg(bytes);
  return bytes.length >= 24 && bytes.toString('latin1', 12, 16) === 'IHDR' ? bytes.readUInt32BE(16) * bytes.readUInt32BE(20) : null;
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Segment by segment to the one that begins the frame (ITU T.81, B.2.2). */
function pointsOfJpeg(bytes: Buffer): number | null {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    if (isFrame(bytes[at + 1] ?? 0)) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
  }
  return null;
}
