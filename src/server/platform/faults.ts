import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { sqlState } from './database.ts';
import { defineError, OfficeError } from './errors.ts';
import { newId } from './ids.ts';

const requestInvalid = defineError('request.invalid', 422, 'The request does not fit the form');
const officeBusy = defineError('office.busy', 503, 'The office is busy, try again in a moment');
const tooOften = defineError('request.too_often', 429, 'Too many requests from this address');
export const noSuchPage = defineError('request.no_such_page', 404, 'No such address');
const internal = defineError('office.internal', 500, 'Something went wrong; it was logged under the reference number');
const tooLarge = defineError('request.too_large', 413, 'The request is too large');
const wrongKind = defineError('request.wrong_kind', 415, 'This kind of content is not taken here');

/** The one place where faults become answers. A refusal says its code; anything else gets a reference number and no message. */
export function answerFault(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = asRefusal(error);
  if (refusal) {
    if (refusal.status === 503 || refusal.status === 429) void reply.header('retry-after', String(refusal.details['retryAfterSeconds'] ?? 5));
    void reply.code(refusal.status).header('cache-control', 'no-store').send(bodyOf(refusal));
    return;
  }
  const reference = newId();
  request.log.error({ err: error, reference }, 'request failed');
  void reply.code(500).header('cache-control', 'no-store').send(bodyOf(internal({ reference })));
}

function bodyOf(refusal: OfficeError) {
  return { error: { code: refusal.code, message: refusal.message, details: refusal.details } };
}

function asRefusal(error: FastifyError): OfficeError | null {
  if (error instanceof OfficeError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    return requestInvalid({ issues: error.validation.map((issue) => ({ path: issue.instancePath, message: issue.message })) });
  }
  if ('error' in error && error.statusCode === 429) return tooOften();
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return tooLarge();
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return wrongKind();
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return requestInvalid({ reason: error.message });
  if (isUnwritable(error)) return requestInvalid({ reason: 'a value cannot be stored' });
  if (isPassing(error)) return officeBusy();
  return null;
}

/** A NUL or half a surrogate pair in a text, a year beyond all numbers, a period that ends before it begins, a cursor somebody made up: what was sent is at fault. */
function isUnwritable(error: unknown): boolean {
  return ['22000', '22003', '22007', '22008', '22021', '22P02', '22P05'].includes(sqlState(error) ?? '');
}

/** Database away, restarting, full of connections, a lock or statement that took too long: trying again helps. */
function isPassing(error: unknown): boolean {
  const state = sqlState(error);
  if (state !== null) return /^(08|53|57P0|55P03|57014|40)/.test(state);
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === 'ENOENT') return true;
  return error instanceof Error && /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(error.message);
}
