import '@fontsource/arimo/latin-400.css';
import '@fontsource/arimo/latin-700.css';
import { longDate } from '#shared/domain/office-dates.ts';
import { officeToday } from '#web/lib/dates.ts';
import css from './sample-letter.module.css';

type Head = { name: string; office: string; address: string; phone: string; website: string; email: string };
const first = [96, 60];
const second = [100, 98, 99, 62];
const third = [100, 97, 99, 98, 44];

/** A letterhead that follows what is typed. Letters stay Indonesian in any language of the screens. */
export function SampleLetter({ head, subject }: { head: Head; subject: string }) {
  const contact = [head.phone ? `Telepon ${head.phone}` : '', head.website ? `Laman: ${head.website}` : ''].filter(Boolean).join(', ');
  return (
    <div className={css.sheet} aria-hidden="true">
      <div className={css.kop}>
        <div className={css.kop1}>{`Pemerintah ${head.name.replace(/^pemerintah\s+/iu, '') || 'Kota …'}`.toUpperCase()}</div>
        <div className={css.kop2}>{(head.office || 'Sekretariat Daerah').toUpperCase()}</div>
        <div className={css.kop3}>{head.address || '…'}</div>
        {contact ? <div className={css.kop3}>{contact}</div> : null}
        {head.email ? <div className={css.kop3}>{`Pos-el: ${head.email}`}</div> : null}
      </div>
      <div className={css.line} />
      <div className={css.head}>
        <dl>
          <dt>Nomor</dt>
          <dd>: 000.1/1/SETDA</dd>
          <dt>Sifat</dt>
          <dd>: Biasa</dd>
          <dt>Lampiran</dt>
          <dd>: -</dd>
          <dt>Hal</dt>
          <dd>: {subject}</dd>
        </dl>
        <div>{`${head.name.replace(/^(Kota|Kabupaten)\s+/u, '') || '…'}, ${longDate(officeToday())}`}</div>
      </div>
      <Bars widths={first} narrow />
      <Bars widths={second} />
      <Bars widths={third} />
      <div className={css.sign}>
        <div className={css.slot} />
        <Bars widths={[70, 52]} />
      </div>
    </div>
  );
}

function Bars({ widths, narrow = false }: { widths: number[]; narrow?: boolean }) {
  return (
    <div className={`${css.bars} ${narrow ? css.narrow : ''}`}>
      {widths.map((width, index) => (
        <span key={index} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
