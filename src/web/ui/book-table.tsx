import type { ReactNode } from 'react';
import css from './book-table.module.css';

export type Column<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  width?: string;
  right?: boolean;
  /** on a phone: the first line of the card, shown without its head */
  lead?: boolean;
  /** says what became of the line, so a void line does not strike it out */
  plain?: boolean;
};
type Props<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  idOf: (row: Row) => string;
  /** a rule with a title above the first row of each group, usually a day */
  groupOf?: (row: Row) => { id: string; title: ReactNode };
  /** a void number keeps its line, struck out, with the reason below it */
  voidOf?: (row: Row) => ReactNode | null;
  /** a line that has no letter yet says what it is across all columns behind the second */
  wideOf?: (row: Row) => ReactNode | null;
  selected?: string | null;
  foot?: ReactNode;
};

/** A book on a sheet: heavy rule under the head, hairlines between rows, the number boldest. */
export function BookTable<Row>({ caption, columns, rows, idOf, groupOf, voidOf, wideOf, selected, foot }: Props<Row>) {
  return (
    <section className={css.book}>
      <table className={css.table}>
        <caption className="sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.right ? css.right : ''} style={column.width ? { width: column.width } : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const group = groupOf?.(row);
            const before = rows[index - 1];
            const opens = group && (before === undefined || groupOf?.(before).id !== group.id);
            return (
              <BookRow
                key={idOf(row)}
                row={row}
                columns={columns}
                opens={opens ? group.title : null}
                voided={voidOf?.(row) ?? null}
                wide={wideOf?.(row) ?? null}
                on={selected === idOf(row)}
              />
            );
          })}
        </tbody>
      </table>
      {foot ? <div className={css.foot}>{foot}</div> : null}
    </section>
  );
}

function BookRow<Row>({ row, columns, opens, voided, wide, on }: { row: Row; columns: Column<Row>[]; opens: ReactNode; voided: ReactNode; wide: ReactNode; on: boolean }) {
  const shown = wide ? columns.slice(0, 2) : columns;
  return (
    <>
      {opens ? (
        <tr className={css.day}>
          <td colSpan={columns.length}>{opens}</td>
        </tr>
      ) : null}
      <tr className={voided ? css.void : on ? css.on : ''}>
        {shown.map((column) => {
          const said = column.cell(row);
          return (
            <td key={column.id} className={`${column.right ? css.right : ''} ${column.lead ? css.lead : ''} ${said === '' || said === null ? css.blank : ''}`}>
              <span className={css.inHead} aria-hidden="true">
                {column.head}
              </span>
              {voided && !column.plain ? <s>{said}</s> : said}
            </td>
          );
        })}
        {wide ? <td colSpan={columns.length - shown.length}>{wide}</td> : null}
      </tr>
      {voided ? (
        <tr className={css.why}>
          <td />
          <td colSpan={columns.length - 1}>{voided}</td>
        </tr>
      ) : null}
    </>
  );
}
