/**
 * One line of JSON an event, on standard output, where Lambda and the local system pick it up. A logger package costs
 * some 20 ms of every cold start and would take any field; this one takes those below and no other, so no
 * name, address, token or body can get in.
 */
import { canonical } from '../domain/canonical.ts';
import type { PersonId } from '../domain/people.ts';
import { type LogLevel, logLevels } from './env.ts';
import { sha256 } from './system.ts';

export type LogLine = {
  readonly level?: Exclude<LogLevel, 'silent'>;
  /** The route's, schedule's or event's name. */
  readonly route: string;
  /** 'ok', the code of a refusal, or 'failed'. */
  readonly result: string;
  readonly status?: number;
  readonly ms?: number;
  readonly requestId?: string;
  /** Logged as {@link pseudonym}. */
  readonly who?: PersonId | null;
  readonly error?: unknown;
};
export type Log = (line: LogLine) => void;

/**
 * Who it was, for those who have the register and for no one else: an issuer may use e-mail addresses as subjects.
 * The first 16 hex digits of the SHA-256 of the canonical JSON [issuer, subject].
 */
export const pseudonym = ({ issuer, subject }: PersonId): string =>
  sha256(canonical([issuer, subject])).slice(0, 16);

export function jsonLog({
  level,
  write,
  now,
}: {
  level: () => LogLevel;
  write: (text: string) => void;
  now: () => string;
}): Log {
  return (line) => {
    const own = line.level ?? (line.error === undefined ? 'info' : 'error');
    if (logLevels.indexOf(own) < logLevels.indexOf(level())) return;
    const { route, result, status, ms, requestId, who, error } = line;
    const seen = who ? pseudonym(who) : undefined;
    write(
      `${JSON.stringify({ time: now(), level: own, route, result, status, ms, requestId, who: seen, error: causes(error) })}\n`,
    );
  };
}

/** The log of this process. LOG_LEVEL is read leniently: a broken environment must still be able to say so. */
export const systemLog: Log = jsonLog({
  level: () => logLevels.find((level) => level === process.env.LOG_LEVEL) ?? 'info',
  write: (text) => process.stdout.write(text),
  now: () => new Date().toISOString(),
});

type Cause = { name: string; message: string; stack: string[] };

/** An error and what caused it: names, the start of the messages, and where; nothing else that hangs on them. */
function causes(error: unknown, deepest = 3): Cause[] | undefined {
  if (error === undefined) return undefined;
  const chain: Cause[] = [];
  let each: unknown = error;
  while (each !== undefined && each !== null && chain.length < deepest) {
    if (!(each instanceof Error)) return [...chain, { name: typeof each, message: '', stack: [] }];
    const frames = (each.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    const stack = frames.slice(0, 8).map((line) => line.trim());
    chain.push({ name: each.name, message: each.message.slice(0, 500), stack });
    each = each.cause;
  }
  return chain;
}
