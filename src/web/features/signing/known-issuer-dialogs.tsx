import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { addKnownIssuer, listKnownIssuers, removeKnownIssuer, type KnownIssuer } from '#shared/contracts/signing.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { UploadDrop } from '#web/ui/form/upload-drop.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import { knownIssuersWords } from './known-issuers-words.ts';
import css from './signing.module.css';

/** A certificate has some kilobytes. */
const MOST_BYTES = 12_000;
const isFingerprint = (text: string) => /^[0-9a-f]{64}$/iu.test(text.replace(/[\s:]+/gu, ''));

/** The file of the other city, its fingerprint by another way, and why it is trusted. */
export function AddIssuerDialog({ onClose }: { onClose: () => void }) {
  const w = useWords(knownIssuersWords);
  const [file, setFile] = useState<File | null>(null);
  const [fingerprint, setFingerprint] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAct(addKnownIssuer, { renews: [listKnownIssuers], onDone: () => { toast(w.added); onClose(); } });
  const needs = { file: !file || file.size > MOST_BYTES, fingerprint: !isFingerprint(fingerprint), reason: reason.trim().length < 5 };
  const send = async () => {
    setTried(true);
    if (!file || needs.file || needs.fingerprint || needs.reason) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    add.mutate({ body: { certificate: btoa(String.fromCharCode(...bytes)), fingerprint, reason: reason.trim() } });
  };
  return (
    <Dialog open onClose={onClose} title={w.add} foot={<><Button kind="primary" busy={add.isPending && w.adding} onClick={() => void send()}>{w.add}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <div className={css.plain}>
        <Trouble problem={add.error} />
        <UploadDrop
          label={w.certificate} help={w.certificateHelp} accept=".cer,.crt,.der,.pem" onFiles={([chosen]) => setFile(chosen ?? null)} onCancel={() => setFile(null)}
          files={file ? [{ id: 'root', name: file.name, size: file.size, share: 1, ...(needs.file ? { state: 'refused', fault: w.needFile } : { state: 'kept' }) }] : []}
        />
        {tried && !file ? <p role="alert" className={css.fault}>{w.needFile}</p> : null}
        <TextInput label={w.told} description={w.toldHelp} value={fingerprint} maxLength={200} autoComplete="off" spellCheck={false} onChange={(event) => setFingerprint(event.currentTarget.value)} error={tried && needs.fingerprint ? w.needTold : undefined} />
        <Textarea label={w.why} description={w.whyHelp} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} error={tried && needs.reason ? w.needWhy : undefined} />
      </div>
    </Dialog>
  );
}

export function RemoveIssuerDialog({ issuer, onClose }: { issuer: KnownIssuer; onClose: () => void }) {
  const w = useWords(knownIssuersWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const remove = useAct(removeKnownIssuer, { renews: [listKnownIssuers], onDone: () => { toast(w.removed); onClose(); } });
  const isShort = reason.trim().length < 5;
  const send = () => {
    setTried(true);
    if (!isShort) remove.mutate({ params: { issuerId: issuer.id }, body: { reason: reason.trim() } });
  };
  return (
    <Dialog open onClose={onClose} title={w.removeTitle(issuer.organization)} foot={<><Button kind="strong" busy={remove.isPending && w.removing} onClick={send}>{w.remove}</Button><Button kind="quiet" onClick={onClose}>{w.cancel}</Button></>}>
      <div className={css.plain}>
        <p>{w.removeSay}</p>
        <Trouble problem={remove.error} />
        <Textarea label={w.reason} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} error={tried && isShort ? w.needWhy : undefined} />
      </div>
    </Dialog>
  );
}
