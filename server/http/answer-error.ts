import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { CandorError, type ErrorCode } from '../errors.ts';
import type { Metrics } from '../metrics/metrics.ts';

/** What is wrong with an input, each entry by its path. */
export const issuesOf = ({ issues }: z.ZodError): string =>
  issues.map(({ path, message }) => `${path.length === 0 ? '' : `${path.join('.')}: `}${message}`).join('; ');

/** Parses a query or parameters; the error names each entry that is wrong. */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CandorError('bad-request', issuesOf(parsed.error));
}

/** What a client is told of an error: never more than a CandorError says, or that something is wrong on our side. */
export function toAnswer(error: unknown): { status: number; code: ErrorCode; message: string; retryable: boolean } {
  if (error instanceof CandorError)
    return { status: error.status, code: error.code, message: error.message, retryable: error.retryable };
  return {
    status: 500,
    code: 'internal',
    message: 'something went wrong on our side; the log says what. Try again.',
    retryable: true,
  };
}

/** Answers every error of the HTTP side, in this one place, and counts it. */
export const answerErrors = (metrics: Metrics) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  // The framework's own refusals: a body that is too large or no JSON, a malformed address.
  const refused = !(error instanceof CandorError) && error.statusCode !== undefined && error.statusCode < 500;
  const { status, code, message } = refused
    ? { status: error.statusCode ?? 400, code: 'bad-request' as const, message: error.message }
    : toAnswer(error);
  metrics.error('http', code);
  if (status >= 500) request.log.error({ err: error }, 'request failed');
  const details = error instanceof CandorError ? error.details : undefined;
  return reply.code(status).send({ error: { code, message, ...(details ? { details } : {}) } });
};
