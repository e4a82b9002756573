import { createHash } from 'node:crypto';
import type { Services } from '#server/platform/services.ts';
import type { SignatureFinding, SignatureVerdict } from '#shared/domain/signature-check.ts';
import { loadTrust } from '../authority/authority-store.ts';
import { verifyInThread } from '../threads.ts';
import { verdictOf, worst, type FileReport, type SignatureReport } from './verify-bytes.ts';

/** The signed file the archive holds, when the bytes are the same; whose letter it is says the room of the subject. */
type Genuine = { signatureId: string; subject: { kind: string; id: string }; label: string; signedAt: Date };
type Verification = FileReport & { sha256: string; genuine: Genuine | null };

/**
 * Verifies any PDF in two steps: first its SHA-256 against the archive ("identical with the archive"), which catches a change of
 * any byte at all; and beside it the signatures themselves, in words.
 * @param draft the unsigned file its pages are held against, when there is one
 * @param wants name of a file inside to bring along, as it stood when the letter was signed
 */
export async function verifyPdf(services: Services, input: { pdf: Buffer; draft?: Buffer; wants?: string }): Promise<Verification> {
  const sha256 = createHash('sha256').update(input.pdf).digest('hex');
  const report = await verifyInThread({ pdf: input.pdf, draft: input.draft ?? null, trust: await loadTrust(services), now: services.clock().toISOString(), ...(input.wants === undefined ? {} : { wants: input.wants }) });
  const genuine = await findGenuine(services, sha256);
  const signatures = await Promise.all(report.signatures.map((each) => withRevocation(services, each, genuine)));
  // Of a file that could not be taken apart there is a verdict and no signature to look at.
  const verdict = signatures.length === 0 ? report.verdict : worst(signatures.map((each) => each.verdict));
  return { ...report, signatures, sha256, genuine, verdict: genuine && verdict === 'valid' ? 'genuine' : verdict };
}

async function findGenuine(services: Services, sha256: string): Promise<Genuine | null> {
  const row = await services.db.selectFrom('signing.signature').select(['id', 'subjectKind', 'subjectId', 'label', 'signedAt']).where('signedSha256', '=', sha256).where('keptAt', 'is not', null).executeTakeFirst();
  return row ? { signatureId: row.id, subject: { kind: row.subjectKind, id: row.subjectId }, label: row.label, signedAt: row.signedAt } : null;
}

/**
 * Until there is a timestamp, only the archive proves that a signature is older than the revocation of its certificate: the
 * signer's own word does not.
 */
async function withRevocation(services: Services, report: SignatureReport, genuine: Genuine | null): Promise<SignatureReport> {
  const findings: SignatureFinding[] = [...report.findings, { check: 'revocation', ...(await stateOf(services, report, genuine)) }];
  return { ...report, findings, verdict: verdictOf(findings, report.issuer) satisfies SignatureVerdict };
}

async function stateOf(services: Services, report: SignatureReport, genuine: Genuine | null): Promise<Omit<SignatureFinding, 'check'>> {
  // What another installation revoked is not known here: its list of revocations reaches nobody.
  const isOurs = report.issuer?.standing === 'own' && report.findings.some((finding) => finding.check === 'issuer' && finding.state === 'good');
  if (!isOurs || !report.fingerprint) return { state: 'skipped', fault: null };
  const row = await services.db.selectFrom('signing.certificate').select('revokedAt').where('fingerprint', '=', report.fingerprint).executeTakeFirst();
  // Signed by our authority and yet not in our book: nobody here issued it.
  if (!row) return { state: 'bad', fault: 'certificate_revoked' };
  if (row.revokedAt === null || (genuine && genuine.signedAt < row.revokedAt)) return { state: 'good', fault: null };
  return { state: 'bad', fault: 'certificate_revoked' };
}
