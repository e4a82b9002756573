import QRCode from 'qrcode';
import { trustWords as words } from './trust-words.ts';

/** `url`: where a phone opens this page. `practice`: the practice office says so here as on all its pages. */
export type TrustPage = { url: string; fingerprint: string; practice: boolean };

/** Plain HTML without a script: it must work before anything is trusted, on any phone. */
export async function renderTrustPage(page: TrustPage): Promise<string> {
  const code = await QRCode.toString(page.url, { type: 'svg', margin: 0, color: { dark: '#14211f', light: '#ffffff' } });
  const certificate = `<a class="act" href="/percaya/lontar.crt">${words.downloadCertificate}</a>`;
  const profile = `<a class="act" href="/percaya/lontar.mobileconfig">${words.downloadProfile}</a>`;
  return layout(`
    <p class="lead">${words.lead}</p>
    <div class="scan"><p>${words.scan}<br><a href="${escape(page.url)}">${escape(page.url)}</a></p><div class="code">${code}</div></div>
    <div class="ways">
      ${way(words.android, words.androidSteps, certificate)}
      ${way(words.apple, words.appleSteps, profile)}
      ${way(words.computer, words.computerSteps, certificate)}
    </div>
    <h2>${words.fingerprint}</h2>
    <p><code>${escape(page.fingerprint)}</code></p>
    <p>${words.fingerprintHelp}</p>
    <p lang="en" class="aside">${words.english}</p>`, page.practice);
}

export function renderNothingToTrust(page: Pick<TrustPage, 'practice'>): string {
  return layout(`<p class="lead">${words.notNeeded}</p>`, page.practice);
}

function way(title: string, steps: readonly string[], action: string): string {
  const items = steps.map((step) => `<li>${escape(step)}</li>`).join('');
  return `<section><h2>${escape(title)}</h2>${action}<ol>${items}</ol></section>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function layout(body: string, practice: boolean): string {
  const mark = practice ? `<p class="practice"><span>${words.practice}</span></p>` : '';
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · Lontar</title><style>${STYLE}</style></head>
<body>${mark}<header>Lontar</header><main><h1>${words.title}</h1>${body}</main></body></html>`;
}

// The colours of the house's tokens, inline: the page stands alone, before anything else of the house is trusted.
const STYLE = `
:root{color-scheme:light dark;--ground:#f6f6f4;--ink:#14211f;--soft:#4f5b58;--line:#c6ccc9;--sheet:#fdfdfb;--act:#0f5e53;--on:#fff}
@media(prefers-color-scheme:dark){:root{--ground:#101817;--ink:#ebedea;--soft:#c6ccc9;--line:#3a4744;--sheet:#182220;--act:#64b5a3;--on:#04201c}}
*{box-sizing:border-box}body{margin:0;background:var(--ground);color:var(--ink);font:400 1rem/1.5 'Plus Jakarta Sans','Segoe UI',system-ui,sans-serif}
header{background:#0b2b27;color:#fff;padding:1rem 1.5rem;font-weight:700}
main{max-width:60rem;margin:0 auto;padding:1.5rem}h1{font-size:2rem;line-height:2.5rem;letter-spacing:-.022em;margin:.5rem 0 1rem}
h2{font-size:1.125rem;margin:1.5rem 0 .5rem}.lead{max-width:60ch}.aside{color:var(--soft)}
.scan{display:flex;gap:1.5rem;align-items:center;justify-content:space-between;flex-wrap:wrap;border-block:1px solid var(--line);padding:1rem 0}
.code{background:#fff;padding:12px;width:164px}.code svg{display:block}
.ways{display:grid;gap:0 2rem;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr))}
.act{display:inline-flex;align-items:center;min-height:44px;padding:.5rem 1rem;background:var(--act);color:var(--on);border-radius:4px;font-weight:600;text-decoration:none}
/* As on every page of the practice office: a broken edge all around, and its name at the foot. */
.practice{position:fixed;inset:0;z-index:1;margin:0;border:5px dashed var(--ink);pointer-events:none;display:grid;place-content:end center}
.practice span{background:var(--ink);color:var(--ground);padding:3px 12px;font-size:.75rem;font-weight:700;white-space:nowrap}a{color:var(--act)}a:focus-visible{outline:2px solid var(--act);outline-offset:2px}
ol{padding-left:1.25rem}li{margin:.25rem 0}code{font-size:.875rem;overflow-wrap:anywhere}`;
