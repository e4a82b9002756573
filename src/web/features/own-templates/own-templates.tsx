import { Select } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { listOwnTemplates, tryOwnTemplate, type OwnTemplateType } from '#shared/contracts/own-templates.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { readTemplateFault } from '#shared/domain/template-fault.words.ts';
import { newCommandId, sendFile } from '#web/lib/api.ts';
import { ApiProblem } from '#web/lib/api-problem.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { useTrial } from '#web/ui/form/use-trial.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Block, Page, PageHead } from '#web/ui/page.tsx';
import { Notice, Refusal } from '#web/ui/say/say.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { HouseTemplateDialog } from './house-template-dialog.tsx';
import css from './own-templates.module.css';
import { TemplateVersions } from './template-versions.tsx';
import { ownTemplateWords } from './words.ts';

type Trial = Reply<typeof tryOwnTemplate>;
type Props = { pages: (pages: readonly { key: string; svg: string }[]) => ReactNode; /** the sample of a kind as it is set now */ current: (typeCode: string) => ReactNode };

/** Kinds of letters a city draws itself: send, look, and then put to use. */
export function OwnTemplates({ pages, current }: Props) {
  const w = useWords(ownTemplateWords);
  const asked = useAsk(listOwnTemplates);
  const [typeCode, setTypeCode] = useState('SDINAS');
  const rows = asked.data?.rows ?? [];
  const used = rows.filter((row) => row.inUse !== null).length;
  const type = rows.find((row) => row.typeCode === typeCode);
  useTitle(w.room);
  if (asked.error) return <Page><Trouble problem={asked.error} onRetry={() => void asked.refetch()} /></Page>;
  if (!type) return <Page><SkeletonRows label={w.loading} /></Page>;
  return (
    <Page>
      <PageHead over={<Link to="/tata-letak">{w.toLayouts}</Link>} title={w.title(used)} under={w.say} />
      <div className={css.choose}>
        <Select label={w.type} value={typeCode} allowDeselect={false} searchable data={rows.map((row) => ({ value: row.typeCode, label: row.inUse ? `${row.name} · ${w.own}` : row.name }))} onChange={(value) => { if (value) setTypeCode(value); }} />
      </div>
      <TypeTemplates key={typeCode} type={type} pages={pages} current={current} onKept={() => void asked.refetch()} />
    </Page>
  );
}

function TypeTemplates({ type, pages, current, onKept }: Props & { type: OwnTemplateType; onKept: () => void }) {
  const w = useWords(ownTemplateWords);
  const [isHouseOpen, setHouseOpen] = useState(false);
  const [lines, setLines] = useState<string[]>([]);
  const { sending, trial, send, clear } = useTrial<Trial>(async ({ name, ...sent }) => {
    setLines([]);
    try {
      const kept = await sendFile(tryOwnTemplate, { query: { commandId: newCommandId(), name, typeCode: type.typeCode }, ...sent });
      onKept();
      return kept;
    } catch (problem) {
      setLines(linesOf(problem));
      throw problem;
    }
  });
  return (
    <div className={css.work}>
      <div className={css.side}>
        <Block title={w.send} side={<Button size="sm" kind="quiet" onClick={() => setHouseOpen(true)}>{w.start}</Button>}>
          <UploadDrop label={w.send} help={w.sendHelp} accept=".typ,.zip" files={sending ? [sending] : []} onFiles={send} onCancel={clear} onRetry={() => send([])} />
          {lines.length > 0 ? <Refusal title={w.lines}><ol className={css.faults}>{lines.map((line) => <Fault key={line} line={line} />)}</ol></Refusal> : null}
          {trial ? <Notice>{w.kept(trial.version)}</Notice> : null}
        </Block>
        <TemplateVersions type={type} />
      </div>
      <section className={css.pages} aria-label={w.sample}>
        <p className="label">{trial ? w.triedSet(trial.version) : w.nowSet}</p>
        {trial ? pages(trial.pages.flatMap(({ key, svg }) => (svg === null ? [] : [{ key, svg }]))) : current(type.typeCode)}
      </section>
      {isHouseOpen ? <HouseTemplateDialog typeCode={type.typeCode} onClose={() => setHouseOpen(false)} /> : null}
    </div>
  );
}

/** Where and what first, then the words of the compiler. */
function Fault({ line }: { line: string }) {
  const w = useWords(ownTemplateWords);
  const language = useLanguage();
  const { at, say, compiler } = readTemplateFault(line);
  return <li>{at ? <b>{w.faultAt(at.file, at.line, at.column)} </b> : null}{say[language]}<small lang="en">{compiler}</small></li>;
}

function linesOf(problem: unknown): string[] {
  const lines = problem instanceof ApiProblem ? (problem.details as { lines?: unknown } | null)?.lines : undefined;
  return Array.isArray(lines) ? [...new Set(lines.map(String))] : [];
}
