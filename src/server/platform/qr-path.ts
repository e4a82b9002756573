import QRCode from 'qrcode';

/** The dark squares of a QR code as one path of runs: drawn as a picture of any size, without markup from outside. */
export function qrPath(text: string): { size: number; path: string } {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, y) => runsOf(data.subarray(y * size, (y + 1) * size)).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`).join(''));
  return { size, path: rows.join('') };
}

/** Where dark runs begin in one row, and how long they are. */
function runsOf(row: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
