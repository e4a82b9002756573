// Written by `npm run schema` from the migrated database. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** jsonb: written as text, read as what it holds. */
export type Json = ColumnType<unknown, string | null, string | null>;

export type Tables = {
  'platform.auditHead': {
    onlyOne: Generated<boolean>;
    seq: number;
    hash: Buffer;
  };
  'platform.auditRow': {
    seq: number;
    body: string;
    hash: Buffer;
    at: Date;
    action: GeneratedAlways<string | null>;
    accountId: GeneratedAlways<string | null>;
    employeeId: GeneratedAlways<string | null>;
    positionId: GeneratedAlways<string | null>;
    subjectKind: GeneratedAlways<string | null>;
    subjectId: GeneratedAlways<string | null>;
  };
  'platform.command': {
    commandId: string;
    name: string;
    accountId: string;
    inputHash: Buffer;
    result: Json | null;
    at: Date;
  };
  'platform.heartbeat': {
    worker: string;
    at: Date;
  };
  'platform.migration': {
    number: number;
    name: string;
    sha256: string;
    appliedAt: Generated<Date>;
  };
  'platform.outbox': {
    id: Generated<number>;
    name: string;
    payload: Json;
    createdAt: Generated<Date>;
  };
  'platform.setting': {
    key: string;
    value: Json;
    changedAt: Generated<Date>;
  };
};
