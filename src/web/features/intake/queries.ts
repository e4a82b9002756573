import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getFilePage, type FileCard } from '#shared/contracts/documents.contract.ts';
import { findSameFile, listPapers, registerPaper } from '#shared/contracts/intake.contract.ts';
import { listAgenda } from '#shared/contracts/agenda.contract.ts';
import { findSameLetters, listIncomingLetters } from '#shared/contracts/letters.contract.ts';
import { getSheet, listHeldNumbers } from '#shared/contracts/registers-numbers.contract.ts';
import { getBook, listBooks } from '#shared/contracts/registers.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { addressOf, call } from '#web/lib/api.ts';
import type { ApiProblem } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { fileQuery } from '#web/lib/drawn-files.ts';
import { useRested } from '#web/lib/hooks.ts';
import type { ReaderPage } from '#web/ui/paper/reader-page.ts';
import { bodyOf, type Paper } from './paper.ts';

/** What is no longer true once a letter has its number; a held number or a line of a printed sheet may be used up by it. */
const stale = [listPapers, listIncomingLetters, listBooks, getBook, listAgenda, getSheet, listHeldNumbers];

/** A stored file with the state of its page images; asked again while they are being drawn. */
export function useFile(fileId: string | null) {
  return useQuery<FileCard, ApiProblem>({ ...fileQuery(fileId ?? ''), enabled: fileId !== null });
}

export function pagesOf(file: FileCard): ReaderPage[] {
  const image = (page: number, size: 'full' | 'thumb') => addressOf(getFilePage, { params: { fileId: file.id, page }, query: { size } });
  if (file.pages.length === 0) return [{ id: `${file.id}-0`, src: null }];
  return file.pages.map(({ page, width, height }) => ({ id: `${file.id}-${page}`, src: image(page, 'full'), small: image(page, 'thumb'), ratio: height / width }));
}

/** Letters of the same sender and number, asked once both rest, and those that carry the very same file. */
export function useSame(paper: Paper) {
  const asked = useRested(`${paper.senderName.trim()}\n${paper.letterNumber.trim()}`, 400);
  const [senderName = '', letterNumber = ''] = asked.split('\n');
  const enabled = senderName.length >= 2 && letterNumber.length >= 1;
  const same = useAsk(findSameLetters, { query: { senderName, letterNumber } }, { enabled });
  const files = useQuery({
    queryKey: [findSameFile.path, paper.id, ...paper.files.map((file) => file.fileId)],
    queryFn: ({ signal }) => call(findSameFile, { params: { paperId: paper.id }, signal }),
    enabled: paper.version > 0 && paper.files.length > 0,
  });
  const letters = enabled ? (same.data?.letters ?? []) : [];
  const ofFile = (files.data?.letters ?? []).filter((letter) => !letters.some((each) => each.id === letter.id));
  return { letters, ofFile, isChecked: enabled && same.isSuccess };
}

/** Registers a paper under its own commandId, which the draft carries through reloads and lost answers. `ensure`: the tray knows it. */
export function useRegister(ensure: (paper: Paper) => Promise<void>) {
  const client = useQueryClient();
  return useMutation<Reply<typeof registerPaper>, ApiProblem, Paper>({
    mutationFn: async (paper) => {
      await ensure(paper);
      return call(registerPaper, { params: { paperId: paper.id }, body: bodyOf(paper) });
    },
    // The clerk goes on at once; lists are asked again behind the next letter.
    // What a file is worth may have changed since the tray was asked: the note above the form says what is to be done.
    onError: (problem) => { if (problem.status === 409) void client.invalidateQueries({ queryKey: [listPapers.path] }); },
    onSuccess: () => { for (const contract of stale) void client.invalidateQueries({ queryKey: [contract.path] }); },
  });
}
