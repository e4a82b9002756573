import { describe, expect, it } from 'vitest';
import { branchesOf, countChart, findIn, lineTo, positionBranches, vacantIn, type ChartNode } from './chart.ts';

const unit = (id: string, parentId: string | null, positions: ChartNode['positions'] = []): ChartNode => ({ unit: { id, name: `Unit ${id}`, abbreviation: id.toUpperCase(), kind: 'department', parentId, childCount: 0 }, positions });
const position = (id: string, given: Partial<ChartNode['positions'][number]> = {}): ChartNode['positions'][number] => ({ id, title: `Jabatan ${id}`, unitName: '', superiorId: null, headsUnit: false, echelon: null, holder: null, ...given });
const held = (name: string) => ({ employeeId: 'e', name, seat: 'definitive' as const });
const nodes = [unit('kota', null), unit('pupr', 'kota', [position('kadis', { headsUnit: true, holder: held('Ratna') })]), unit('sda', 'pupr', [position('kabid', { superiorId: 'kadis' })]), unit('dinsos', 'kota')];

describe('the chart of the organisation', () => {
  it('stands units under their parents and knows who heads them', () => {
    const [top] = branchesOf(nodes);
    expect(top?.branches.map((branch) => branch.node.unit.id)).toEqual(['pupr', 'dinsos']);
    expect(top?.branches[0]?.head?.id).toBe('kadis');
  });
  it('shows a unit at the top when its parent was not given', () => {
    expect(branchesOf(nodes.slice(1)).map((branch) => branch.node.unit.id)).toEqual(['pupr', 'dinsos']);
  });
  it('finds a holder by name and keeps the units above', () => {
    const found = findIn(branchesOf(nodes), 'ratna');
    expect([...found.units].toSorted()).toEqual(['kota', 'pupr']);
    expect([...found.positions]).toEqual(['kadis']);
  });
  it('names the line from a unit to the top', () => {
    expect(lineTo(nodes, 'sda')).toEqual(['sda', 'pupr', 'kota']);
  });
  it('does not go round for ever when units stand in a circle', () => {
    expect(lineTo([unit('a', 'b'), unit('b', 'a')], 'a')).toEqual(['a', 'b']);
  });
  it('counts vacant positions', () => {
    expect(countChart(nodes)).toEqual({ units: 4, positions: 2, vacant: 1 });
  });
  it('shows the vacant positions with the units that lead to them', () => {
    const vacant = vacantIn(branchesOf(nodes));
    expect([...vacant.units].toSorted()).toEqual(['kota', 'pupr', 'sda']);
    expect([...vacant.positions]).toEqual(['kabid']);
  });
  it('stands positions of a unit under their superior, and at the top when that sits elsewhere', () => {
    const branches = positionBranches([position('a', { superiorId: 'elsewhere' }), position('b', { superiorId: 'a' })]);
    expect(branches.map((branch) => [branch.position.id, branch.branches.map((below) => below.position.id)])).toEqual([['a', ['b']]]);
  });
});
