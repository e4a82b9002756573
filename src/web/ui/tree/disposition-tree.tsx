import type { ReactNode } from 'react';
import { Tag } from '../form/chip.tsx';
import { Leaf, type MarkKind } from '../leaf/leaf-mark.tsx';
import css from './disposition-tree.module.css';

/** One desk in the tree of instructions: who, what was asked, what was said back, how it stands. */
export type TreeNode = {
  id: string;
  mark: MarkKind;
  position: string;
  /** the person who sits there now */
  person?: string | null;
  /** "Anda" */
  note?: string;
  /** "1 · Utama" for the one who leads */
  tag?: string;
  instruction?: string;
  quote?: string | null;
  state: string;
  when?: string;
  late?: boolean;
  /** follow-ups, files, acts: under the node */
  extra?: ReactNode;
  children?: TreeNode[];
};

/** The living tree of a disposition. */
export function DispositionTree({ nodes, label }: { nodes: TreeNode[]; label: string }) {
  return (
    <ul className={css.tree} aria-label={label}>
      {nodes.map((node) => (
        <Branch key={node.id} node={node} />
      ))}
    </ul>
  );
}

function Branch({ node }: { node: TreeNode }) {
  return (
    <li>
      <div className={css.node}>
        <span className={css.mark}>
          <Leaf kind={node.mark} />
        </span>
        <div className={css.text}>
          <div className={css.position}>
            {node.position}
            {node.note ? <span className={css.note}>{node.note}</span> : null}
            {node.tag ? <Tag>{node.tag}</Tag> : null}
          </div>
          {node.person ? <div className={css.person}>{node.person}</div> : null}
          {node.instruction ? <div className={css.instruction}>{node.instruction}</div> : null}
          {node.quote ? <div className={css.quote}>“{node.quote}”</div> : null}
          {node.extra}
        </div>
        <div className={`${css.state} ${node.late ? 'late' : ''}`}>
          {node.state}
          {node.when ? <small>{node.when}</small> : null}
        </div>
      </div>
      {node.children?.length ? (
        <ul>
          {node.children.map((child) => (
            <Branch key={child.id} node={child} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
