import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { settings, type Setting } from './settings.ts';
import { configWords } from './words.ts';

type Settings = typeof settings;
type ValueOf<S> = S extends Setting<infer T> ? T : never;
/** Every setting with its value, parsed once at start. */
export type Config = { readonly [K in keyof Settings]: ValueOf<Settings[K]> };

export type ConfigLine = { env: string; value: string; isSet: boolean; doc: string };

/** Reads all settings from the environment; names every wrong one at once. An empty variable counts as not set. */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const faults: string[] = [];
  const entries = listSettings().map(([key, declared]) => {
    const parsed = readSetting(declared, env);
    if (!parsed.success) faults.push(`${declared.env}: ${z.treeifyError(parsed.error).errors.join('; ') || parsed.error.message}`);
    return [key, parsed.data] as const;
  });
  if (faults.length > 0) throw new Refusal('config.invalid', configWords.invalid(faults));
  // Each value was parsed by the schema declared under the same key.
  const config = Object.fromEntries(entries) as Config;
  assertConsistent(config);
  return config;
}

function assertConsistent(config: Config): void {
  const half = (config.tlsCertificateFile === undefined) !== (config.tlsKeyFile === undefined);
  if (half) throw new Refusal('config.half_certificate', configWords.halfCertificate);
  if ((config.smtpHost === undefined) !== (config.smtpFrom === undefined)) throw new Refusal('config.half_smtp', configWords.smtpHalf);
  if (config.databaseAdminUrl !== undefined && config.databaseUrl === undefined) throw new Refusal('config.admin_alone', configWords.adminAlone);
}

/** What `lontar config` prints: every setting with its value in force; secrets never. */
export function describeConfig(env: NodeJS.ProcessEnv): ConfigLine[] {
  return listSettings().map(([, declared]) => {
    const parsed = readSetting(declared, env);
    const value = parsed.success ? showValue(declared, parsed.data) : 'SALAH';
    return { env: declared.env, value, isSet: isSet(env[declared.env]), doc: declared.doc };
  });
}

function showValue(declared: Setting<unknown>, value: unknown): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '-';
  if (declared.secret) return '********';
  return Array.isArray(value) ? value.join(',') : String(value);
}

function listSettings(): [string, Setting<unknown>][] {
  return Object.entries(settings) as [string, Setting<unknown>][];
}

function readSetting(declared: Setting<unknown>, env: NodeJS.ProcessEnv) {
  const text = env[declared.env];
  if (isSet(text)) return declared.schema.safeParse(text);
  const data: unknown = typeof declared.preset === 'function' ? declared.preset(env) : declared.preset;
  return { success: true as const, data };
}

function isSet(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}
