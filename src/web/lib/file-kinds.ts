/** What a file chooser offers; the server finds the kind from the bytes. */
export const scanKinds = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif,application/pdf,image/*';
/** What may lie beside a letter as well. */
export const attachmentKinds = `${scanKinds},.docx,.xlsx,.pptx,.odt,.ods,.odp`;

/** How a PNG, a JPEG and the two kinds of TIFF begin. */
const beginnings = [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a]];

/** What a letterhead takes, by its first bytes: a chooser offers nothing else, yet anything can be dropped. */
export async function isEmblemPicture(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return beginnings.some((bytes) => bytes.every((byte, at) => head[at] === byte));
}
