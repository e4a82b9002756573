import { createHash, verify, X509Certificate } from 'node:crypto';
import { signatureChecks, signatureFaults, type SignatureCheck, type SignatureFault, type SignatureFinding, type SignatureVerdict } from '#shared/domain/signature-check.ts';
import { isStrongEnough, schemeOfKey } from '../cms/algorithms.ts';
import { readCms, type ReadCms } from '../cms/read-cms.ts';
import { hashPages } from '../pdf/page-content.ts';
import { PdfFile } from '../pdf/pdf-file.ts';
import { readEmbeddedFile } from '../pdf/embedded-file.ts';
import { PdfFault } from '../pdf/pdf-values.ts';
import { assertIssuedByUs, type Trust } from './chain-rules.ts';
import { findSignatures, type SignatureField } from './find-signatures.ts';
import { digestOf, readCovered, type Covered } from './range-rules.ts';
import { isOurs, judgeTorn, judgeUnlisted } from './torn-rules.ts';
import { trustFor, type Issuer } from './known-issuer-rules.ts';
import { addsOnlySignatures, assertOnlySignaturesAfter } from './update-rules.ts';

export type SignatureReport = {
  findings: SignatureFinding[];
  verdict: SignatureVerdict;
  /** what the certificate says; null as far as it could not be read */
  signerName: string | null;
  signerTitle: string | null;
  /** hexadecimal, as X.509 tools print it */
  serial: string | null;
  /** SHA-256 of the certificate */
  fingerprint: string | null;
  /** the signer's own word, ISO; proven by nobody until there is a timestamp */
  claimedAt: string | null;
  /** whose authority issued the certificate; null while it could not be read */
  issuer: Issuer | null;
  /** bytes the signature covers, its own place left out */
  end: number | null;
  isWhole: boolean;
};
export type FileReport = { verdict: SignatureVerdict; fault: SignatureFault | null; pages: number | null; signatures: SignatureReport[]; carried?: Carried };
/** A file that was asked for by its name, as it stood when the letter was signed: `end` bytes of the file were there then. */
type Carried = { bytes: Uint8Array | null; end: number; fault: SignatureFault | null };
/** @property wants name of a file inside to bring along */
export type VerifyTask = { pdf: Uint8Array; draft: Uint8Array | null; trust: Trust; now: string; wants?: string };

/** Looks at a PDF for signatures; pure but for the processor time it takes. Runs in a thread of its own. */
export function verifyBytes(task: VerifyTask): FileReport {
  const bytes = bufferOf(task.pdf);
  try {
    const file = new PdfFile(bytes);
    const state = file.state();
    const fields = findSignatures(state);
    const pages = hashPages(state).length;
    const signatures = fields.map((field) => verifyOne(file, field, task));
    const carried = task.wants === undefined ? {} : { carried: readCarried(file, signatures, task.wants) };
    return { verdict: fields.length === 0 ? judgeUnlisted(file) : worst(signatures.map((each) => each.verdict)), fault: null, pages, signatures, ...carried };
  } catch (error) {
    return { verdict: judgeTorn(bytes), fault: faultOf(error), pages: null, signatures: [] };
  }
}

/** Of the saving the first signature was made over, never of a later one; of an unsigned file as it stands. */
function readCarried(file: PdfFile, signatures: readonly SignatureReport[], name: string): Carried {
  const end = Math.min(file.bytes.length, ...signatures.flatMap((each) => each.end ?? []));
  const revision = file.revisions.findIndex((each) => each.end === end);
  try {
    return { bytes: readEmbeddedFile(revision < 0 ? file.state() : file.state(revision), name), end, fault: null };
  } catch (error) {
    return { bytes: null, end, fault: faultOf(error) };
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Anything a hostile file makes the readers throw means that it cannot be read. */
function faultOf(error: unknown): SignatureFault {
  const code = error instanceof PdfFault ? error.code : 'broken_objects';
  return signatureFaults.find((each) => each === code) ?? 'broken_objects';
}

type Seen = { covered?: Covered; cms?: ReadCms; certificate?: X509Certificate; issuer?: Issuer };

function verifyOne(file: PdfFile, field: SignatureField, task: VerifyTask): SignatureReport {
  const seen: Seen = {};
  const findings: SignatureFinding[] = [{ check: 'structure', state: 'good', fault: null }];
  const steps = stepsOf({ file, field, task, seen });
  for (const check of signatureChecks) {
    const step = steps[check];
    if (step) findings.push(runStep(check, step, findings));
  }
  if (isDamaged(file.bytes, findings, seen)) findings.splice(findings.findIndex((each) => each.check === 'signature'), 1, { check: 'signature', state: 'bad', fault: 'signature_wrong' });
  const { covered, cms, certificate } = seen;
  const subject = certificate?.toLegacyObject().subject as Record<string, string | undefined> | undefined;
  return {
    findings, verdict: verdictOf(findings, seen.issuer), issuer: seen.issuer ?? null,
    signerName: subject?.['CN'] ?? null, signerTitle: subject?.['title'] ?? null,
    serial: certificate?.serialNumber ?? null, fingerprint: cms ? createHash('sha256').update(cms.certificate).digest('hex') : null,
    claimedAt: covered?.claimedAt?.toISOString() ?? null, end: covered?.end ?? null, isWhole: covered?.end === file.bytes.length,
  };
}

/** A signature that could not be taken apart may be of another product, or one of ours that was damaged: the bytes alone tell them apart. */
function isDamaged(bytes: Buffer, findings: readonly SignatureFinding[], { covered }: Seen): boolean {
  if (!findings.some(({ check, state }) => state === 'bad' && (check === 'range' || check === 'cms'))) return false;
  return covered ? isOurs(covered.contents.toString('hex')) : judgeTorn(bytes) === 'broken';
}

type Step = { needs: readonly SignatureCheck[]; run: () => void | 'skipped' };

/** A step that stands on a bad one says nothing of its own. */
function runStep(check: SignatureCheck, step: Step, findings: readonly SignatureFinding[]): SignatureFinding {
  const stands = step.needs.every((need) => findings.some((finding) => finding.check === need && finding.state === 'good'));
  if (!stands) return { check, state: 'skipped', fault: null };
  try {
    return { check, state: step.run() ?? 'good', fault: null };
  } catch (error) {
    return { check, state: 'bad', fault: faultOf(error) };
  }
}

type Work = { file: PdfFile; field: SignatureField; task: VerifyTask; seen: Seen };

function stepsOf({ file, field, task, seen }: Work): Partial<Record<SignatureCheck, Step>> {
  return {
    range: { needs: ['structure'], run: () => { seen.covered = readCovered(file, file.state(), field.value); } },
    cms: { needs: ['range'], run: () => { seen.cms = readCms(seen.covered?.contents ?? Buffer.alloc(0)); seen.certificate = new X509Certificate(seen.cms.certificate); } },
    digest: { needs: ['cms'], run: () => assertDigest(file.bytes, seen) },
    certificate: { needs: ['cms'], run: () => assertCertificate(seen) },
    signature: { needs: ['cms'], run: () => assertSignature(seen) },
    changes: { needs: ['range'], run: () => assertUnchanged(file, seen) },
    pages: { needs: ['range'], run: () => (task.draft ? assertSamePages(file, bufferOf(task.draft)) : 'skipped') },
    issuer: { needs: ['certificate', 'signature'], run: () => assertIssuer(seen, task, (fault) => fault !== 'outside_period') },
    period: { needs: ['issuer'], run: () => assertIssuer(seen, task, (fault) => fault === 'outside_period') },
  };
}

function assertDigest(bytes: Buffer, { covered, cms }: Seen): void {
  if (!covered || !cms) throw new PdfFault('digest_differs');
  if (!digestOf(bytes, covered, cms.hash).equals(cms.messageDigest)) throw new PdfFault('digest_differs');
}

function assertCertificate({ cms, certificate }: Seen): void {
  // Older kinds name none: that shows no damage, it is a kind not judged here.
  if (cms?.namesCertificate === null) throw new PdfFault('cms_attributes');
  if (!cms?.namesCertificate) throw new PdfFault('certificate_not_named');
  if (!certificate || !isStrongEnough(certificate.publicKey)) throw new PdfFault('key_too_weak');
}

function assertSignature({ cms, certificate }: Seen): void {
  if (!cms || !certificate || schemeOfKey(certificate.publicKey) !== cms.scheme) throw new PdfFault('signature_wrong');
  if (!verify(cms.hash, cms.attributes, { key: certificate.publicKey, dsaEncoding: 'der' }, cms.signature)) throw new PdfFault('signature_wrong');
}

function assertUnchanged(file: PdfFile, { covered }: Seen): void {
  if (!covered) throw new PdfFault('range_shape');
  assertOnlySignaturesAfter(file, covered.revision);
}

/** The letter as it was when nobody had signed yet stands at the head of the file, and no page of it looks otherwise now. */
function assertSamePages(file: PdfFile, draft: Buffer): void {
  if (!file.bytes.subarray(0, draft.length).equals(draft)) throw new PdfFault('draft_differs');
  const first = file.revisions.findIndex((revision) => revision.from >= draft.length);
  // A draft may end without a line end, which the first saving behind it then brings.
  const between = file.bytes.toString('latin1', draft.length, file.revisions[first]?.from);
  if (first < 1 || !/^(?:\r\n|\r|\n)?$/u.test(between)) throw new PdfFault('draft_differs');
  for (let index = first; index < file.revisions.length; index += 1) if (!addsOnlySignatures(file, index)) throw new PdfFault('pages_differ');
  const [before, after] = [hashPages(new PdfFile(draft).state()), hashPages(file.state())];
  if (before.length !== after.length || before.some((hash, page) => hash !== after[page])) throw new PdfFault('pages_differ');
}

function assertIssuer(seen: Seen, task: VerifyTask, isMine: (fault: string) => boolean): void {
  const { cms, covered } = seen;
  if (!cms) throw new PdfFault('certificate_missing');
  const { trust, issuer } = trustFor(cms.certificate, cms.certificates, task.trust);
  seen.issuer = issuer;
  try {
    assertIssuedByUs(cms.certificate, cms.certificates, { trust, at: covered?.claimedAt ?? new Date(task.now) });
  } catch (error) {
    if (isMine(faultOf(error))) throw error;
  }
}

const order: readonly (readonly [SignatureCheck, SignatureVerdict])[] = [
  ['structure', 'unreadable'], ['digest', 'broken'], ['signature', 'broken'], ['range', 'unreadable'], ['cms', 'unreadable'], ['certificate', 'unreadable'],
  ['changes', 'changed'], ['pages', 'changed'], ['issuer', 'unknown_issuer'], ['period', 'expired'], ['revocation', 'revoked'],
];
/** What shows that something was moved or put in another's place. The other faults before the digest say only that a kind is not judged here. */
const altering: ReadonlySet<SignatureFault | null> = new Set(['range_shape', 'range_gap', 'range_end', 'certificate_not_named']);

/** The gravest thing that is wrong, in one word; nothing wrong, it is valid, or whole by an authority of another house. */
export function verdictOf(findings: readonly SignatureFinding[], issuer?: Issuer | null): SignatureVerdict {
  const bad = findings.filter((finding) => finding.state === 'bad');
  if (bad.some((finding) => altering.has(finding.fault))) return 'broken';
  const wrong = order.find(([check]) => bad.some((finding) => finding.check === check))?.[1];
  return wrong ?? (issuer?.standing === 'known' ? 'known_issuer' : 'valid');
}

const gravest: readonly SignatureVerdict[] = ['broken', 'unreadable', 'changed', 'unknown_issuer', 'revoked', 'expired', 'known_issuer', 'valid'];

/** Several signatures are as good as the worst of them. */
export function worst(verdicts: readonly SignatureVerdict[]): SignatureVerdict {
  return gravest.find((verdict) => verdicts.includes(verdict)) ?? 'unsigned';
}
