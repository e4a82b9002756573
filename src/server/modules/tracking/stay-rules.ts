import type { RecipientState } from '#shared/domain/disposition.ts';

/** What happened to one letter, as far as its way needs it. Times as instants. */
export type PathFacts = {
  letterId: string;
  state: string;
  registeredAt: Date;
  closedAt: Date | null;
  registryOffice: string;
  /** addressees in order, copies left out */
  deliveries: { positionId: string; desk: string; office: string; deliveredAt: Date; /** when the desk ended its part, of a letter others may have */ closedAt: Date | null }[];
  recipients: RecipientFact[];
};
export type RecipientFact = {
  id: string; parentId: string | null; positionId: string; desk: string; office: string; issuerPositionId: string; issuerDesk: string; issuerOffice: string;
  leads: boolean; state: RecipientState; dueOn: string | null; arrivedAt: Date; reportedAt: Date | null; endedAt: Date | null; settledAt: Date | null;
};

export type Place = { positionId: string; desk: string; office: string };
/** A time at one desk. `waits`: what that desk is asked to do. */
export type Stay = Place & { from: Date; until: Date | null; dueOn: string | null; waits: 'act' | 'accept' | 'close'; recipientId: string | null };

const gone: ReadonlySet<RecipientState> = new Set(['cancelled', 'prepared']);
const placeOf = (one: Place): Place => ({ positionId: one.positionId, desk: one.desk, office: one.office });
const issuerOf = (one: RecipientFact): Place => ({ positionId: one.issuerPositionId, desk: one.issuerDesk, office: one.issuerOffice });
/** A report that was asked again is not a report any more. */
const reportOf = (one: RecipientFact): Date | null => (one.state === 'reported' || one.state === 'closed' ? one.reportedAt : null);

/** The main way: registry left out, first addressee, then along the leading recipients down, and back up as reports are accepted; then the same of who has it still once the first has ended their part. */
export function mainStays(facts: PathFacts): Stay[] {
  const [first] = facts.deliveries;
  if (!first) return [];
  const still = first.closedAt !== null && facts.closedAt === null ? facts.deliveries.find((each) => each.closedAt === null) : undefined;
  return joinSameDesk([first, ...(still ? [still] : [])].flatMap((addressee) => staysOf(facts, addressee)));
}

function staysOf(facts: PathFacts, addressee: PathFacts['deliveries'][number]): Stay[] {
  const closedAt = addressee.closedAt ?? facts.closedAt;
  const root = mainChild(facts, { parentId: null, issuerPositionId: addressee.positionId });
  const desk = placeOf(addressee);
  const first: Stay = { ...desk, from: addressee.deliveredAt, until: root?.arrivedAt ?? closedAt, dueOn: null, waits: 'act', recipientId: null };
  if (!root) return [first];
  const after: Stay[] = root.endedAt ? [{ ...desk, from: root.endedAt, until: closedAt, dueOn: null, waits: 'close', recipientId: null }] : [];
  return [first, ...walkDown(facts, root), ...after];
}

function walkDown(facts: PathFacts, one: RecipientFact): Stay[] {
  const own = { ...placeOf(one), dueOn: one.dueOn, waits: 'act' as const, recipientId: one.id };
  const leaves = reportOf(one) ?? one.endedAt;
  const child = mainChild(facts, { parentId: one.id, issuerPositionId: one.positionId });
  const stays: Stay[] = [{ ...own, from: one.arrivedAt, until: child?.arrivedAt ?? leaves }];
  if (child) {
    stays.push(...walkDown(facts, child));
    if (child.endedAt) stays.push({ ...own, from: child.endedAt, until: leaves });
  }
  return [...stays, ...acceptOf(one)];
}

/** The issuer's turn: a report to accept, or a return to take note of. */
function acceptOf(one: RecipientFact): Stay[] {
  const issuer = { ...issuerOf(one), dueOn: null, waits: 'accept' as const, recipientId: one.id };
  const reported = reportOf(one);
  if (reported) return [{ ...issuer, from: reported, until: one.endedAt }];
  return one.state === 'returned' && one.endedAt && !one.settledAt ? [{ ...issuer, from: one.endedAt, until: null }] : [];
}

/** The leading recipient of the newest sheet that went out from here; anyone else on it when the leading one was taken back. */
function mainChild(facts: PathFacts, of: { parentId: string | null; issuerPositionId: string }): RecipientFact | undefined {
  const children = facts.recipients.filter((one) => one.parentId === of.parentId && one.issuerPositionId === of.issuerPositionId && !gone.has(one.state));
  const isBusy = (one: RecipientFact) => one.endedAt === null;
  return children.findLast((one) => one.leads && isBusy(one)) ?? children.findLast(isBusy) ?? children.findLast((one) => one.leads) ?? children.at(-1);
}

function joinSameDesk(stays: readonly Stay[]): Stay[] {
  const joined: Stay[] = [];
  for (const stay of stays) {
    const last = joined.at(-1);
    if (last?.positionId === stay.positionId) joined[joined.length - 1] = { ...stay, from: last.from, dueOn: stay.dueOn ?? last.dueOn };
    else joined.push(stay);
  }
  return joined;
}

/** Every desk that has something to do now: addressees who have not disposed, recipients at the tips, issuers with a report. */
export function staysNow(facts: PathFacts): Stay[] {
  if (facts.state === 'closed' || facts.state === 'void') return [];
  const stays: Stay[] = [];
  for (const delivery of facts.deliveries) {
    const sent = facts.recipients.some((one) => one.parentId === null && one.issuerPositionId === delivery.positionId && !gone.has(one.state));
    if (!sent && delivery.closedAt === null) stays.push({ ...placeOf(delivery), from: delivery.deliveredAt, until: null, dueOn: null, waits: 'act', recipientId: null });
  }
  for (const one of facts.recipients) stays.push(...openStaysOf(facts, one));
  return stays.filter((stay) => stay.until === null);
}

function openStaysOf(facts: PathFacts, one: RecipientFact): Stay[] {
  if (gone.has(one.state)) return [];
  const passedOn = facts.recipients.some((other) => other.parentId === one.id && other.endedAt === null && !gone.has(other.state));
  const works = one.state === 'unread' || one.state === 'read' || one.state === 'working';
  if (works && !passedOn) return [{ ...placeOf(one), from: one.arrivedAt, until: null, dueOn: one.dueOn, waits: 'act', recipientId: one.id }];
  return works ? [] : acceptOf(one);
}

/** Who is asked afterwards, nearest first: up the line of issuers to the addressee. */
export function nextDesks(facts: PathFacts, stay: Stay): Place[] {
  const places: Place[] = [];
  let one = facts.recipients.find((recipient) => recipient.id === stay.recipientId);
  while (one) {
    const issuer = issuerOf(one);
    if (issuer.positionId !== stay.positionId && !places.some((place) => place.positionId === issuer.positionId)) places.push(issuer);
    const parentId: string | null = one.parentId;
    one = facts.recipients.find((recipient) => recipient.id === parentId);
  }
  return places;
}
