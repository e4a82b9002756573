import type { BackupStatus } from '#shared/contracts/system.contract.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { FilePort } from './files.ts';
import type { ReadLog } from './audit.ts';
import type { VirusScan } from './virus/virus-scan.ts';
import type { MailPort } from './mail.ts';

/** What the house gives every room. Built once at composition. */
export type Services = {
  db: Database;
  clock: Clock;
  files: FilePort;
  readLog: ReadLog;
  /** absent: nobody looks for viruses, which the health page says */
  virusScan?: VirusScan;
  /** the city's mail server; absent while none is set */
  mail?: MailPort;
  /** what lies in the backup; absent: none is kept */
  backups?: () => Promise<BackupStatus>;
  settings: HouseSettings;
};

/** The part of the configuration rooms may see. */
export type HouseSettings = {
  /** IANA zone of the city: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT) */
  timeZone: string;
  /** bytes one uploaded file may have */
  uploadLimit: number;
  /** addresses the office is reached under, the first one is printed: https://office.example.go.id */
  origins: readonly string[];
  /** the address the city says people use; absent: each is told the one they came by */
  publicOrigin?: string;
  /** minutes without a request until a session ends */
  sessionIdleMinutes: number;
  /** requests one account may send in a minute; absent: as many as it likes, as in proofs */
  requestsPerMinute?: { reads: number; acts: number };
  /** hours until a session ends whatever happens */
  sessionMaxHours: number;
  /** days a repeated command is still answered as the first time; absent: thirty */
  commandKeepDays?: number;
  /** a practice office: every page, print and file says so */
  practice?: boolean;
  /** hours of office work in the city, '07:30-16:00'; absent: these */
  workingHours?: string;
  /** 32 bytes of the key file in the data folder: seals what must be read back, as authenticator secrets. Absent: no authenticators. */
  sealKey?: Buffer;
  /** where scanners lay their files, one subfolder a unit; absent: nothing is watched */
  scanFolder?: string;
  /** mailbox of the scan-to-mail address, and the unit of mails that name none; absent: none is read */
  scanMail?: { url: string; unit?: string };
  /** kind of the keys persons sign with; absent: P-256 */
  signingKey?: 'rsa-3072' | 'p-256';
  /** mailbox undeliverable notices come back to; absent: only a refusal at the door is heard */
  bounceMail?: string;
  /** argon2id memory in KiB and passes; absent: the house's own, which tests alone may undercut */
  passwordWork?: { memoryKib: number; passes: number };
};
