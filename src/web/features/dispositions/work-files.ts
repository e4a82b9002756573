import type { Disposition } from '#shared/contracts/dispositions.contract.ts';

type WorkFiles = { id: string; kind: 'sheet' | 'report'; title: string; at: string | null; files: { id: string; name: string }[] };

/** The files of the work on a letter: those laid with each sheet, and those of each report. */
export function workFilesOf(dispositions: readonly Disposition[]): WorkFiles[] {
  return dispositions.flatMap((sheet) => [
    { id: sheet.id, kind: 'sheet' as const, title: sheet.issuer.title, at: sheet.issuedAt, files: sheet.files },
    ...sheet.recipients.flatMap((recipient) => recipient.followUps.map((followUp) => ({ id: followUp.id, kind: 'report' as const, title: followUp.by.title, at: followUp.at, files: followUp.files }))),
  ]).filter((each) => each.files.length > 0);
}
