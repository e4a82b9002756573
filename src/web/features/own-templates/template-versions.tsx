import { useState } from 'react';
import { listOwnTemplates, useOwnTemplate, type OwnTemplateType } from '#shared/contracts/own-templates.contract.ts';
import { useAct } from '#web/lib/asking.ts';
import { sayMoment } from '#web/lib/dates.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { Block } from '#web/ui/page.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './own-templates.module.css';
import { ownTemplateWords } from './words.ts';

type Chosen = { templateId: string | null };

/** The templates kept for one kind, and the one it is set with. */
export function TemplateVersions({ type }: { type: OwnTemplateType }) {
  const w = useWords(ownTemplateWords);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const act = useAct(useOwnTemplate, { renews: [listOwnTemplates], onDone: () => { toast(w.used); setChosen(null); } });
  const rows = [...type.versions.map((version) => ({ id: version.id as string | null, name: w.version(version.version), detail: `${sayMoment(version.keptAt)} · ${version.keptByName} · ${w.pages(version.pages)}` })), { id: null, name: w.house, detail: '' }];
  return (
    <Block title={w.versions}>
      <ol className={css.versions}>
        {rows.map((row) => (
          <li key={row.id ?? 'house'}>
            <span><b>{row.name}</b><small>{row.detail}</small></span>
            {row.id === type.inUse ? <span className={css.inUse}>{w.inUse}</span> : <Button size="sm" onClick={() => setChosen({ templateId: row.id })}>{w.use}<span className="sr"> {row.name}</span></Button>}
          </li>
        ))}
      </ol>
      <Dialog
        open={chosen !== null} onClose={() => setChosen(null)} title={w.sure}
        foot={<><Button kind="primary" busy={act.isPending && w.using} onClick={() => { if (chosen) act.mutate({ body: { typeCode: type.typeCode, templateId: chosen.templateId, turn: type.turn } }); }}>{w.use}</Button><Button kind="quiet" onClick={() => setChosen(null)}>{w.cancel}</Button></>}
      >
        <Trouble problem={act.error} />
        <p>{w.sureSay(type.name)}</p>
      </Dialog>
    </Block>
  );
}
