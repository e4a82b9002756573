const petals = Array.from({ length: 16 }, (_, index) => 22.5 * index);

/** The seal: a kawung rosette as a guilloche. Gold stands for signatures and seals only. */
export function Seal({ size = 96 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 100 100" aria-hidden="true">
      <g fill="none" stroke="var(--l-seal-line)" strokeWidth={0.9}>
        <circle cx="50" cy="50" r="48.5" />
        <circle cx="50" cy="50" r="46.5" />
        {petals.map((turn) => (
          <ellipse key={turn} cx="50" cy="24" rx="8.6" ry="20" transform={`rotate(${turn} 50 50)`} />
        ))}
      </g>
      <circle cx="50" cy="50" r="21" fill="var(--l-seal-fill)" />
      <circle cx="50" cy="50" r="23.5" fill="none" stroke="var(--l-seal-line)" strokeWidth={1} />
      <g fill="#fff">
        <path d="M36 44.5l2.5-2.5h23l2.5 2.5-2.5 2.5h-23zM36 51.5l2.5-2.5h23l2.5 2.5-2.5 2.5h-23zM36 58.5l2.5-2.5h15l2.5 2.5-2.5 2.5h-15z" />
      </g>
      <g fill="var(--l-seal-fill)">
        <circle cx="44" cy="44.5" r="1.1" />
        <circle cx="44" cy="51.5" r="1.1" />
        <circle cx="44" cy="58.5" r="1.1" />
      </g>
    </svg>
  );
}
