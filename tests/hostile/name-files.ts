import { refused, taken, type HostileFile } from './hostile-file.ts';
import { onePage } from './pdf.ts';

const page = (serial: number) => () => onePage(`/Nomor ${serial}`);
const cleaned = taken('the name is cleaned; the bytes lie under their sum, never under a name');

/** Names that would lead somewhere, and bytes that are no file of an office. */
export const nameFiles: readonly HostileFile[] = [
  cleaned('a name that climbs', '../../../../etc/passwd', page(1)),
  cleaned('a name with the path of a machine', 'C:\\Windows\\System32\\surat.pdf', page(2)),
  cleaned('a name with a line break and a header', 'surat.pdf\r\nSet-Cookie: a=b\r\n\r\n<script>', page(3)),
  cleaned('a name with a NUL', 'surat.pdf\0.exe.pdf', page(4)),
  cleaned('a name of quotes', '"; filename="a.html"; x="', page(5)),
  cleaned('a name of dots', '...', page(6)),
  cleaned('a name of invisible signs', '\u200B\u202E\u2066', page(7)),
  cleaned('a name of another script', 'surat undangan 邀請函 🙂.pdf', page(8)),
  cleaned('a name half a sign long', 'surat\uFFFD.pdf', page(9)),
  refused('document.disguised')('a name that reads backwards', 'surat\u202Efdp.exe', page(10)),
  refused('request.invalid')('a name of 300 signs', `${'a'.repeat(296)}.pdf`, page(11)),
  refused('request.invalid')('a name of blanks', '   ', page(12)),
  refused('document.empty')('nothing at all', 'kosong.pdf', () => Buffer.alloc(0)),
  refused('document.kind_unknown')('one byte', 'satu.pdf', () => Buffer.from('%')),
  refused('document.kind_unknown')('a program called a PDF', 'surat.pdf', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])),
  refused('document.kind_unknown')('a program of Linux', 'surat', () => Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF'), Buffer.alloc(500)])),
  refused('document.kind_unknown')('a web page', 'surat.html', () => Buffer.from('<!doctype html><script>alert(1)</script>')),
  refused('document.kind_unknown')('a shell script', 'surat.pdf', () => Buffer.from('#!/bin/sh\nrm -rf /')),
];
