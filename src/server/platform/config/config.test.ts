import { expect, test } from 'vitest';
import { describeConfig, loadConfig } from './config.ts';

test('with nothing set the office starts with defaults and keeps its data outside the checkout', () => {
  const config = loadConfig({ HOME: '/home/kantor' });
  expect(config.dataFolder).toBe('/home/kantor/.local/share/lontar');
  expect(config).toMatchObject({ role: 'both', timeZone: 'Asia/Jakarta', databaseUrl: undefined, port: undefined });
});
test('XDG_DATA_HOME and LONTAR_DATA move the data folder', () => {
  expect(loadConfig({ XDG_DATA_HOME: '/data' }).dataFolder).toBe('/data/lontar');
  expect(loadConfig({ XDG_DATA_HOME: '/data', LONTAR_DATA: '/srv/lontar' }).dataFolder).toBe('/srv/lontar');
});
test('the three zones of the country are understood by their short names', () => {
  const zones = ['WIB', 'wita', 'WIT', 'Asia/Pontianak'].map((zone) => loadConfig({ LONTAR_TIME_ZONE: zone }).timeZone);
  expect(zones).toEqual(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Pontianak']);
});
test('every wrong setting is named at once', () => {
  const wrong = { LONTAR_PORT: 'delapan', LONTAR_TIME_ZONE: 'Mars', DATABASE_URL: 'mysql://x', LONTAR_BACKUP_AT: '25:00' };
  for (const env of Object.keys(wrong)) expect(() => loadConfig(wrong)).toThrow(env);
});
test('a certificate without its key, and an owner without an application role, are refused', () => {
  expect(() => loadConfig({ LONTAR_TLS_CERT: '/a.pem' })).toThrow(expect.objectContaining({ code: 'config.half_certificate' }));
  expect(() => loadConfig({ DATABASE_ADMIN_URL: 'postgres://a' })).toThrow(expect.objectContaining({ code: 'config.admin_alone' }));
});
test('the printed settings have a sentence each and never a secret', () => {
  const env = { DATABASE_URL: 'postgres://lontar_app:sangatrahasia@db/lontar', LONTAR_METRICS_TOKEN: 'sangatrahasia-sekali' };
  const lines = describeConfig(env);
  expect(JSON.stringify(lines)).not.toContain('sangatrahasia');
  expect(lines.every((line) => line.doc.endsWith('.') || line.doc.includes('Contoh'))).toBe(true);
  expect(new Set(lines.map((line) => line.env)).size).toBe(lines.length);
});
