import type { Preset } from '#presets/preset.ts';
import type { PresetChange } from '#shared/contracts/organization-city.contract.ts';
import { bookKinds } from '#shared/contracts/registers.contract.ts';
import type { CityRow } from './city-store.ts';

/** The basis of a word somebody changed: it is no longer the regulation's. */
export const editedHere = 'diubah oleh administrator';

export type CityState = {
  city: Pick<CityRow, 'words' | 'ownLine' | 'registrySends'>;
  roleNames: readonly { role: string; name: string }[];
  teams: readonly { code: string; name: string; isFilled: boolean }[];
};

/**
 * What would be different under another regulation, each value by itself with the article it comes from. `editedHere`:
 * somebody in this city wrote or filled it, so it stays unless it is ticked.
 */
export function changesBetween(state: CityState, from: Preset, to: Preset): PresetChange[] {
  return [...wordChanges(state, to), ...ownLineChange(state, from, to), ...registrySendsChange(state, from, to), ...roleChanges(state, from, to), ...teamChanges(state, to), ...patternChanges(from, to), ...otherChanges(from, to)];
}

function wordChanges({ city }: CityState, to: Preset): PresetChange[] {
  return (Object.keys(city.words) as (keyof CityRow['words'])[]).flatMap((word) => {
    const [now, next] = [city.words[word], to.organization.words[word]];
    if (now.value === next.value && now.basis === next.basis) return [];
    return [{ key: `word.${word}`, group: 'word' as const, name: word, from: now.value, to: next.value, basis: next.basis, editedHere: now.basis === editedHere && now.value !== next.value }];
  });
}

function ownLineChange({ city }: CityState, from: Preset, to: Preset): PresetChange[] {
  const next = to.dispositions.recipients;
  if (city.ownLine === next.value) return [];
  return [{ key: 'own_line', group: 'own_line', name: 'own_line', from: city.ownLine, to: next.value, basis: next.basis, editedHere: city.ownLine !== from.dispositions.recipients.value }];
}

function registrySendsChange({ city }: CityState, from: Preset, to: Preset): PresetChange[] {
  const next = to.letters.registrySends;
  if (city.registrySends === next.value) return [];
  const say = (value: boolean) => (value ? 'registry_sends' : 'sender_sends');
  return [{ key: 'registry_sends', group: 'registry_sends', name: 'registry_sends', from: say(city.registrySends), to: say(next.value), basis: next.basis, editedHere: city.registrySends !== from.letters.registrySends.value }];
}

function roleChanges({ roleNames }: CityState, from: Preset, to: Preset): PresetChange[] {
  const codes = [...new Set([...roleNames.map((each) => each.role), ...to.organization.roles.map((each) => each.code)])];
  return codes.flatMap((role) => {
    const now = roleNames.find((each) => each.role === role)?.name ?? null;
    const next = to.organization.roles.find((each) => each.code === role);
    if (now === (next?.name ?? null)) return [];
    const shipped = from.organization.roles.find((each) => each.code === role)?.name ?? null;
    return [{ key: `role.${role}`, group: 'role' as const, name: role, from: now, to: next?.name ?? null, basis: next?.basis ?? '', editedHere: now !== null && now !== shipped }];
  });
}

function teamChanges({ teams }: CityState, to: Preset): PresetChange[] {
  const gone = teams.filter((team) => !to.organization.teams.some((next) => next.code === team.code))
    .map((team) => ({ key: `team.${team.code}`, group: 'team' as const, name: team.name, from: team.name, to: null, basis: '', editedHere: team.isFilled }));
  const added = to.organization.teams.filter((next) => !teams.some((team) => team.code === next.code))
    .map((next) => ({ key: `team.${next.code}`, group: 'team' as const, name: next.name, from: null, to: next.name, basis: next.basis, editedHere: false }));
  return [...gone, ...added];
}

/** Patterns of books that are not open yet: an open book keeps the one it was opened with. */
function patternChanges(from: Preset, to: Preset): PresetChange[] {
  return bookKinds.flatMap((kind) => {
    const [now, next] = [from, to].map((preset) => preset.registers.books.find((book) => book.kind === kind));
    if (!next || now?.pattern === next.pattern) return [];
    return [{ key: `pattern.${kind}`, group: 'pattern' as const, name: kind, from: now?.pattern ?? null, to: next.pattern, basis: next.basis, editedHere: false }];
  });
}

function otherChanges(from: Preset, to: Preset): PresetChange[] {
  const plain = (change: Omit<PresetChange, 'editedHere'>): PresetChange[] => (change.from === change.to ? [] : [{ ...change, editedHere: false }]);
  const typesOf = (preset: Preset) => preset.documents.letterTypes.map((type) => type.name).join(', ');
  return [
    ...plain({ key: 'report', group: 'report', name: 'months', from: from.reports.months.value.join(','), to: to.reports.months.value.join(','), basis: to.reports.months.basis }),
    ...plain({ key: 'letter_types', group: 'letter_types', name: 'letter_types', from: typesOf(from), to: typesOf(to), basis: to.documents.letterTypes[0]?.basis ?? '' }),
    ...plain({ key: 'instructions', group: 'instructions', name: 'instructions', from: from.dispositions.instructions.value.join(','), to: to.dispositions.instructions.value.join(','), basis: to.dispositions.instructions.basis }),
    ...plain({ key: 'password', group: 'accounts', name: 'password', from: String(from.identity.password.value.minimumLength), to: String(to.identity.password.value.minimumLength), basis: to.identity.password.basis }),
    ...plain({ key: 'conduct', group: 'accounts', name: 'conduct', from: from.identity.conductRules.map((rule) => rule.code).join(','), to: to.identity.conductRules.map((rule) => rule.code).join(','), basis: to.identity.conductRules[0]?.basis ?? '' }),
  ];
}

/** Whether a value goes over to the new regulation: all do but those written here, unless somebody ticked them. */
export function takesOver(change: PresetChange, replaced: readonly string[]): boolean {
  return !change.editedHere || replaced.includes(change.key);
}
