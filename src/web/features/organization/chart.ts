import type { ChartNode as ChartNodeSchema } from '#shared/contracts/organization.contract.ts';
import type { z } from 'zod';

export type ChartNode = z.infer<typeof ChartNodeSchema>;
export type ChartPosition = ChartNode['positions'][number];
/** A unit with what stands under it. */
export type Branch = { node: ChartNode; head: ChartPosition | undefined; branches: Branch[] };

/** The flat answer as a tree, in the order it came. A unit whose parent is not in the answer stands at the top. */
export function branchesOf(nodes: ChartNode[]): Branch[] {
  const known = new Set(nodes.map((node) => node.unit.id));
  const under = new Map<string, ChartNode[]>();
  const tops: ChartNode[] = [];
  for (const node of nodes) {
    const parent = node.unit.parentId;
    if (parent === null || !known.has(parent)) tops.push(node);
    else under.set(parent, [...(under.get(parent) ?? []), node]);
  }
  const grow = (node: ChartNode): Branch => ({ node, head: headOf(node), branches: (under.get(node.unit.id) ?? []).map(grow) });
  return tops.map(grow);
}

function headOf(node: ChartNode): ChartPosition | undefined {
  const inside = new Set(node.positions.map((position) => position.id));
  // Where nobody is marked as head, the one whose superior sits elsewhere stands for the unit.
  return node.positions.find((position) => position.headsUnit) ?? node.positions.find((position) => position.superiorId === null || !inside.has(position.superiorId));
}

export type Found = { units: ReadonlySet<string>; positions: ReadonlySet<string> };

/** Units to show for the words typed: those that match, hold a match, or stand above one. */
export function findIn(branches: Branch[], words: string): Found {
  const wanted = words.trim().toLowerCase();
  const units = new Set<string>();
  const positions = new Set<string>();
  const matches = (text: string | undefined) => text?.toLowerCase().includes(wanted) ?? false;
  const walk = ({ node, branches: below }: Branch): boolean => {
    const hits = node.positions.filter((position) => matches(position.title) || matches(position.holder?.name));
    for (const hit of hits) positions.add(hit.id);
    const belowHit = below.map(walk).some(Boolean);
    const isHit = matches(node.unit.name) || matches(node.unit.abbreviation) || hits.length > 0 || belowHit;
    if (isHit) units.add(node.unit.id);
    return isHit;
  };
  branches.forEach(walk);
  return { units, positions };
}

/** Positions nobody sits in, with the units that lead to them. */
export function vacantIn(branches: Branch[]): Found {
  const units = new Set<string>();
  const positions = new Set<string>();
  const walk = ({ node, branches: below }: Branch): boolean => {
    const vacant = node.positions.filter((position) => position.holder === null);
    for (const position of vacant) positions.add(position.id);
    const isOn = below.map(walk).some(Boolean) || vacant.length > 0;
    if (isOn) units.add(node.unit.id);
    return isOn;
  };
  branches.forEach(walk);
  return { units, positions };
}

/** The units above one, itself included: they must be unfolded for it to be seen. */
export function lineTo(nodes: ChartNode[], unitId: string): string[] {
  const byId = new Map(nodes.map((node) => [node.unit.id, node]));
  const line: string[] = [];
  for (let at = byId.get(unitId); at && !line.includes(at.unit.id); at = at.unit.parentId ? byId.get(at.unit.parentId) : undefined) line.push(at.unit.id);
  return line;
}

export function countChart(nodes: ChartNode[]): { units: number; positions: number; vacant: number } {
  const positions = nodes.flatMap((node) => node.positions);
  return { units: nodes.length, positions: positions.length, vacant: positions.filter((position) => position.holder === null).length };
}

export type PositionBranch = { position: ChartPosition; branches: PositionBranch[] };

/** The positions of one unit by who stands above whom; a superior outside of the unit makes a top. */
export function positionBranches(positions: ChartPosition[]): PositionBranch[] {
  const known = new Set(positions.map((position) => position.id));
  const grow = (position: ChartPosition): PositionBranch => ({ position, branches: positions.filter((each) => each.superiorId === position.id).map(grow) });
  return positions.filter((position) => position.superiorId === null || !known.has(position.superiorId)).map(grow);
}
