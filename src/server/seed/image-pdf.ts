/** A page of a scan: one JPEG that fills A4. */
export type ScannedPage = { jpeg: Buffer; width: number; height: number };

const a4Width = 595.28;
const a4Height = 841.89;

/** Packs JPEG pages into a PDF 1.4 as an office scanner does: no text, no dates, so equal pages give equal bytes. */
export function imagePdf(pages: readonly ScannedPage[]): Buffer {
  const writer = new PdfWriter();
  const pageNumbers = pages.map((_, index) => 3 + index * 3);
  writer.object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  writer.object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] >>`);
  for (const [index, page] of pages.entries()) {
    const number = 3 + index * 3;
    const drawing = Buffer.from(`q ${a4Width} 0 0 ${a4Height} 0 0 cm /Scan Do Q`, 'latin1');
    writer.object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${a4Width} ${a4Height}] /Resources << /XObject << /Scan ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    writer.stream(number + 1, '', drawing);
    writer.stream(
      number + 2,
      `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      page.jpeg,
    );
  }
  return writer.finish();
}

class PdfWriter {
  readonly #chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')];
  readonly #offsets: number[] = [];
  #length = 15;

  object(number: number, body: string): void {
    this.#begin(number);
    this.#append(`${number} 0 obj\n${body}\nendobj\n`);
  }

  stream(number: number, entries: string, bytes: Buffer): void {
    this.#begin(number);
    this.#append(`${number} 0 obj\n<< ${entries} /Length ${bytes.length} >>\nstream\n`);
    this.#append(bytes);
    this.#append('\nendstream\nendobj\n');
  }

  finish(): Buffer {
    const start = this.#length;
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.#offsets.length + 1;
    this.#append(`xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#chunks);
  }

  #begin(number: number): void {
    if (number !== this.#offsets.length + 1) throw new RangeError('objects are written in order');
    this.#offsets.push(this.#length);
  }

  #append(part: string | Buffer): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}
