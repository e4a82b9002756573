import type { ZipPart } from '#server/platform/measured-zip.ts';
import { inspectOffice } from './office-rules.ts';
import { openPdf } from './pdf-pages.ts';
import { wordsOf, xmlOf } from './xml-text.ts';

// The words a file carries, in the parser's thread: a text layer behind the pages, or the text of an office file.

/** A page of type has some three thousand signs; what goes on is no letter. */
const MOST_OF_A_PAGE = 20_000;
/** Half a megabyte of words is a book, and the most an index takes of one letter. */
const MOST_OF_A_FILE = 400_000;

export async function pdfText(bytes: Buffer): Promise<string> {
  const pdf = await openPdf(bytes);
  let text = '';
  for (let page = 0; page < pdf.getPageCount() && text.length < MOST_OF_A_FILE; page += 1) text += `${pdf.getPage(page).getText().slice(0, MOST_OF_A_PAGE)}\n`;
  return clean(text);
}

/** The words of each page, as they are laid out: who looks for one fact on them wants to know where a line ends. */
export async function pageTexts(bytes: Buffer): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const pages: string[] = [];
  for (let page = 0, size = 0; page < pdf.getPageCount() && size < MOST_OF_A_FILE; page += 1) {
    const text = pdf.getPage(page).getText().slice(0, MOST_OF_A_PAGE).toWellFormed();
    pages.push(text);
    size += text.length;
  }
  return pages;
}

export function officeText(bytes: Buffer): string {
  let text = '';
  for (const part of inspectOffice(bytes).parts.filter(holdsWords)) {
    if (text.length >= MOST_OF_A_FILE) break;
    text += `${wordsOf(xmlOf(part.unpack()))}\n`;
  }
  return clean(text);
}

function holdsWords({ name }: ZipPart): boolean {
  return /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes)|xl\/sharedStrings|xl\/worksheets\/sheet\d+|ppt\/slides\/slide\d+|content)\.xml$/u.test(name);
}

/** What the database would not store (NUL, half signs) and what says nothing is left out. */
function clean(text: string): string {
  return text.slice(0, MOST_OF_A_FILE).toWellFormed().replace(/\p{Cc}+/gu, ' ').replace(/\s+/gu, ' ').trim();
}
