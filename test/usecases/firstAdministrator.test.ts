import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/adapters/system.ts';
import { firstAdministrator } from '../../src/usecases/firstAdministrator.ts';
import { memoryRegister } from '../ports/memory.ts';

const issuer = 'https://login.example.fi';
const person = { issuer, subject: 'f3a1', label: 'IT', language: 'sv' as const };
const empty = () => ({
  register: memoryRegister(),
  // 00:30 on 1 September in Helsinki
  clock: { now: () => '2026-08-31T21:30:00.000Z' },
  digest: sha256,
});

describe('the first administrator', () => {
  it('gets his rights from the Helsinki day on, with a trail', async () => {
    const ports = empty();
    expect(await firstAdministrator(ports, person)).toBe('IT is the administrator, from 2026-09-01 on');
    const user = await ports.register.userOf({ issuer, subject: 'f3a1' });
    expect(user?.value).toMatchObject({ roles: ['administrator'], from: '2026-09-01', to: null });
    expect(user?.versions.map(({ by }) => by.via)).toEqual(['robot']);
  });

  it('is the first only: a second call changes nothing', async () => {
    const ports = empty();
    await firstAdministrator(ports, person);
    expect(await firstAdministrator(ports, { ...person, subject: 'thief' })).toBe(
      'there is an administrator already, or was; nothing is changed',
    );
    expect(await ports.register.userOf({ issuer, subject: 'thief' })).toBeNull();
  });
});
