import { Writable } from 'node:stream';
import { LogController, type FastifyServerOptions } from 'fastify';
import pino from 'pino';

// A NIP has 18 digits, a NIK 16: wherever such a number turns up, it is somebody's.
const PERSONAL_NUMBER = /(?<![\d-])\d{16}(?:\d{2})?(?![\d-])/g;
const HIDDEN_KEYS = ['password', 'newPassword', 'token', 'secret', 'cookie', 'authorization', 'nip', 'nik', 'code', 'passphrase'];
const REDACTED = [
  'req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]',
  ...HIDDEN_KEYS.flatMap((key) => (key === 'code' ? [`body.${key}`] : [key, `*.${key}`])),
];

export type LogOptions = { level: string; write?: (line: string) => void };

/** The log of the program: JSON lines on standard error, without secrets, letter contents or personal numbers. */
export function openLog(options: LogOptions): pino.Logger {
  const write = options.write ?? ((line: string) => { process.stderr.write(line); });
  const scrubbed = new Writable({
    decodeStrings: false,
    write: (line: string | Buffer, _encoding, done) => {
      write(String(line).replace(PERSONAL_NUMBER, '[nomor pribadi]'));
      done();
    },
  });
  return pino({ level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime, redact: { paths: REDACTED, censor: '[rahasia]' }, serializers: { req: describeRequest, err: describeFault } }, scrubbed);
}

/** Query strings carry what people search for, so only the path is kept. */
function describeRequest(request: { method?: string; url?: string; ip?: string }) {
  return { method: request.method, path: request.url?.split('?')[0], address: request.ip };
}

/** PostgreSQL repeats row values in `detail` and `where`; they are left out, the rest says enough. */
function describeFault(fault: unknown) {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { name, message, stack } = fault;
  const code = 'code' in fault ? fault.code : undefined;
  const constraint = 'constraint' in fault ? fault.constraint : undefined;
  const cause: unknown = fault.cause === undefined ? undefined : describeFault(fault.cause);
  return { name, message, code, constraint, stack, cause };
}

/** What Fastify needs to log like the rest of the house. Answered requests are no news; faults still come through. */
export function serverLogOptions(log: pino.Logger): Pick<FastifyServerOptions, 'loggerInstance' | 'logController'> {
  return { loggerInstance: log, logController: new LogController({ disableRequestLogging: true }) };
}
