import { Checkbox, PasswordInput, Radio, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconDots, IconLock, IconSignature } from '@tabler/icons-react';
import { useState } from 'react';
import type { Spoken } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips, KindBox, Tag } from '#web/ui/form/chip.tsx';
import { DateField } from '#web/ui/form/date-field.tsx';
import { PickField, type Choice } from '#web/ui/form/pick-field.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { BigPath } from '#web/ui/leaf/big-path.tsx';
import { LeafMark } from '#web/ui/leaf/leaf-mark.tsx';
import { LeafStrip } from '#web/ui/leaf/leaf-strip.tsx';
import { bigWay, draftWay, lateWay, running, signedWay, voidWay } from './samples.tsx';
import { Row, Section } from './section.tsx';
import css from './styleguide.module.css';
import type { guideWords } from './words.ts';

type Props = { w: Spoken<typeof guideWords> };
const ten = Array.from({ length: 10 }, (_, index) => index);
const ramps = ['daun', 'tinta', 'liat', 'prada'] as const;

export function Grounds({ w }: Props) {
  return (
    <>
      <Section title={w.colours} say={w.coloursSay}>
        {ramps.map((ramp) => (
          <div key={ramp}>
            <p className="label">{w[ramp]}</p>
            <div className={css.ramp}>
              {ten.map((shade) => (
                <span key={shade} style={{ background: `var(--l-${ramp}-${shade})`, color: shade > 5 ? '#fff' : '#14211f' }}>
                  {shade}
                </span>
              ))}
            </div>
          </div>
        ))}
      </Section>
      <Section title={w.type} say={w.typeSay}>
        <p style={{ font: 'var(--l-t-display)', letterSpacing: '-.028em', wordSpacing: '.1em' }}>{w.sample}</p>
        <p className="h1">{w.sample}</p>
        <p className="h2">{w.sample2}</p>
        <p className="h3">{w.sample3}</p>
        <p className={css.measure}>{w.sample4}</p>
        <p className="h2">{w.longWord}</p>
        <p className="meta">Bagian Organisasi · 000.8.3/412</p>
        <p className="label num">17 November 2026, 09.12</p>
      </Section>
      <Section title={w.buttons} say={w.buttonsSay}>
        <Row>
          <Button kind="primary">{w.dispose}</Button>
          <Button kind="primary" hint="P">
            {w.initial}
          </Button>
          <Button kind="primary" busy={w.sending} share={0.4}>
            {w.dispose}
          </Button>
          <Button kind="primary" busy={w.sending}>
            {w.dispose}
          </Button>
          <Button kind="primary" off={w.offWhy}>
            {w.sign}
          </Button>
          <span className="meta">{w.offWhy}</span>
        </Row>
        <Row>
          <Button>{w.giveBack}</Button>
          <Button kind="quiet">{w.older}</Button>
          <Button kind="strong">{w.void}</Button>
          <Button square aria-label={w.other} icon={<IconDots size={18} stroke={1.75} />} />
        </Row>
        <Row>
          <Button kind="primary" size="sm">
            32
          </Button>
          <Button kind="primary" size="lg" icon={<IconSignature size={20} stroke={1.75} />}>
            {w.signMany}
          </Button>
        </Row>
      </Section>
    </>
  );
}

export function Fields({ w }: Props) {
  const [date, setDate] = useState<string | null>('2026-11-09');
  const [choice, setChoice] = useState<Choice | null>(null);
  const [urgency, setUrgency] = useState('urgent');
  const choices: Choice[] = [
    { id: '1', label: 'Sekretaris Daerah', detail: 'Drs. Made Suardika, M.M.', tag: <KindBox>Plh.</KindBox> },
    { id: '2', label: 'Kepala Dinas PUPR', detail: w.longWord },
  ];
  return (
    <Section title={w.fields} say={w.fieldsSay}>
      <div className={css.three}>
        <TextInput label={w.subject} placeholder={w.subjectHint} />
        <TextInput label={w.number} description={w.numberHelp} defaultValue="300.2.3/1187" />
        <DateField label={w.date} value={date} onChange={setDate} />
        <TextInput label={w.date} defaultValue="31 November 2026" error={w.dateFault} />
        <TextInput label={w.number} disabled value={w.whenSigned} readOnly />
        <PasswordInput label={w.password} defaultValue="abcdef" />
        <PickField label={w.to} value={choice} onChange={setChoice} choices={choices} onSearch={() => undefined} />
        <Textarea label={w.summary} defaultValue={w.sample4} autosize minRows={2} />
        <div>
          <p className="label" id="guide-urgency" style={{ marginBottom: 4 }}>
            {w.urgency}
          </p>
          <SegmentedControl
            aria-labelledby="guide-urgency"
            fullWidth
            value={urgency}
            onChange={setUrgency}
            data={[
              { value: 'normal', label: w.normal },
              { value: 'urgent', label: w.urgent },
              { value: 'very', label: w.veryUrgent },
            ]}
          />
        </div>
      </div>
      <Row>
        <Checkbox label={w.tickA} defaultChecked />
        <Checkbox label={w.tickA} />
        <Radio label={w.tickB} name="r" defaultChecked />
        <Radio label={w.tickB} name="r" />
      </Row>
      <UploadDrop
        label={w.drop}
        help={w.dropHelp}
        accept=".pdf,image/*"
        camera
        files={[
          { id: '1', name: 'surat-001.pdf', size: 1_480_000, state: 'sending', share: 0.62 },
          { id: '2', name: 'surat-002.pdf', size: 480_000, state: 'kept', share: 1 },
          { id: '3', name: 'surat-003.exe', size: 480, state: 'refused', share: 0, fault: w.dropHelp },
        ]}
        onFiles={() => undefined}
        onCancel={() => undefined}
        onRetry={() => undefined}
      />
    </Section>
  );
}

export function Leaves({ w }: Props) {
  return (
    <>
      <Section title={w.chips} say={w.chipsSay}>
        <Chips label={w.follow}>
          <Chip>{w.follow}</Chip>
          <Chip on>{w.coordinate}</Chip>
          <Chip>{w.prepare}</Chip>
          <Chip>
            {w.rowLate} <span className="num muted">12</span>
          </Chip>
        </Chips>
        <Chips label={w.follow}>
          <Chip size="lg">{w.follow}</Chip>
          <Chip size="lg" on>
            {w.coordinate}
          </Chip>
          <Chip size="lg">{w.prepare}</Chip>
        </Chips>
        <Row>
          <LeafMark kind="none">{w.draft}</LeafMark>
          <LeafMark kind="half">{w.waitInitial}</LeafMark>
          <LeafMark kind="now">{w.working}</LeafMark>
          <LeafMark kind="seal">{w.signed}</LeafMark>
          <LeafMark kind="done">{w.sent}</LeafMark>
          <LeafMark kind="late">{w.late2}</LeafMark>
          <LeafMark kind="refused">{w.refusedMark}</LeafMark>
          <LeafMark kind="void">{w.voided}</LeafMark>
        </Row>
        <Row>
          <Tag solid>{w.veryUrgent}</Tag>
          <Tag>{w.urgent}</Tag>
          <Tag solid icon={<IconLock size={12} stroke={2.5} />}>
            {w.secret}
          </Tag>
          <Tag icon={<IconLock size={12} stroke={2.5} />}>{w.limited}</Tag>
          <KindBox>Plt.</KindBox>
          <KindBox>Plh.</KindBox>
        </Row>
      </Section>
      <Section title={w.strip} say={w.stripSay}>
        <Row>
          {[
            [running, w.running],
            [lateWay, w.overdue],
            [signedWay, w.finished],
            [draftWay, w.draft],
            [voidWay, w.voided],
          ].map(([way, caption]) => (
            <figure key={String(caption)}>
              <LeafStrip segments={way as typeof running} label={`${w.wayLabel}: ${String(caption)}`} />
              <figcaption className="label">{String(caption)}</figcaption>
            </figure>
          ))}
        </Row>
        <BigPath segments={bigWay(w)} label={w.wayLabel} width={720} />
      </Section>
    </>
  );
}
