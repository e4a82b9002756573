import { readHouseTemplate } from '#shared/contracts/own-templates.contract.ts';
import { useAsk } from '#web/lib/asking.ts';
import { useWords } from '#web/lib/words.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Button } from '#web/ui/form/button.tsx';
import { toast } from '#web/ui/say/toast-store.ts';
import { Trouble } from '#web/ui/say/trouble.tsx';
import css from './own-templates.module.css';
import { ownTemplateWords } from './words.ts';

/** The house's own template as text, to begin a city's with. */
export function HouseTemplateDialog({ typeCode, onClose }: { typeCode: string; onClose: () => void }) {
  const w = useWords(ownTemplateWords);
  const asked = useAsk(readHouseTemplate, { query: { typeCode } });
  const text = asked.data?.text ?? '';
  const copy = () => void navigator.clipboard.writeText(text).then(() => toast(w.copied));
  return (
    <Dialog open onClose={onClose} title={w.startTitle} width={760} foot={<><Button kind="primary" onClick={copy}>{w.copy}</Button><Button kind="quiet" onClick={onClose}>{w.close}</Button></>}>
      <Trouble problem={asked.error} onRetry={() => void asked.refetch()} />
      <pre className={css.source} tabIndex={0} aria-label={w.startTitle}>{text}</pre>
    </Dialog>
  );
}
