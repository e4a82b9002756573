import { existsSync, mkdirSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

export type Launch = { executablePath: string; args: string[]; env: Record<string, string>; chromiumSandbox: boolean };

/**
 * A browser that came through npm, with its own libraries and fonts: nothing of the machine is needed.
 * Unpacked once per user and version; a half-unpacked folder is never used.
 * @param resolve names that lead to this machine, e.g. 'kantor.contohkota.test'; spki: public keys of the office's own
 *   authority, pinned instead of ignoring certificate faults
 */
export async function chromiumLaunch(options: { resolve?: readonly string[]; spki?: readonly string[] } = {}): Promise<Launch> {
  const home = await unpacked();
  const args = [
    '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--font-render-hinting=none', '--disable-dev-shm-usage', '--headless',
    ...(options.resolve?.length ? [`--host-resolver-rules=${options.resolve.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`] : []),
    ...(options.spki?.length ? [`--ignore-certificate-errors-spki-list=${options.spki.join(',')}`] : []),
  ];
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const env = { ...inherited, LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib'), FONTCONFIG_PATH: path.join(home, 'fonts'), HOME: home };
  // As root there is no sandbox to be had; the pages are our own.
  return { executablePath: path.join(home, 'chromium'), args, env, chromiumSandbox: false };
}

async function unpacked(): Promise<string> {
  const root = path.join(os.tmpdir(), `lontar-browser-${os.userInfo().uid}`);
  const home = path.join(root, 'chromium-153');
  if (existsSync(home)) return home;
  const draft = path.join(root, `draft-${process.pid}`);
  mkdirSync(draft, { recursive: true });
  const before = process.env['TMPDIR'];
  // The package unpacks into the system's temporary folder, so that is where it is pointed at.
  process.env['TMPDIR'] = draft;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    const bin = path.join(path.dirname(new URL(import.meta.resolve('@sparticuz/chromium')).pathname), '..', 'bin');
    await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'].map((file) => inflate(path.join(bin, file))));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await rename(draft, home).catch((error: NodeJS.ErrnoException) => { if (!existsSync(home)) throw error; });
  return home;
}
