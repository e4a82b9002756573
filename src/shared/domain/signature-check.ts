/** What is looked at in a signed PDF, in this order; the first that is bad decides the verdict. */
export const signatureChecks = ['structure', 'range', 'cms', 'digest', 'certificate', 'signature', 'changes', 'pages', 'issuer', 'period', 'revocation'] as const;
export type SignatureCheck = (typeof signatureChecks)[number];

/**
 * One word for a file, never mixed. genuine: byte for byte what the archive holds. valid: whole and issued by our authority.
 * known_issuer: whole, by an authority of another installation that is on the list. unknown_issuer: whole, but not by an authority known here. changed: something was added after signing.
 * broken: what was signed is not what stands there, also where the damage leaves no structure to read. unreadable: nothing shows that it was altered; also a signature of a kind not judged here. expired: signed outside the certificate's time.
 */
export type SignatureVerdict = 'genuine' | 'valid' | 'known_issuer' | 'unknown_issuer' | 'changed' | 'broken' | 'revoked' | 'expired' | 'unsigned' | 'unreadable';

/** Why a check is bad. */
export const signatureFaults = [
  'not_pdf', 'no_end', 'dead_bytes', 'broken_xref', 'hybrid_xref', 'broken_objects', 'doubled_key', 'too_deep', 'too_many_revisions', 'too_many_objects',
  'unknown_filter', 'packed_badly', 'encrypted', 'no_catalog', 'no_pages', 'too_slow', 'too_hungry', 'broken_form',
  'range_shape', 'range_gap', 'range_end', 'digest_differs',
  'cms_unreadable', 'cms_padding', 'cms_signers', 'cms_attached', 'cms_attributes', 'cms_algorithm', 'wrong_kind',
  'certificate_missing', 'certificate_not_named', 'key_too_weak', 'signature_wrong',
  'changed_after', 'draft_differs', 'pages_differ',
  'issuer_unknown', 'issuer_not_ours', 'not_for_signing', 'outside_period', 'certificate_revoked',
] as const;
export type SignatureFault = (typeof signatureFaults)[number];

export type SignatureFinding = { check: SignatureCheck; state: 'good' | 'bad' | 'skipped'; fault: SignatureFault | null };
