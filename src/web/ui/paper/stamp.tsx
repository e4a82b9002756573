import css from './stamp.module.css';

/** Over the pages of what does not hold any more, so that nobody takes a picture of them for the letter; the file stays as it was. The words stand beside them too. */
export function Stamp({ children }: { children: string }) {
  return <span className={css.stamp} aria-hidden="true">{children}</span>;
}
