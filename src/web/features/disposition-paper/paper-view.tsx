import '@fontsource/arimo/latin-400.css';
import '@fontsource/arimo/latin-700.css';
import type { PaperSheet } from '#shared/contracts/dispositions-paper.contract.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { saySheetCode } from '#shared/domain/sheet-code.ts';
import { isSecret } from '#shared/domain/security-class.ts';
import { speak, type Spoken } from '#web/lib/words.ts';
import css from './paper.module.css';
import { paperWords } from './words.ts';

type W = Spoken<typeof paperWords>;

/** The sheet as it leaves the printer: always Indonesian, whatever the screen speaks. Rows as in Permendagri 54/2009. */
export function PaperView({ sheet, size }: { sheet: PaperSheet; size: 'a5' | 'a4' }) {
  const w = speak(paperWords, 'id');
  const { letter } = sheet;
  return (
    <article className={`${css.paper} ${size === 'a4' ? css.a4 : css.a5}`} aria-label={`${w.sheet} ${saySheetCode(sheet.code)}`}>
      <header className={css.head}>
        <div>
          <p className={css.city}>{sheet.city}</p>
          <p className={css.office}>{sheet.office}</p>
        </div>
        <figure className={css.qr}>
          <svg viewBox={`-1 -1 ${sheet.qr.size + 2} ${sheet.qr.size + 2}`} aria-hidden="true" shapeRendering="crispEdges"><path d={sheet.qr.path} /></svg>
          <figcaption>{saySheetCode(sheet.code)}</figcaption>
        </figure>
      </header>
      <h2 className={css.title}>{w.sheet}</h2>
      <dl className={css.facts}>
        <Fact name={w.from} value={letter.senderName} />
        <Fact name={w.received} value={longDate(letter.receivedOn)} />
        <Fact name={w.number} value={letter.letterNumber} />
        <Fact name={w.agenda} value={letter.agendaText} />
        <Fact name={w.date} value={letter.letterDate ? longDate(letter.letterDate) : null} />
        <div className={css.fact}>
          <dt>{w.urgency}</dt>
          <dd className={css.marks}>
            <Box on={letter.urgency === 'very_urgent'}>{w.veryUrgent}</Box>
            <Box on={letter.urgency === 'urgent'}>{w.urgent}</Box>
            <Box on={isSecret(letter.securityClass)}>{w.secret}</Box>
          </dd>
        </div>
        <div className={`${css.fact} ${css.wide}`}>
          <dt>{w.subject}</dt>
          <dd>{letter.subject}</dd>
        </div>
      </dl>
      <div className={css.both}>
        <section>
          <h3>{w.toDesks}</h3>
          <p className={css.hint}>{w.leadHint}</p>
          {sheet.desks.map((desk) => <Box key={desk.positionId}>{desk.title}</Box>)}
          <Line /><Line />
        </section>
        <section>
          <h3>{w.pleaseDo}</h3>
          {sheet.instructions.map((instruction) => <Box key={instruction.code}>{instruction.label}</Box>)}
          <Line />
        </section>
      </div>
      <section className={css.foot}>
        <div className={css.noteBox}><b>{w.note}</b></div>
        <Sign sheet={sheet} w={w} />
      </section>
      <p className={css.hint}>{w.codeHint}</p>
    </article>
  );
}

function Fact({ name, value }: { name: string; value: string | null }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Box({ on = false, children }: { on?: boolean; children: string }) {
  return (
    <span className={css.box}>
      <i aria-hidden="true">{on ? '×' : ''}</i>
      <span>{children}</span>
    </span>
  );
}

function Line() {
  return <span className={css.box} aria-hidden="true"><i /><span className={css.line} /></span>;
}

function Sign({ sheet, w }: { sheet: PaperSheet; w: W }) {
  return (
    <div className={css.sign}>
      <p>{w.due}: <span className={css.dots} /></p>
      <p className={css.position}>{sheet.desk.title}</p>
      <p className={css.initials}>{w.initials}</p>
      <p>{w.signedDate}: <span className={css.dots} /></p>
    </div>
  );
}
