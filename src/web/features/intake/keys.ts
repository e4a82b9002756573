/** The keys of the counter; the guide of the clerk lists the same. They work inside the fields too. */
const keyActs = { F2: 'sender', F3: 'securityClass', F4: 'upload', F6: 'addressee', F7: 'classification', F8: 'skip', F9: 'label', F10: 'receipt' } as const;
export type KeyAct = (typeof keyActs)[keyof typeof keyActs] | 'save';

export function actOfKey(key: string): KeyAct | undefined {
  return Object.entries(keyActs).find(([name]) => name === key)?.[1];
}
