import { Link } from 'react-router';
import css from './help.module.css';
import type { Block, Inline } from './markdown.ts';
import { pictureOf } from './pages.ts';

/** Headings of a page begin below its own title. */
export function MarkdownView({ blocks }: { blocks: Block[] }) {
  return <div className={css.text}>{blocks.map((block, index) => <BlockView key={index} block={block} />)}</div>;
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': return block.level <= 2 ? <h2 className="h3"><Words content={block.content} /></h2> : <h3 className="lead"><Words content={block.content} /></h3>;
    case 'paragraph': return <p><Words content={block.content} /></p>;
    case 'quote': return <p className={css.quote}><Words content={block.content} /></p>;
    case 'code': return <pre className={css.code} tabIndex={0}>{block.text}</pre>;
    case 'rule': return <hr className={css.rule} />;
    case 'list': {
      const items = block.items.map((item, index) => <li key={index}><Words content={item.content} />{item.below ? <BlockView block={item.below} /> : null}</li>);
      return block.ordered ? <ol className={css.steps}>{items}</ol> : <ul className={css.points}>{items}</ul>;
    }
    case 'table': return (
      <div className={css.tableBox}><table className={css.table}>
        <thead><tr>{block.heads.map((head, index) => <th key={index} scope="col"><Words content={head} /></th>)}</tr></thead>
        <tbody>{block.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => <td key={column}><Words content={cell} /></td>)}</tr>)}</tbody>
      </table></div>
    );
  }
}

function Words({ content }: { content: Inline[] }) {
  return <>{content.map((part, index) => <Part key={index} part={part} />)}</>;
}

function Part({ part }: { part: Inline }) {
  switch (part.kind) {
    case 'text': return part.text;
    case 'bold': return <strong>{part.text}</strong>;
    case 'italic': return <em>{part.text}</em>;
    case 'code': return <code>{part.text}</code>;
    case 'image': { const source = pictureOf(part.target); return source ? <img className={css.picture} src={source} alt={part.text} loading="lazy" /> : part.text; }
    case 'link': return <GuideLink text={part.text} target={part.target} />;
  }
}

/** Other pages of the guide, places of the office, and the web; anything else stays words. */
function GuideLink({ text, target }: { text: string; target: string }) {
  const page = /^(?:\.\/)?([a-z0-9-]+)\.md(?:#.*)?$/u.exec(target);
  if (page) return <Link to={`/bantuan/${page[1] ?? ''}`}>{text}</Link>;
  if (target.startsWith('/') && !target.startsWith('//')) return <Link to={target}>{text}</Link>;
  if (target.startsWith('https://')) return <a href={target} rel="noreferrer" target="_blank">{text}</a>;
  return text;
}
