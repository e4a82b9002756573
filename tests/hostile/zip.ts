import { crc32, deflateRawSync } from 'node:zlib';

/** One part of an archive. The optional fields let it lie. */
export type Part = { name: string; text: string | Buffer; stored?: true; locked?: true; localName?: string };

/** An archive written by hand. */
export function zip(parts: readonly Part[], options: { before?: Buffer; doubled?: true } = {}): Buffer {
  const before = options.before ?? Buffer.alloc(0);
  const locals: Buffer[] = [before];
  const directory: Buffer[] = [];
  let at = before.length;
  for (const part of parts) {
    const { local, entry } = write(part, at);
    locals.push(local);
    directory.push(entry);
    // A second line of the directory for the same bytes: small on the disk, large when unpacked.
    if (options.doubled) directory.push(entry);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function write(part: Part, at: number): { local: Buffer; entry: Buffer } {
  const data = Buffer.from(part.text);
  const packed = part.stored ? data : deflateRawSync(data, { level: 9 });
  const [name, localName] = [Buffer.from(part.name), Buffer.from(part.localName ?? part.name)];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x0800 + (part.locked ? 1 : 0), 2);
  common.writeUInt16LE(part.stored ? 0 : 8, 4);
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(data.length, 18);
  const localHead = Buffer.alloc(30);
  localHead.writeUInt32LE(0x04034b50, 0);
  common.copy(localHead, 4);
  localHead.writeUInt16LE(localName.length, 26);
  const entryHead = Buffer.alloc(46);
  entryHead.writeUInt32LE(0x02014b50, 0);
  entryHead.writeUInt16LE(20, 4);
  common.copy(entryHead, 6);
  entryHead.writeUInt16LE(name.length, 28);
  entryHead.writeUInt32LE(at, 42);
  return { local: Buffer.concat([localHead, localName, packed]), entry: Buffer.concat([entryHead, name]) };
}
