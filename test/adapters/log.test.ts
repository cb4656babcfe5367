import { expect, test } from 'vitest';
import type { LogLevel } from '../../src/adapters/env.ts';
import { jsonLog, type LogLine, pseudonym } from '../../src/adapters/log.ts';

const now = () => '2026-11-23T06:00:00.000Z';
function logged(line: LogLine, level: LogLevel = 'info') {
  const written: string[] = [];
  jsonLog({ level: () => level, write: (text) => written.push(text), now })(line);
  return written;
}
const line = { route: 'recordDay', result: 'ok', status: 200, ms: 12, requestId: 'r-1' };
const who = { issuer: 'https://login.example', subject: 'anna.andersson@example.fi' };

test('an event is one line of JSON', () => {
  expect(logged(line)).toEqual([
    '{"time":"2026-11-23T06:00:00.000Z","level":"info","route":"recordDay","result":"ok","status":200,"ms":12,"requestId":"r-1"}\n',
  ]);
  expect(logged({ ...line, result: 'a\nb' })[0]?.trimEnd()).not.toContain('\n');
});

test('who it was is a pseudonym: stable, and another for everybody else', () => {
  const [text = ''] = logged({ ...line, who });
  expect(JSON.parse(text).who).toBe(pseudonym(who));
  expect(pseudonym(who)).toMatch(/^[0-9a-f]{16}$/);
  expect(pseudonym({ ...who, issuer: 'https://other.example' })).not.toBe(pseudonym(who));
  expect(text).not.toContain('anna');
});

test('a stray field does not get in, whatever its caller believes', () => {
  const [text = ''] = logged({ ...line, body: 'secret', headers: { authorization: 'secret' } } as LogLine);
  expect(text).not.toContain('secret');
});

test('an error says what, where and why, and nothing else that hangs on it', () => {
  const cause = Object.assign(new Error('no such table'), { request: { body: 'secret' } });
  const error = new TypeError(`too long ${'x'.repeat(2000)}`, { cause });
  const [text = ''] = logged({ ...line, result: 'failed', error });
  const said = JSON.parse(text);
  expect(said.level).toBe('error');
  expect(said.error.map(({ name }: { name: string }) => name)).toEqual(['TypeError', 'Error']);
  expect(said.error[1].message).toBe('no such table');
  expect(said.error[0].stack[0]).toContain('log.test.ts');
  expect(text).not.toContain('secret');
  expect(text.length).toBeLessThan(6000);
  const circle = new Error('round');
  circle.cause = circle;
  expect(JSON.parse(logged({ ...line, error: circle })[0] ?? '').error).toHaveLength(3);
  expect(JSON.parse(logged({ ...line, error: 'secret text' })[0] ?? '').error).toEqual([
    { name: 'string', message: '', stack: [] },
  ]);
});

test('lines below the level are left out', () => {
  expect(logged({ ...line, level: 'debug' })).toEqual([]);
  expect(logged({ ...line, level: 'debug' }, 'debug')).toHaveLength(1);
  expect(logged(line, 'error')).toEqual([]);
  expect(logged({ ...line, error: new Error('x') }, 'error')).toHaveLength(1);
  expect(logged({ ...line, error: new Error('x') }, 'silent')).toEqual([]);
});
