import type { Mail } from '#server/platform/mail.ts';
import { sayNotice, type NoticeKind } from '#shared/domain/notice.ts';
import { placeOfNotice } from '#shared/domain/notice-place.ts';
import type { SecurityClass } from '#shared/domain/security-class.ts';
import type { Language } from '#shared/domain/words.ts';
import { mailWords } from './mail-words.ts';

export type Told = { kind: NoticeKind; letterId: string | null; recipientId: string | null; securityClass: SecurityClass; subject: string | null };
type House = { origin: string; cityName: string };
type Letterhead = { id: string; to: string; language: Language; house: House };
type Line = { text: string; url: string };

const SETTINGS_PATH = '/akun/pemberitahuan';

/** One notice, or many as a digest. A secret letter says only that one waits: `sayNotice` knows, here nothing is added. */
export function composeNotices(of: Letterhead & { told: readonly Told[]; digest: boolean }): Mail {
  const w = mailWords[of.language];
  const lines = of.told.map((told) => ({ text: sayNotice(told, of.language), url: `${of.house.origin}${placeOfNotice(told) ?? SETTINGS_PATH}` }));
  const subject = of.digest ? w.digest(lines.length) : oneLine(lines[0]?.text ?? '');
  return wrap(of, { subject, lead: of.digest ? w.digestLead : '', lines });
}

export function composeCode(of: Letterhead & { code: string }): Mail {
  const w = mailWords[of.language];
  return wrap(of, { subject: w.codeSubject(of.code), lead: `${w.codeLead(of.code)}\n${w.codeNote}`, lines: [] });
}

function wrap(of: Letterhead, says: { subject: string; lead: string; lines: readonly Line[] }): Mail {
  const w = mailWords[of.language];
  const settings = `${of.house.origin}${SETTINGS_PATH}`;
  const body = says.lines.map((line) => `${line.text}\n${line.url}`);
  const text = [says.lead, ...body, `-- \n${w.why(of.house.cityName)}\n${w.settings}: ${settings}`].filter((part) => part !== '').join('\n\n');
  const paragraph = (inside: string) => `<p style="margin:0 0 16px">${inside}</p>`;
  const html = [
    `<!doctype html><html lang="${of.language}"><body style="font:16px/24px Arial,sans-serif;color:#14211f;max-width:560px;margin:0;padding:24px">`,
    ...says.lead.split('\n').filter((part) => part !== '').map((part) => paragraph(escapeHtml(part))),
    ...says.lines.map((line) => paragraph(`${escapeHtml(line.text)}<br><a href="${escapeHtml(line.url)}" style="color:#0b5d50">${w.open}</a>`)),
    `<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #c9d2cf;font-size:13px;line-height:20px;color:#44524f">${escapeHtml(w.why(of.house.cityName))} <a href="${escapeHtml(settings)}" style="color:#0b5d50">${w.settings}</a></p>`,
    '</body></html>',
  ].join('\n');
  return { to: of.to, subject: says.subject, text, html, messageId: `<${of.id}@${new URL(of.house.origin).hostname}>`, unsubscribe: settings };
}

/** A subject of a letter may hold anything; the subject of a mail is one line. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
