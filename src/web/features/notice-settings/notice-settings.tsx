import { Checkbox, Radio, Select } from '@mantine/core';
import { changeNoticeSettings, getNoticeSettings, listNotices, countUnseenNotices, type NoticeChoice } from '#shared/contracts/notifications.contract.ts';
import type { Reply } from '#shared/contracts/contract.ts';
import { mailChoices, noticeKindWords, type MailChoice } from '#shared/domain/notice.ts';
import { useAct, useAsk } from '#web/lib/asking.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { SkeletonRows } from '#web/ui/list/letter-row.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { MailAddress } from './mail-address.tsx';
import css from './notice-settings.module.css';
import { settingsWords } from './words.ts';

type Settings = Reply<typeof getNoticeSettings>;
type Change = { language?: Settings['language']; quiet?: boolean; kinds?: NoticeChoice[] };

/** What a person hears of, where and when. Every choice is kept at once. */
export function NoticeSettings() {
  const w = useWords(settingsWords);
  const asked = useAsk(getNoticeSettings);
  const change = useAct(changeNoticeSettings, { renews: [getNoticeSettings, listNotices, countUnseenNotices], onDone: () => toast(w.saved) });
  useTitle(w.title);
  const settings = asked.data;
  const keep = (what: Change) => { if (settings) change.mutate({ body: { language: settings.language, quiet: settings.quiet, kinds: [], ...what } }); };
  const mailed = settings?.address?.state === 'verified' && settings.mailIsOn ? w.mailedTo(settings.address.address) : w.notMailed;
  return (
    <Page narrow>
      <PageHead over={w.title} title={settings ? mailed : w.title} />
      <Trouble problem={asked.error ?? change.error} onRetry={() => void asked.refetch()} />
      {asked.isPending ? <SkeletonRows label={w.loading} /> : null}
      {settings ? (
        <>
          <MailAddress settings={settings} />
          <When settings={settings} onKeep={keep} />
          <Kinds settings={settings} onKeep={keep} />
        </>
      ) : null}
    </Page>
  );
}

type Part = { settings: Settings; onKeep: (what: Change) => void };

function When({ settings, onKeep }: Part) {
  const w = useWords(settingsWords);
  const { from, until } = settings.workingHours;
  return (
    <section className={css.panel} aria-labelledby="when">
      <h2 className="h3" id="when">{w.when}</h2>
      <Checkbox label={w.quiet(from.replace(':', '.'), until.replace(':', '.'))} description={w.quietHelp} checked={settings.quiet} onChange={(event) => onKeep({ quiet: event.currentTarget.checked })} />
      <Radio.Group label={w.language} value={settings.language} onChange={(language) => onKeep({ language: language === 'en' ? 'en' : 'id' })}>
        <div className={css.acts}><Radio value="id" label={w.indonesian} /><Radio value="en" label={w.english} /></div>
      </Radio.Group>
    </section>
  );
}

function Kinds({ settings, onKeep }: Part) {
  const w = useWords(settingsWords);
  const names = noticeKindWords[useLanguage()];
  const options = mailChoices.map((value) => ({ value, label: w[value] }));
  return (
    <section className={css.panel} aria-labelledby="kinds">
      <h2 className="h3" id="kinds">{w.kinds}</h2>
      <p className={css.help}>{w.alwaysSay}</p>
      <div className={css.kinds}>
        <div className={`${css.kind} ${css.head}`} aria-hidden="true"><span>{w.kind}</span><span>{w.inApp}</span><span>{w.mail}</span></div>
        {settings.kinds.map(({ mayHide, ...choice }) => (
          <div key={choice.kind} className={css.kind} role="group" aria-label={names[choice.kind]}>
            <b>{names[choice.kind]}</b>
            {mayHide ? <span className={css.tick}><span className={css.small} aria-hidden="true">{w.inApp}</span><Checkbox aria-label={w.appOf(names[choice.kind])} checked={choice.inApp} onChange={(event) => onKeep({ kinds: [{ ...choice, inApp: event.currentTarget.checked }] })} /></span> : <span className={css.always}><span className={css.small} aria-hidden="true">{w.inApp}</span>{w.always}</span>}
            <div><span className={css.small} aria-hidden="true">{w.mail}</span><Select aria-label={w.mailOf(names[choice.kind])} data={options} value={choice.mail} allowDeselect={false} disabled={!settings.mailIsOn} onChange={(mail) => { if (mail) onKeep({ kinds: [{ ...choice, mail: mail as MailChoice }] }); }} /></div>
          </div>
        ))}
      </div>
    </section>
  );
}
