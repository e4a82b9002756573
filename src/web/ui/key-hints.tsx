import css from './key-hints.module.css';

/** The keys of a page, one line at its foot; hidden where there is no keyboard. */
export function KeyHints({ keys }: { keys: { keys: string[]; does: string }[] }) {
  return (
    <p className={css.hints}>
      {keys.map((hint) => (
        <span key={hint.does}>
          {hint.keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}{' '}
          {hint.does}
        </span>
      ))}
    </p>
  );
}
