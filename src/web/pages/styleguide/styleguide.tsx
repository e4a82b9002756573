import { IconInbox, IconMoon, IconRoute, IconSun } from '@tabler/icons-react';
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useState } from 'react';
import { chooseLanguage, useLanguage } from '#web/lib/language.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useWords, type Spoken } from '#web/lib/words.ts';
import { BookTable } from '#web/ui/book-table.tsx';
import { BottomSheet, Step } from '#web/ui/bottom-sheet.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { KeyHints } from '#web/ui/key-hints.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { BrandMark } from '#web/ui/leaf/brand-mark.tsx';
import { FoldedLines } from '#web/ui/folded-lines.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { LeafStrip } from '#web/ui/leaf/leaf-strip.tsx';
import { Seal } from '#web/ui/leaf/seal.tsx';
import { Tumpal } from '#web/ui/leaf/tumpal.tsx';
import { LetterList } from '#web/ui/list/letter-list.tsx';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { NowBlock } from '#web/ui/now-block.tsx';
import { Sheet } from '#web/ui/paper/paper.tsx';
import { EmptyState, Notice, Refusal } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { CommandPalette } from '#web/ui/shell/command-palette.tsx';
import { NamePlate } from '#web/ui/shell/name-plate.tsx';
import { Counts, Tabs } from '#web/ui/tabs.tsx';
import { Timeline } from '#web/ui/timeline.tsx';
import { DispositionTree } from '#web/ui/tree/disposition-tree.tsx';
import { Fields, Grounds, Leaves } from './basics.tsx';
import { lateWay, manyLines, running, sampleLines } from './samples.tsx';
import { BulkParts } from './bulk-parts.tsx';
import { PageParts } from './page-parts.tsx';
import { SignParts } from './sign-parts.tsx';
import { Row, Section } from './section.tsx';
import css from './styleguide.module.css';
import { guideWords } from './words.ts';

type Props = { w: Spoken<typeof guideWords> };

/** Every part in every state, on one page. What is not here is not part of the kit. */
export function Styleguide() {
  const w = useWords(guideWords);
  useTitle(w.title);
  return (
    <>
      <header className={css.top}>
        <div className={css.topIn}>
          <BrandMark size={44} color="#fff" />
          <div>
            <h1 className="h1">{w.title}</h1>
            <p>{w.lede}</p>
          </div>
          <Switches />
        </div>
        <Tumpal color="#5f817a" />
      </header>
      <main className={css.main}>
        <Grounds w={w} />
        <Fields w={w} />
        <Leaves w={w} />
        <Lists w={w} />
        <Trees w={w} />
        <Plates w={w} />
        <Says w={w} />
        <Papers w={w} />
        <Layers w={w} />
        <PageParts />
        <BulkParts />
        <SignParts />
      </main>
    </>
  );
}

function Switches() {
  const k = useWords(kitWords);
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  return (
    <div className={css.topEnd}>
      <Row>
        <Button onClick={() => chooseLanguage(language === 'id' ? 'en' : 'id')}>{k.language}</Button>
        <Button icon={dark ? <IconSun size={18} /> : <IconMoon size={18} />} onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? k.light : k.dark}
        </Button>
      </Row>
    </div>
  );
}

function Lists({ w }: Props) {
  const [selected, select] = useState('b');
  const [many, setMany] = useState(false);
  const lines = sampleLines(w);
  const rows = [
    { id: '2.425', sender: 'RSUD Tirta Husada', subject: w.row1, way: running, state: w.done, day: 'Selasa, 17 November 2026' },
    { id: '2.424', sender: '', subject: '', way: running, state: 'void', day: 'Senin, 16 November 2026' },
    { id: '2.422', sender: 'Inspektorat Provinsi Nusa Bahari', subject: w.longWord, way: lateWay, state: w.late2, day: 'Senin, 16 November 2026' },
  ];
  return (
    <>
      <Section title={w.rows} say={w.rowsSay}>
        <div style={{ padding: '0 16px', minWidth: 0 }}>
          <LetterList
            label={w.rows}
            selected={selected}
            onSelect={select}
            groups={[
              { id: 'late', title: w.rowLate, count: '1', late: true, lines: lines.slice(0, 1) },
              { id: 'today', title: w.rowToday, count: '2', lines: lines.slice(1) },
              ...(many ? [{ id: 'many', title: w.longList, count: '10.000', lines: manyLines(w, 10_000) }] : []),
            ]}
          />
          {many ? null : <SkeletonRows count={2} label={w.rows} />}
        </div>
        <Row>
          <Button size="sm" onClick={() => setMany(!many)}>
            {w.longList}
          </Button>
          <KeyHints
            keys={[
              { keys: ['J', 'K'], does: w.rows },
              { keys: ['Enter'], does: w.sign },
            ]}
          />
        </Row>
      </Section>
      <Section title={w.folded} say={w.foldedSay}>
        <FoldedLines label={w.folded} className={undefined} lines={Array.from({ length: 60 }, (_, at) => <li key={at}>{at + 1}. {w.sender}</li>)} />
      </Section>
      <Section title={w.table} say={w.tableSay}>
        <BookTable
          caption={w.table}
          rows={rows}
          idOf={(row) => row.id}
          selected="2.422"
          groupOf={(row) => ({ id: row.day, title: row.day })}
          voidOf={(row) => (row.state === 'void' ? <LeafMark kind="void">{w.voidWhy}</LeafMark> : null)}
          columns={[
            { id: 'no', head: w.numberShort, cell: (row) => row.id, lead: true, width: '76px' },
            { id: 'from', head: w.sender, cell: (row) => row.sender },
            { id: 'hal', head: w.subject, cell: (row) => row.subject },
            { id: 'way', head: w.strip, cell: (row) => <LeafStrip segments={row.way} label={w.wayLabel} width={88} /> },
            { id: 'state', head: w.state, cell: (row) => row.state },
          ]}
        />
      </Section>
    </>
  );
}

function Trees({ w }: Props) {
  const [tab, setTab] = useState('a');
  return (
    <>
      <Section title={w.time} say={w.timeSay}>
        <NowBlock sentence={w.sample3} late={w.late2} />
        <div className={css.two}>
          <Timeline
            label={w.time}
            items={[
              { id: '1', kind: 'next', when: '20 Nov', fact: w.deadline },
              { id: '2', kind: 'late', when: '16 Nov', fact: w.lateTitle },
              { id: '3', kind: 'now', when: '12 Nov, 13.40', fact: w.atDesk },
              { id: '4', kind: 'seal', when: '11 Nov, 15.40', fact: w.signed, detail: 'Plh. Sekda' },
              { id: '5', when: '11 Nov, 09.12', fact: w.registered, detail: 'Siti Marlina' },
            ]}
          />
          <DispositionTree
            label={w.dispositions}
            nodes={[
              {
                id: '1',
                mark: 'done',
                position: 'Plh. Sekretaris Daerah',
                instruction: w.disposed,
                quote: w.quote,
                state: '11 Nov',
                when: '15.40',
                children: [
                  {
                    id: '2',
                    mark: 'half',
                    position: 'Kepala Dinas PUPR',
                    tag: w.lead,
                    instruction: w.follow,
                    state: w.working,
                    when: '18 Nov',
                    children: [
                      { id: '3', mark: 'late', position: 'Kepala Bidang Sumber Daya Air', instruction: w.prepare, state: w.late2, when: '16 Nov', late: true },
                    ],
                  },
                  { id: '4', mark: 'done', position: 'Kepala Pelaksana BPBD', instruction: w.prepare, quote: w.quote, state: w.done, when: '13 Nov, 10.22' },
                ],
              },
            ]}
          />
        </div>
        <Facts
          facts={[
            { name: w.sender, value: 'Sekretariat Daerah Provinsi Nusa Bahari' },
            { name: w.numberShort, value: '300.2.3/1187/SETDA' },
          ]}
        />
      </Section>
      <Section title={w.tabs} say={w.tabsSay}>
        <Tabs
          label={w.tabs}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'a', label: w.dispositions, count: 4 },
            { id: 'b', label: w.attachments, count: 2 },
            { id: 'c', label: w.time },
          ]}
        />
        <Counts
          label={w.tabs}
          value={tab}
          onChange={setTab}
          tabs={[
            { id: 'a', label: w.all, count: 14 },
            { id: 'b', label: w.dispositions, count: 6 },
            { id: 'c', label: w.initial, count: 1204 },
          ]}
        />
      </Section>
    </>
  );
}

function Plates({ w }: Props) {
  const [seat, setSeat] = useState('1');
  const seats = [
    { id: '1', position: 'Sekretaris Daerah', kind: 'Plh.', until: 'Jumat, 20 Nov', waiting: 14 },
    { id: '2', position: 'Asisten Perekonomian dan Pembangunan', unit: 'Sekretariat Daerah', kind: '', waiting: 3 },
  ];
  return (
    <Section title={w.plate} say={w.plateSay}>
      <div className={css.plates}>
        <NamePlate seats={seats} seatId={seat} onSeat={setSeat} personName="Drs. Made Suardika, M.M." />
        <NamePlate seats={seats.slice(1)} seatId="2" onSeat={setSeat} personName="Drs. Made Suardika, M.M." />
      </div>
    </Section>
  );
}

function Says({ w }: Props) {
  return (
    <>
      <Section title={w.says} say={w.saysSay}>
        <div style={{ display: 'grid', gap: 8 }}>
          <Refusal title={w.refuseTitle} action={<Button size="sm">{w.remind}</Button>}>
            {w.refuseSay}
          </Refusal>
          <Notice late title={w.lateTitle} action={<Button size="sm">{w.remind}</Button>}>
            {w.lateSay}
          </Notice>
          <Notice>{w.noticeSay}</Notice>
        </div>
        <Row>
          <Button onClick={() => toast(w.toastText, { seconds: 10, undo: () => undefined })}>{w.sayToast}</Button>
        </Row>
      </Section>
      <Section title={w.empty} say={w.emptySay}>
        <EmptyState title={w.emptyTitle} action={<Button icon={<IconRoute size={18} stroke={1.75} />}>{w.follow}</Button>}>
          {w.emptyText}
        </EmptyState>
      </Section>
    </>
  );
}

function Papers({ w }: Props) {
  return (
    <>
      <Section title={w.paper} say={w.paperSay}>
        <div className={css.papers}>
          <Sheet src={null} alt={w.paperAlt} width="260px" />
          <Sheet src={null} alt={w.paperAlt} width="120px" />
        </div>
      </Section>
      <Section title={w.seal} say={w.sealSay}>
        <Row>
          <Seal size={144} />
          <Seal size={64} />
          <span style={{ color: 'var(--l-edge)', flex: '1 1 240px' }}>
            <Tumpal />
          </span>
        </Row>
      </Section>
    </>
  );
}

function Layers({ w }: Props) {
  const [open, setOpen] = useState<'dialog' | 'palette' | 'sheet' | null>(null);
  const [typed, setTyped] = useState('');
  const close = () => setOpen(null);
  const commands = [
    { id: '1', group: w.dispositions, icon: IconInbox, label: w.sample2, detail: '2.418', run: close },
    { id: '2', group: w.follow, icon: IconRoute, label: w.follow, run: close },
  ].filter((command) => command.label.toLowerCase().includes(typed.toLowerCase()));
  return (
    <Section title={w.layers} say={w.layersSay}>
      <Row>
        <Button onClick={() => setOpen('dialog')}>{w.openDialog}</Button>
        <Button onClick={() => setOpen('palette')}>{w.openPalette}</Button>
        <Button onClick={() => setOpen('sheet')}>{w.openSheet}</Button>
      </Row>
      <Dialog
        open={open === 'dialog'}
        onClose={close}
        title={w.void}
        foot={
          <>
            <Button kind="strong" onClick={close}>
              {w.void}
            </Button>
            <Button onClick={close}>{w.giveBack}</Button>
          </>
        }
      >
        <p>{w.sample4}</p>
      </Dialog>
      <CommandPalette open={open === 'palette'} onClose={close} commands={commands} onType={setTyped} />
      {open === 'sheet' ? (
        <BottomSheet label={w.dispose} onClose={close}>
          <Step number={1} title={w.whom} done />
          <Chips label={w.whom}>
            <Chip size="lg" on>
              Kadis PUPR
            </Chip>
            <Chip size="lg">Asisten I</Chip>
          </Chips>
          <div style={{ marginTop: 16 }}>
            <Button main kind="primary" size="lg" block onClick={close}>
              {w.dispose}
            </Button>
          </div>
        </BottomSheet>
      ) : null}
    </Section>
  );
}
