const leaf = (y: number, from: number, to: number) => `M${from} ${y + 3}L${from + 3} ${y}H${to - 3}L${to} ${y + 3}L${to - 3} ${y + 6}H${from + 3}Z`;

/** The mark of Lontar: three leaves on one cord. `hole` is the colour of the ground it stands on. */
export function BrandMark({ size = 32, color = 'currentColor', hole = 'var(--l-rail)' }: { size?: number; color?: string; hole?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill={color} aria-hidden="true">
      <path d={leaf(4, 2, 30)} />
      <path d={leaf(13, 2, 30)} />
      <path d={leaf(22, 2, 22)} />
      <g fill={hole}>
        <circle cx="12" cy="7" r="1.6" />
        <circle cx="12" cy="16" r="1.6" />
        <circle cx="12" cy="25" r="1.6" />
      </g>
    </svg>
  );
}
