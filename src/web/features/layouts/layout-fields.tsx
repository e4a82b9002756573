import { Checkbox, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Layout } from '#shared/contracts/layouts.contract.ts';
import type { LayoutKey, LayoutSettings } from '#shared/domain/layout.ts';
import { useWords } from '#web/lib/words.ts';
import { EmblemField } from './emblem-field.tsx';
import css from './layouts.module.css';
import { LinesField, NumberField } from './measure-fields.tsx';
import { HeadLines, NumberLines } from './number-lines.tsx';
import type { Editing } from './use-settings.ts';
import { layoutWords } from './words.ts';

type Props = { layout: Layout; editing: Editing; /** `label`: how the field is called while what is typed in it cannot be taken */ onFault: (name: string, label: string | null) => void; onBack: (key: LayoutKey) => void };

/** All that can be set of a page. Each part says whose word it is, and goes back with one press. */
export function LayoutFields(props: Props) {
  return (
    <>
      <PaperFields {...props} />
      <TextFields {...props} />
      <HeadFields {...props} />
      <FootFields {...props} />
    </>
  );
}

function useParts({ layout, editing, onBack }: Props) {
  const value = <K extends LayoutKey>(key: K): LayoutSettings[K] => editing.settings[key] ?? layout.inherited[key];
  const part = { layout, editing, onBack };
  return { value, part };
}

function PaperFields(props: Props) {
  const w = useWords(layoutWords);
  const { value, part } = useParts(props);
  const { editing, onFault } = props;
  const margins = value('margins') ?? { top: 20, bottom: 25, left: 30, right: 20 };
  return (
    <Group title={w.paperGroup}>
      <Part name="paper" label={w.paper} {...part}><Choice label={w.paper} value={value('paper')} data={[['A4', w.A4], ['F4', w.F4], ['F4-210', w['F4-210']]]} onChange={(paper) => editing.set('paper', paper)} /></Part>
      <Part name="margins" label={w.margins} {...part}>
        <div className={css.four}>
          {(['top', 'bottom', 'left', 'right'] as const).map((side) => (
            <NumberField key={side} label={w[side]} value={margins[side]} least={5} most={60} onFault={(isFaulty) => onFault(`margins.${side}`, isFaulty ? `${w.margins}, ${w[side]}` : null)} onChange={(length) => editing.set('margins', { ...margins, [side]: length })} />
          ))}
        </div>
      </Part>
    </Group>
  );
}

function TextFields(props: Props) {
  const w = useWords(layoutWords);
  const { value, part } = useParts(props);
  const { editing, onFault } = props;
  const measures = [['size', 9, 14], ['spacing', 1, 2], ['leastSpacing', 1, 2], ['firstIndent', 0, 30]] as const;
  return (
    <Group title={w.textGroup}>
      <Part name="letterFace" label={w.letterFace} help={w.faceHelp} {...part}><Choice label={w.letterFace} value={value('letterFace')} data={[['arial', w.arial], ['bookman', w.bookman]]} onChange={(face) => editing.set('letterFace', face)} /></Part>
      {measures.map(([key, least, most]) => (
        <Part key={key} name={key} label={w[key]} {...(key === 'leastSpacing' ? { help: w.leastSpacingHelp } : {})} {...part}>
          <NumberField label={w[key]} isLabelHidden value={value(key) ?? least} least={least} most={most} onFault={(isFaulty) => onFault(key, isFaulty ? w[key] : null)} onChange={(number) => editing.set(key, number)} />
        </Part>
      ))}
    </Group>
  );
}

/** Sizes that were found on heads (naskah-formats b.3). */
const sizesOfHead = [['above', 9, 14], ['name', 13, 16], ['address', 7.5, 10]] as const;

function HeadFields(props: Props) {
  const w = useWords(layoutWords);
  const { value, part } = useParts(props);
  const { layout, editing, onFault } = props;
  const sizes = value('headSizes') ?? { above: 12, name: 16, address: 9 };
  return (
    <>
      <Group title={w.headGroup}>
        <Part name="emblem" label={w.emblem} {...part}><EmblemField label={w.emblem} gap={w.emblemGap} unitId={layout.unitId} isSet={value('emblem') !== undefined} onKept={(fileId) => editing.set('emblem', fileId)} /></Part>
        {layout.unitId === null ? <Part name="stateEmblem" label={w.stateEmblem} {...part}><EmblemField label={w.stateEmblem} gap={w.stateEmblemGap} unitId={null} isSet={value('stateEmblem') !== undefined} onKept={(fileId) => editing.set('stateEmblem', fileId)} /></Part> : null}
        <Part name="headLines" label={w.headLines} help={w.headLinesHelp} {...part}><HeadLines value={value('headLines') ?? []} onChange={(lines) => editing.set('headLines', lines)} /></Part>
        <Part name="headSizes" label={w.headSizes} {...part}>
          <div className={css.four}>
            {sizesOfHead.map(([line, least, most]) => (
              <NumberField key={line} label={w[line]} value={sizes[line]} least={least} most={most} onFault={(isFaulty) => onFault(`headSizes.${line}`, isFaulty ? `${w.headSizes}, ${w[line]}` : null)} onChange={(size) => editing.set('headSizes', { ...sizes, [line]: size })} />
            ))}
          </div>
        </Part>
        <Part name="headRule" label={w.headRule} help={w.headRuleHelp} {...part}><Choice label={w.headRule} value={value('headRule')} data={[['double', w.ruleDouble], ['single', w.ruleSingle]]} onChange={(rule) => editing.set('headRule', rule)} /></Part>
        <Part name="address" label={w.address} help={w.addressHelp} {...part}>
          <LinesField label={w.address} value={value('address') ?? []} most={4} longest={160} shortest={1} onFault={(isFaulty) => onFault('address', isFaulty ? w.address : null)} onChange={(lines) => editing.set('address', lines.length > 0 ? lines : undefined)} />
        </Part>
      </Group>
      <Group title={w.topGroup}>
        <Part name="numberLines" label={w.numberLines} {...part}><NumberLines value={value('numberLines') ?? []} onChange={(lines) => editing.set('numberLines', lines)} /></Part>
        <Part name="subjectWord" label={w.subjectWord} {...part}><Choice label={w.subjectWord} value={value('subjectWord')} data={[['Hal', 'Hal'], ['Perihal', 'Perihal']]} onChange={(word) => editing.set('subjectWord', word)} /></Part>
        <Part name="addresseeSide" label={w.addresseeSide} {...part}><Choice label={w.addresseeSide} value={value('addresseeSide')} data={[['left', w.sideLeft], ['right', w.sideRight]]} onChange={(side) => editing.set('addresseeSide', side)} /></Part>
      </Group>
    </>
  );
}

function FootFields(props: Props) {
  const w = useWords(layoutWords);
  const { value, part } = useParts(props);
  const { editing, onFault } = props;
  return (
    <Group title={w.footGroup}>
      <Part name="signatureAlign" label={w.signatureAlign} {...part}><Choice label={w.signatureAlign} value={value('signatureAlign')} data={[['left', w.alignLeft], ['center', w.alignCenter]]} onChange={(align) => editing.set('signatureAlign', align)} /></Part>
      <Part name="signaturePlace" label={w.signaturePlace} help={w.signaturePlaceHelp} {...part}><Choice label={w.signaturePlace} value={value('signaturePlace')} data={[['right', w.placeRight], ['center', w.placeCenter]]} onChange={(place) => editing.set('signaturePlace', place)} /></Part>
      <Part name="signatureIndent" label={w.signatureIndent} {...part}>
        <NumberField label={w.signatureIndent} isLabelHidden value={value('signatureIndent') ?? 0} least={0} most={15} onFault={(isFaulty) => onFault('signatureIndent', isFaulty ? w.signatureIndent : null)} onChange={(indent) => editing.set('signatureIndent', indent)} />
      </Part>
      <Part name="signatureMark" label={w.signatureMark} {...part}><Choice label={w.signatureMark} value={value('signatureMark')} data={[['left', w.left], ['right', w.right]]} onChange={(side) => editing.set('signatureMark', side)} /></Part>
      <Part name="sentences" label={w.sentences} help={w.sentencesHelp} {...part}>
        <LinesField label={w.sentences} value={value('sentences') ?? []} most={2} longest={300} shortest={3} onFault={(isFaulty) => onFault('sentences', isFaulty ? w.sentences : null)} onChange={(lines) => editing.set('sentences', lines)} />
      </Part>
      <Part name="catchwords" label={w.catchwords} isNamed={false} {...part}><Checkbox label={w.catchwords} checked={value('catchwords') ?? true} onChange={(event) => editing.set('catchwords', event.currentTarget.checked)} /></Part>
      <Part name="pageNumber" label={w.pageNumber} {...part}><Choice label={w.pageNumber} value={value('pageNumber')} data={[['plain', w.numberPlain], ['dashes', w.numberDashes], ['none', w.numberNone]]} onChange={(way) => editing.set('pageNumber', way)} /></Part>
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return <section className={css.group} aria-label={title}><h2 className="h3">{title}</h2>{children}</section>;
}

type PartProps = { name: LayoutKey; label: string; help?: string; isNamed?: boolean; children: ReactNode } & Pick<Props, 'layout' | 'editing' | 'onBack'>;

/** One part with its origin: from the regulation, from the city, or set here. */
function Part({ name, label, help, isNamed = true, layout, editing, onBack, children }: PartProps) {
  const w = useWords(layoutWords);
  const isOwn = editing.settings[name] !== undefined;
  const above = layout.inheritedFrom[name];
  const origin = isOwn ? w.hereSet : above?.from === 'city' ? w.fromCity : above?.from === 'unit' ? w.fromUnit(above.name) : w.fromRegulation;
  return (
    <div className={css.part} data-part={name}>
      <p className={css.partHead}>
        {isNamed ? <b>{label}</b> : <span />}
        <span className={isOwn ? css.own : css.above}>{origin}</span>
        {isOwn ? <button type="button" className={css.back} onClick={() => onBack(name)}>{w.back}<span className="sr"> {label}</span></button> : null}
      </p>
      {children}
      {help ? <p className="meta">{help}</p> : null}
    </div>
  );
}

type ChoiceProps<V extends string> = { label: string; value: V | undefined; data: readonly (readonly [value: V, label: string])[]; onChange: (value: V) => void };

function Choice<V extends string>({ label, value, data, onChange }: ChoiceProps<V>) {
  return <SegmentedControl aria-label={label} className={css.choice ?? ''} value={value ?? data[0]?.[0] ?? ''} onChange={(chosen) => { const found = data.find(([each]) => each === chosen); if (found) onChange(found[0]); }} data={data.map(([each, words]) => ({ value: each, label: words }))} />;
}
