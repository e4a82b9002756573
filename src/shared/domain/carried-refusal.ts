/** Why the data inside a letter of Lontar is no data: who signed it, what happened to it since, what it is, or what its pages say. */
export const carriedRefusals = [
  'unsigned', 'broken', 'changed', 'revoked', 'expired', 'unreadable',
  'data_unreadable', 'data_too_large', 'data_not_json', 'data_other_format', 'data_newer_version', 'data_faulty', 'page_differs',
] as const;
export type CarriedRefusal = (typeof carriedRefusals)[number];
