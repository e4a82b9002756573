import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { getCity, getRegulation, type City } from '#shared/contracts/organization-city.contract.ts';
import { roleWords, roles as knownRoles } from '#shared/domain/role.ts';
import { longDate } from '#shared/domain/office-dates.ts';
import { monthNames } from '#shared/domain/words.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Facts } from '#web/ui/facts.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Block, Page } from '#web/ui/page.tsx';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { PlainRow, PlainTable, TableSkeleton } from '#web/ui/table.tsx';
import { CityDialog } from './city-dialog.tsx';
import { PresetDialog } from './preset-dialog.tsx';
import { SettingsHead } from './settings-head.tsx';
import css from './settings.module.css';
import { settingsWords } from './words.ts';

type Regulation = Reply<typeof getRegulation>;
const wordKeys = ['unitShort', 'unitLong', 'mayor', 'application'] as const;

/** Who the city is, what its regulation calls things, and what that regulation set: each value with its article. */
export function CitySettings() {
  const w = useWords(settingsWords);
  const city = useAsk(getCity);
  const regulation = useAsk(getRegulation);
  const [asking, setAsking] = useState<'edit' | 'preset' | null>(null);
  const close = () => setAsking(null);
  return (
    <Page>
      <SettingsHead at="kota" title={city.data?.name ?? w.city} under={city.data ? `${city.data.office} · ${city.data.regulation}` : undefined}>
        {city.data?.mayEdit ? <Button kind="primary" icon={<IconPencil size={18} stroke={1.75} />} onClick={() => setAsking('edit')}>{w.change}</Button> : null}
      </SettingsHead>
      <Trouble problem={city.error ?? regulation.error} onRetry={() => { void city.refetch(); void regulation.refetch(); }} />
      {city.isPending && !city.error ? <TableSkeleton label={w.loading} /> : null}
      {city.data ? <CityParts city={city.data} ownLineBasis={regulation.data?.ownLineBasis ?? ''} sendsBasis={regulation.data?.registrySendsBasis ?? ''} /> : null}
      {regulation.data ? <RegulationParts regulation={regulation.data} onChange={() => setAsking('preset')} /> : null}
      {asking === 'edit' && city.data ? <CityDialog city={city.data} onClose={close} /> : null}
      {asking === 'preset' && regulation.data ? <PresetDialog regulation={regulation.data} onClose={close} /> : null}
    </Page>
  );
}

function CityParts({ city, ownLineBasis, sendsBasis }: { city: City; ownLineBasis: string; sendsBasis: string }) {
  const w = useWords(settingsWords);
  const heads = [w.meaning, w.word, w.basis];
  return (
    <div className={css.parts}>
      <Block title={w.identity}>
        <Facts facts={[
          { name: w.office, value: city.office }, { name: w.province, value: city.province || w.none }, { name: w.address, value: city.address || w.none }, { name: w.phone, value: city.phone || w.none },
          { name: w.website, value: city.website || w.none }, { name: w.email, value: city.email ?? w.none }, { name: w.zone, value: w[city.timeZone] },
        ]} />
      </Block>
      <Block title={w.words}>
        <PlainTable caption={w.words} heads={heads}>
          {wordKeys.map((key) => <PlainRow key={key} heads={heads} cells={[w[key], city.words[key].value, <Basis key="basis" of={city.words[key].basis} />]} />)}
          <PlainRow heads={heads} cells={[w.ownLine, w[city.ownLine], <Basis key="basis" of={ownLineBasis} />]} />
          <PlainRow heads={heads} cells={[w.registrySends, w[city.registrySends ? 'registry_sends' : 'sender_sends'], <Basis key="basis" of={sendsBasis} />]} />
        </PlainTable>
      </Block>
    </div>
  );
}

function Basis({ of }: { of: string }) {
  return <small className={css.basis}>{of}</small>;
}

function RegulationParts({ regulation, onChange }: { regulation: Regulation; onChange: () => void }) {
  const w = useWords(settingsWords);
  const language = useLanguage();
  const { chosen, reports } = regulation;
  const months = reports.months.map((month) => monthNames[language][month - 1] ?? '').join(', ');
  const facts = [
    { name: w.number, value: `${chosen.city} ${w.numberOf(chosen.number, chosen.year)}` }, { name: w.about, value: chosen.about }, { name: w.enacted, value: longDate(chosen.enactedOn, language) },
    { name: w.managingUnit, value: <>{regulation.managingUnit.value} <Basis of={regulation.managingUnit.basis} /></> },
    { name: w.reports, value: <>{w.reportSay(months, reports.by, reports.to)} <Basis of={reports.basis} /></> },
  ];
  return (
    <div className={css.parts}>
      <Block title={w.regulation} side={regulation.mayEdit ? <Button size="sm" onClick={onChange}>{w.changePreset}</Button> : null}><Facts facts={facts} /></Block>
      <Tables regulation={regulation} />
    </div>
  );
}

function Tables({ regulation }: { regulation: Regulation }) {
  const w = useWords(settingsWords);
  const language = useLanguage();
  const signers: Record<string, string> = { mayor: w.mayor, regional_secretary: w.regional_secretary, unit_head: w.unit_head, mandated_position: w.mandated_position };
  const [books, signing, roles] = [[w.book, w.pattern, w.sample, w.basis], [w.scope, w.signedBy, w.basis], [w.role, w.roleName, w.basis]];
  const nameOf = (code: string) => { const role = knownRoles.find((each) => each === code); return role ? roleWords[language][role] : code; };
  return (
    <>
      <Block title={w.patterns}>
        <PlainTable caption={w.patterns} heads={books}>{regulation.books.map((book) => <PlainRow key={book.name} heads={books} cells={[book.name, <code key="pattern" className={css.code}>{book.pattern}</code>, book.sample, <Basis key="basis" of={book.basis} />]} />)}</PlainTable>
      </Block>
      <Block title={w.signing}>
        <PlainTable caption={w.signing} heads={signing}>{regulation.signing.map((line) => <PlainRow key={line.scope} heads={signing} cells={[w[line.scope], line.by.map((who) => signers[who]).join(', '), <Basis key="basis" of={line.basis} />]} />)}</PlainTable>
      </Block>
      <Block title={w.waysOf}>
        <p className="meta">{w.waysSay}</p>
        <PlainTable caption={w.waysOf} heads={[w.way, w.basis]}>{regulation.ways.map((line) => <PlainRow key={line.way} heads={[w.way, w.basis]} cells={[w[line.way], <Basis key="basis" of={line.basis} />]} />)}</PlainTable>
      </Block>
      <Block title={w.roles}>
        <PlainTable caption={w.roles} heads={roles}>{regulation.roles.map((role) => <PlainRow key={role.role} heads={roles} cells={[nameOf(role.role), role.name, <Basis key="basis" of={role.basis} />]} />)}</PlainTable>
      </Block>
      <details className={css.fold}>
        <summary>{w.letterTypes(regulation.letterTypes.length)}</summary>
        <ul className={css.types}>{regulation.letterTypes.map((type) => <li key={type.code}><b>{type.name}</b> <Basis of={type.basis} /></li>)}</ul>
      </details>
    </>
  );
}
