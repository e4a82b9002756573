import { expect, test } from 'vitest';
import { listAddresses, listOrigins } from './addresses.ts';

const at = { port: 8443, lan: ['10.1.1.7'] };
const office = { origins: [], hosts: ['kantor.test'], bind: undefined };

test('an office that hears everywhere is reached by its name, its network and this machine', () => {
  for (const bind of [undefined, '0.0.0.0', '::']) {
    expect(listOrigins({ ...office, bind }, at)).toEqual(['https://kantor.test:8443', 'https://10.1.1.7:8443', 'https://localhost:8443', 'http://localhost:8443']);
    expect(listAddresses({ ...office, bind }, at)).toEqual(['https://kantor.test:8443', 'https://localhost:8443', 'https://10.1.1.7:8443', 'http://localhost:8443']);
  }
});

test('an office bound to one address names that address and no other of the machine', () => {
  for (const list of [listOrigins, listAddresses]) {
    expect(list({ ...office, bind: '192.168.5.2' }, at)).toEqual(['https://kantor.test:8443', 'https://192.168.5.2:8443']);
    expect(list({ ...office, hosts: [], bind: 'fd00::5' }, at)).toEqual(['https://[fd00::5]:8443']);
  }
});

test('an office bound to this machine alone is named for nobody else, unless a proxy before it has an address', () => {
  for (const bind of ['127.0.0.1', '::1', 'localhost']) {
    expect(listOrigins({ ...office, bind }, at)).toEqual(['https://localhost:8443', 'http://localhost:8443']);
    expect(listOrigins({ ...office, origins: ['https://kantor.go.id'], bind }, at)[0]).toBe('https://kantor.go.id');
    expect(listAddresses({ ...office, origins: ['https://kantor.go.id'], bind }, at)).toEqual(['https://kantor.go.id', 'https://localhost:8443', 'http://localhost:8443']);
  }
});
