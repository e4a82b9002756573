/** What a file chooser offers; the server finds the kind from the bytes. */
export const scanKinds = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.heic,.heif,application/pdf,image/*';
/** What may lie beside a letter as well. */
export const attachmentKinds = `${scanKinds},.docx,.xlsx,.pptx,.odt,.ods,.odp`;
