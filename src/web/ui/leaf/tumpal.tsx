import { useId } from 'react';

/** The saw-tooth edge of a cloth. Only on doors to the outside: verification, first run, printed sheets. */
export function Tumpal({ step = 10, height = 8, color = 'currentColor' }: { step?: number; height?: number; color?: string }) {
  const id = useId();
  return (
    <svg width="100%" height={height} aria-hidden="true" style={{ display: 'block' }}>
      <pattern id={id} width={step} height={height} patternUnits="userSpaceOnUse">
        <path d={`M0 ${height}L${step / 2} 0L${step} ${height}`} fill="none" stroke={color} strokeWidth={1} />
      </pattern>
      <rect width="100%" height={height} fill={`url(#${id})`} />
    </svg>
  );
}
