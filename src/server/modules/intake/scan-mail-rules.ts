/** A part of a mail as the server describes it. */
export type MailPart = { part?: string; type: string; disposition?: string; parameters?: Record<string, string>; dispositionParameters?: Record<string, string>; childNodes?: MailPart[] };
export type Attachment = { part: string; name: string };

const EXTENSIONS: Record<string, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png', 'image/tiff': 'tif', 'image/heic': 'heic' };

/** The files a mail carries: whatever has a file name, and scans without one. Texts and pictures of a signature line are none. */
export function attachmentsOf(root: MailPart): Attachment[] {
  const found: Attachment[] = [];
  const walk = (node: MailPart) => {
    if (node.childNodes) { node.childNodes.forEach(walk); return; }
    const named = node.dispositionParameters?.['filename'] ?? node.parameters?.['name'];
    const extension = EXTENSIONS[node.type];
    const isPicture = node.type.startsWith('image/') && node.disposition === 'inline';
    if (isPicture || (named === undefined && extension === undefined)) return;
    found.push({ part: node.part ?? '1', name: named ?? `pindai-${found.length + 1}.${extension ?? 'pdf'}` });
  };
  walk(root);
  return found;
}

/** Units named by the address a mail was sent to: pindai+pupr@kota.go.id → "pupr". */
export function marksOf(addresses: readonly (string | undefined)[]): string[] {
  return addresses.flatMap((address) => /^[^@+]+\+([^@]+)@/u.exec(address ?? '')?.[1] ?? []);
}

/** What is new first; then what stayed unread before, in turn: the one that was looked at longest ago. Forgets what is unread no more. */
export function orderOfWork(unread: readonly number[], before: Set<number>): number[] {
  const here = new Set(unread);
  for (const uid of before) if (!here.has(uid)) before.delete(uid);
  return [...unread.filter((uid) => !before.has(uid)), ...before];
}
