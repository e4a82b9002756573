import { TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { readSheetCode } from '#shared/domain/sheet-code.ts';
import { useTitle } from '#web/lib/hooks.ts';
import { useUrlState } from '#web/lib/url-state.ts';
import { useWords } from '#web/lib/words.ts';
import { Button, ButtonLink } from '#web/ui/form/button.tsx';
import { Page, PageHead } from '#web/ui/page.tsx';
import { Notice } from '#web/ui/say/say.tsx';
import css from './enter.module.css';
import { paperWords } from './words.ts';

/** A desk scanner types like a keyboard and ends with Enter; a phone's camera opens the address by itself. */
export function FindSheet() {
  const w = useWords(paperWords);
  useTitle(w.enterTitle);
  const navigate = useNavigate();
  const entered = useUrlState().of('tercatat');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = readSheetCode(typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (code) void navigate(`/lembar/${code}`);
  };
  return (
    <Page narrow>
      <PageHead title={w.enterTitle} under={w.enterUnder} />
      {entered ? <Notice action={<ButtonLink size="sm" to={`/surat/${entered}`}>{w.openLetter}</ButtonLink>}>{w.done}</Notice> : null}
      <form className={css.find} onSubmit={submit}>
        <TextInput label={w.code} value={typed} error={tried && !code ? w.wrongCode : undefined} onChange={(event) => { setTyped(event.currentTarget.value); setTried(false); }} autoFocus autoComplete="off" autoCapitalize="characters" spellCheck={false} size="md" />
        <Button kind="primary" type="submit">{w.open}</Button>
      </form>
    </Page>
  );
}
