import { Link } from 'react-router';
import { downloadOriginal } from '#shared/contracts/documents.contract.ts';
import type { OutsideLine } from '#shared/contracts/sending.contract.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { securityClassWords } from '#shared/domain/words.ts';
import { addressOf } from '#web/lib/api.ts';
import { sayDay, sayMoment, saySize } from '#web/lib/dates.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { FoldedLines } from '#web/ui/folded-lines.tsx';
import { Tag } from '#web/ui/form/chip.tsx';
import { Block } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { Correct } from './correct-dialog.tsx';
import type { Sending } from './over.tsx';
import css from './sending.module.css';
import { sendingWords } from './words.ts';

export type Summary = NonNullable<Sending['summary']>;

/** Beyond this many desks a list says less than its count. */
const MANY = 12;

/** It takes the place of another letter: who got that one reads so on this page, and the ways of that one are offered again. */
export function ReplacesNotice({ summary }: { summary: Summary }) {
  const w = useWords(sendingWords);
  if (summary.replaces.length === 0) return null;
  return (
    <Notice title={w.replacesTitle}>
      {summary.replaces.map((each) => <span key={each.letterId}><Link to={`/periksa/${each.letterId}`}>{[each.number ?? w.replacesOther, each.date && sayDay(each.date)].filter(Boolean).join(', ')}</Link>. </span>)}
      {summary.outside.length > 0 ? w.replacesSay : null}
    </Notice>
  );
}

export function HouseBlock({ summary }: { summary: Summary }) {
  const w = useWords(sendingWords);
  const desks = summary.house.reduce((sum, unit) => sum + unit.desks.length, 0);
  return (
    <Block title={w.house}>
      <p className="meta">{desks > MANY ? `${w.attached(desks)} ${w.houseSay}` : w.houseSay}</p>
      <FoldedLines
        label={w.house} className={css.list} most={MANY}
        lines={summary.house.map((unit) => (
          <li key={unit.unitId} className={css.line}>
            <div className={css.who}>
              <b>{unit.unitName}</b>
              <span className={css.desks}>{unit.desks.map((desk) => <span key={desk.positionId}>{desk.personName ? `${desk.personName}, ` : ''}{desk.title}{desk.kind === 'copy' ? ` (${w.copy.toLowerCase()})` : ''}</span>)}</span>
            </div>
          </li>
        ))}
      />
    </Block>
  );
}

/** A page that names the members of a group goes to those: who is gone since, and who came, its sender hears here. */
export function GroupsBlock({ groups: { gone, joined } }: { groups: Summary['groups'] }) {
  const w = useWords(sendingWords);
  if (gone.length + joined.length === 0) return null;
  const lines = [...gone.map(({ name, group }) => w.memberGone(name, group)), ...joined.map(({ name, group }) => w.memberJoined(name, group))];
  return (
    <Block title={w.groupChanged}>
      <FoldedLines label={w.groupChanged} className={css.list} most={MANY} lines={lines.map((line) => <li key={line} className={css.line}><div className={css.who}>{line}</div></li>)} />
    </Block>
  );
}

/** Whom an order is given to and who sits at no desk here: nothing is sent to them, so somebody hands them a print. */
export function ByHandBlock({ names }: { names: readonly string[] }) {
  const w = useWords(sendingWords);
  return (
    <Block title={w.byHand}>
      <p className="meta">{w.byHandSay}</p>
      <FoldedLines label={w.byHand} className={css.list} most={MANY} lines={names.map((name, at) => <li key={`${name}-${at}`} className={css.line}><div className={css.who}><b>{name}</b></div></li>)} />
    </Block>
  );
}

/** The addressees outside, read and not chosen. `chosen`: how each gets it was decided. */
export function OutsideBlock({ lines, chosen = false, sending }: { lines: readonly OutsideLine[]; chosen?: boolean; /** its addresses may be mended here */ sending?: Sending }) {
  const w = useWords(sendingWords);
  return (
    <Block title={w.outside}>
      <ul className={css.list} aria-label={w.outside}>
        {lines.map((line) => <li key={line.line} className={css.line}><OutsideWho line={chosen && line.way !== 'mail' ? { ...line, email: null } : line} />{chosen ? <span className={css.way}>{w[line.way]}</span> : null}{sending ? <div className={css.way}><Correct sending={sending} line={line} /></div> : null}</li>)}
      </ul>
    </Block>
  );
}

export function OutsideWho({ line }: { line: OutsideLine }) {
  const w = useWords(sendingWords);
  return (
    <div className={css.who}>
      <b>{line.name}</b>
      <small>{[line.kind === 'copy' ? w.copy : null, line.attention && `u.p. ${line.attention}`, line.place, line.email, line.corrected && w.correctedBy(line.corrected.byName, sayMoment(line.corrected.at))].filter(Boolean).join(' · ')}</small>
    </div>
  );
}

export function CarriesBlock({ sending, summary }: { sending: Sending; summary: Summary }) {
  const w = useWords(sendingWords);
  const language = useLanguage();
  return (
    <Block title={w.carries} side={sending.securityClass === 'B' ? null : <Tag solid={isSecret(sending.securityClass)}>{securityClassWords[language][sending.securityClass]}</Tag>}>
      <Facts
        facts={[
          ...summary.files.map((file, at) => ({ name: file.role === 'main' ? w.file : `${w.attachment} ${at}`, value: <><a href={addressOf(downloadOriginal, { params: { fileId: file.fileId } })}>{file.name}</a> · {saySize(file.size)}</> })),
          { name: w.security, value: securityClassWords[language][sending.securityClass] },
        ]}
      />
    </Block>
  );
}
