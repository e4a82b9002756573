import type { ReactNode } from 'react';
import css from './table.module.css';

/** Rows of plain facts on the ground: accounts, employees, bad cells. A book of numbers takes BookTable. */
export function PlainTable({ caption, heads, children }: { caption: string; heads: ReactNode[]; children: ReactNode }) {
  return (
    <div className={css.box}>
      <table className={css.table}>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={index} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** One row; `heads` again, because on a phone each cell stands below its own head. The first cell leads. */
export function PlainRow({ heads, cells, on = false }: { heads: ReactNode[]; cells: ReactNode[]; on?: boolean }) {
  return (
    <tr className={on ? css.on : ''}>
      {cells.map((cell, index) => (
        <td key={index} className={`${index === 0 ? css.lead : ''} ${heads[index] ? '' : css.bare} ${cell === '' || cell === null ? css.blank : ''}`}>
          {index > 0 && heads[index] ? (
            <span className={css.inHead} aria-hidden="true">
              {heads[index]}
            </span>
          ) : null}
          {cell}
        </td>
      ))}
    </tr>
  );
}

/** The shape of rows that are on their way. */
export function TableSkeleton({ label, rows = 8 }: { label: string; rows?: number }) {
  return (
    <div role="status" aria-label={label} className={css.skeleton}>
      {Array.from({ length: rows }, (_, index) => (
        <span key={index} aria-hidden="true">
          <i style={{ width: `${18 + ((index * 13) % 14)}%` }} />
          <i style={{ width: `${24 + ((index * 7) % 20)}%` }} />
        </span>
      ))}
    </div>
  );
}
