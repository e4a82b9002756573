import { SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { applyImport, exportOrganization, importKinds, tryImport, type ImportTrial } from '#shared/contracts/organization-city.contract.ts';
import { addressOf, sendFile } from '#web/lib/api.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayNumber } from '#web/lib/dates.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { useTrial } from '#web/ui/form/use-trial.ts';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable } from '#web/ui/table.tsx';
import { sayImportProblem } from './import-words.ts';
import { afterBuilding, afterSeating } from './queries.ts';
import { organizationWords } from './words.ts';

type Kind = (typeof importKinds)[number];

/** A spreadsheet is tried first: what it would do, and each cell that cannot be taken. Then, and only then, applied. */
export function ImportSheet() {
  const w = useWords(organizationWords);
  const [kind, setKind] = useState<Kind>('units');
  const { sending, trial, send, clear } = useTrial<ImportTrial>(({ name, ...sent }) => sendFile(tryImport, { query: { kind, name }, ...sent }));
  const names: Record<Kind, string> = { units: w.units, positions: w.positions, employees: w.employees };
  useTitle(w.importTitle);
  const choose = (value: string) => { clear(); setKind(importKinds.find((each) => each === value) ?? 'units'); };
  return (
    <Page>
      <PageHead over={<Link to="/struktur">{w.title}</Link>} title={trial ? answerOf(trial, w) : w.importTitle} under={trial ? countsOf(trial, w) : w.importSay}>
        <ButtonLink to="/struktur" icon={<IconArrowLeft size={18} stroke={1.75} />}>{w.back}</ButtonLink>
        <ButtonLink outside to={addressOf(exportOrganization, { query: { kind, empty: true } })} icon={<IconDownload size={18} stroke={1.75} />}>{w.blankSheet}</ButtonLink>
        <ButtonLink outside to={addressOf(exportOrganization, { query: { kind } })} icon={<IconDownload size={18} stroke={1.75} />}>{w.presentSheet}</ButtonLink>
      </PageHead>
      <SegmentedControl aria-label={w.what} value={kind} onChange={choose} data={importKinds.map((value) => ({ value, label: names[value] }))} style={{ justifySelf: 'start' }} />
      <UploadDrop label={`${w.dropSheet}: ${names[kind]}`} help={w.sheetHint} accept=".xlsx,.csv" files={sending ? [sending] : []} onFiles={send} onCancel={clear} onRetry={() => send([])} />
      {trial ? <Trial key={trial.importId} trial={trial} onApplied={clear} /> : null}
    </Page>
  );
}

function answerOf(trial: ImportTrial, w: ReturnType<typeof useWords<typeof organizationWords>>): string {
  if (trial.problemCount > 0 && trial.rows === 0) return w.trialUnreadable;
  return trial.problemCount > 0 ? w.trialBad(sayNumber(trial.problemCount), sayNumber(trial.rows)) : w.trialGood(sayNumber(trial.rows));
}

function countsOf(trial: ImportTrial, w: ReturnType<typeof useWords<typeof organizationWords>>): string {
  if (trial.problemCount > 0) return w.fixFirst;
  if (trial.added + trial.changed === 0) return w.trialSame;
  return w.trialCounts(sayNumber(trial.added), sayNumber(trial.changed), sayNumber(trial.unchanged));
}

function Trial({ trial, onApplied }: { trial: ImportTrial; onApplied: () => void }) {
  const w = useWords(organizationWords);
  const apply = useAct(applyImport, { renews: [...afterBuilding, ...afterSeating], onDone: ({ added, changed }) => { toast(w.applied(sayNumber(added), sayNumber(changed))); onApplied(); } });
  const heads = [w.cell, w.column, w.found, w.why];
  return (
    <>
      <Trouble problem={apply.error} />
      {trial.mayApply && trial.added + trial.changed > 0 ? <div><Button kind="primary" size="lg" busy={apply.isPending && w.applying} onClick={() => apply.mutate({ params: { importId: trial.importId } })}>{w.apply}</Button></div> : null}
      {trial.problems.length > 0 ? (
        <Block title={w.problems} side={trial.problemCount > trial.problems.length ? w.moreProblems(sayNumber(trial.problemCount - trial.problems.length)) : null}>
          <PlainTable caption={w.problems} heads={heads}>
            {trial.problems.map((problem, index) => <PlainRow key={index} heads={heads} cells={[w.row(sayNumber(problem.row)), problem.column ?? w.wholeRow, problem.value === '' ? <span key="none" className="muted">{w.emptyCell}</span> : problem.value, sayImportProblem(problem.code)]} />)}
          </PlainTable>
        </Block>
      ) : null}
    </>
  );
}
