import { Checkbox, TextInput } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import type { Parcel } from '#shared/contracts/expedition.contract.ts';
import { securityClassWords } from '#shared/domain/words.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useWords } from '#web/lib/words.ts';
import { Button } from '#web/ui/form/button.tsx';
import { Chip, Chips } from '#web/ui/form/chip.tsx';
import { Refusal } from '#web/ui/say/say.tsx';
import { DrawnSignature } from './drawn-signature.tsx';
import css from './expedition.module.css';
import { addressOfPicture, smallPhoto, type Picture } from './receipt-picture.ts';
import { newReceipts, type Receipt } from './receipt-queue.ts';
import { expeditionWords } from './words.ts';

type Props = { parcel: Parcel; /** what is given at the same door, this one among them */ together: readonly Parcel[]; onGive: (receipts: Receipt[]) => Promise<void>; onFail: () => void; onClose: () => void };
type Proof = 'drawn' | 'photo' | 'none';

/** At the door: who took it, and a picture of their hand, once for all that one person takes. The time is that of the press. */
export function ReceiptForm({ parcel, together, onGive, onFail, onClose }: Props) {
  const w = useWords(expeditionWords);
  const nameBox = useRef<HTMLInputElement>(null);
  const [receivedBy, setReceivedBy] = useState('');
  const [note, setNote] = useState('');
  const [proof, setProof] = useState<Proof>('drawn');
  const [picture, setPicture] = useState<Picture | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [noRoom, setNoRoom] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const taken = together.filter(({ id }) => !kept.has(id));
  const lacksName = receivedBy.trim().length < 2;
  const lacksPicture = proof !== 'none' && picture === null;
  const choose = (next: Proof) => {
    setProof(next);
    setPicture(null);
  };
  const save = async () => {
    setTried(true);
    // Pressed at the foot of the form, with the empty field above the screen.
    if (lacksName) nameBox.current?.focus();
    if (lacksName || lacksPicture || taken.length === 0) return;
    setBusy(true);
    const receipts = newReceipts(taken, {
      receivedBy: receivedBy.trim(), receivedAt: new Date().toISOString(), note: note.trim() || null,
      picture: proof !== 'none' && picture ? { kind: proof, ...picture } : null,
    });
    await onGive(receipts).catch(() => { setBusy(false); setNoRoom(true); });
  };
  return (
    <div className={css.form}>
      <h2 className="h3">{w.giveTo(parcel.name)}</h2>
      {together.length > 1 ? <TakenLetters parcels={together} kept={kept} onChange={setKept} fault={tried && taken.length === 0} /> : null}
      <TextInput ref={nameBox} label={w.receivedBy} description={w.receivedByHelp} value={receivedBy} maxLength={200} autoComplete="off" error={tried && lacksName ? w.needName : undefined} onChange={(event) => setReceivedBy(event.currentTarget.value)} />
      <Chips label={w.proof} even>
        <Chip on={proof === 'drawn'} onPress={() => choose('drawn')}>{w.drawn}</Chip>
        <Chip on={proof === 'photo'} onPress={() => choose('photo')}>{w.photo}</Chip>
        <Chip on={proof === 'none'} onPress={() => choose('none')}>{w.without}</Chip>
      </Chips>
      {proof === 'drawn' ? <DrawnSignature onChange={setPicture} /> : null}
      {proof === 'photo' ? <PhotoField picture={picture} onChange={setPicture} /> : null}
      {tried && lacksPicture ? <Refusal>{proof === 'photo' ? w.needPhoto : w.needSign}</Refusal> : null}
      <TextInput label={w.note} value={note} maxLength={300} onChange={(event) => setNote(event.currentTarget.value)} />
      {noRoom ? <Refusal>{w.noRoom}</Refusal> : null}
      <div className={css.acts}>
        <Button kind="primary" size="lg" busy={busy && w.saving} onClick={() => void save()}>{together.length > 1 ? w.saveMany(taken.length) : w.save}</Button>
        <Button onClick={onFail}>{w.fail}</Button>
        <Button kind="quiet" onClick={onClose}>{w.close}</Button>
      </div>
    </div>
  );
}

/** What this person takes: all of it, unless they will not have one, which stays on the list. */
function TakenLetters({ parcels, kept, onChange, fault }: { parcels: readonly Parcel[]; kept: ReadonlySet<string>; onChange: (kept: ReadonlySet<string>) => void; fault: boolean }) {
  const w = useWords(expeditionWords);
  const language = useLanguage();
  return (
    <fieldset className={css.taken}>
      <legend>{w.taken(parcels.length)}</legend>
      <p className="meta">{w.takenHelp}</p>
      {parcels.map((parcel) => (
        <Checkbox
          key={parcel.id} checked={!kept.has(parcel.id)} label={`${parcel.letterNumber ?? w.letter} · ${parcel.subject ?? w.secret(securityClassWords[language][parcel.securityClass].toLowerCase())}`}
          description={[parcel.attention && `u.p. ${parcel.attention}`, parcel.kind === 'copy' ? w.copy : null, parcel.n === null ? null : w.line(parcel.n)].filter(Boolean).join(' · ')}
          onChange={(event) => onChange(new Set(event.currentTarget.checked ? [...kept].filter((id) => id !== parcel.id) : [...kept, parcel.id]))}
        />
      ))}
      {fault ? <Refusal>{w.takeOne}</Refusal> : null}
    </fieldset>
  );
}

function PhotoField({ picture, onChange }: { picture: Picture | null; onChange: (picture: Picture | null) => void }) {
  const w = useWords(expeditionWords);
  const id = useId();
  const [unreadable, setUnreadable] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const small = await smallPhoto(file);
    setUnreadable(small === null);
    onChange(small);
  };
  return (
    <div className={css.photo}>
      {picture ? <img src={addressOfPicture(picture)} alt={w.photoOf} /> : null}
      {unreadable ? <Refusal>{w.unreadable}</Refusal> : null}
      <label htmlFor={id} className={css.take}>{picture ? w.takeOther : w.takePhoto}</label>
      <input id={id} className="sr" type="file" accept="image/*" capture="environment" onChange={(event) => void take(event.currentTarget.files?.[0])} />
    </div>
  );
}
