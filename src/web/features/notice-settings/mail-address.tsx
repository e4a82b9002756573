import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { askMailCode, confirmMailAddress, getNoticeSettings, removeMailAddress } from '#shared/contracts/notifications.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { officeDayOf, sayDay } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './notice-settings.module.css';
import { settingsWords } from './words.ts';

type Settings = Reply<typeof getNoticeSettings>;
const renews = [getNoticeSettings];

/** Where a person is mailed; an address counts when the code mailed there comes back. */
export function MailAddress({ settings }: { settings: Settings }) {
  const w = useWords(settingsWords);
  const [changing, setChanging] = useState(false);
  const remove = useAct(removeMailAddress, { renews, onDone: () => toast(w.removed) });
  const { address, asked } = settings;
  const asks = changing || (!address && !asked) || address?.state === 'refused';
  return (
    <section className={css.panel} aria-labelledby="mail-address">
      <h2 className="h3" id="mail-address">{w.address}</h2>
      {settings.mailIsOn ? null : <Notice>{w.mailOff}</Notice>}
      {address?.state === 'refused' ? <Notice title={w.refused}>{w.refusedSay} {address.refusedReason}</Notice> : null}
      {address ? <p className={css.address}>{address.address}</p> : null}
      {address?.state === 'verified' ? <p className={css.help}>{address.verifiedBy === 'self' ? w.verifiedSelf(sayDay(officeDayOf(address.since))) : w.verifiedAdmin(sayDay(officeDayOf(address.since)))}</p> : null}
      {!address && !asked && !settings.mailIsOn ? <p>{w.none}</p> : null}
      {asked ? <GiveCode address={asked.address} onDone={() => setChanging(false)} /> : null}
      {settings.mailIsOn && asks ? <AskCode onDone={() => setChanging(false)} /> : null}
      <Trouble problem={remove.error} />
      <div className={css.acts}>
        {settings.mailIsOn && !asks ? <Button onClick={() => setChanging(true)}>{w.change}</Button> : null}
        {address ? <Button kind="quiet" busy={remove.isPending && w.removing} onClick={() => remove.mutate({})}>{w.remove}</Button> : null}
      </div>
    </section>
  );
}

function AskCode({ onDone }: { onDone: () => void }) {
  const w = useWords(settingsWords);
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const ask = useAct(askMailCode, { renews, onDone });
  const isAddress = /^\S+@\S+\.\S+$/u.test(address.trim());
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (isAddress) ask.mutate({ body: { address: address.trim() } }); }}>
      <Trouble problem={ask.error} />
      <div className={css.row}>
        <TextInput label={w.newAddress} type="email" inputMode="email" autoComplete="email" description={w.newAddressHelp} value={address} error={tried && !isAddress ? w.notAddress : undefined} onChange={(event) => setAddress(event.currentTarget.value)} />
        <Button type="submit" kind="primary" busy={ask.isPending && w.sending}>{w.sendCode}</Button>
      </div>
    </form>
  );
}

function GiveCode({ address, onDone }: { address: string; onDone: () => void }) {
  const w = useWords(settingsWords);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = useAct(confirmMailAddress, { renews, onDone: () => { toast(w.proved); onDone(); } });
  const isCode = /^\d{6}$/u.test(code.trim());
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (isCode) confirm.mutate({ body: { code: code.trim() } }); }}>
      <Trouble problem={confirm.error} />
      <div className={css.row}>
        <TextInput label={w.code} inputMode="numeric" autoComplete="one-time-code" maxLength={6} description={w.codeSent(address)} value={code} error={tried && !isCode ? w.needCode : undefined} onChange={(event) => setCode(event.currentTarget.value)} />
        <Button type="submit" busy={confirm.isPending && w.confirming}>{w.confirm}</Button>
      </div>
    </form>
  );
}
