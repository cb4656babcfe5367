import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigurationMistakes, checkConfiguration, readConfiguration } from '../../lib/configuration.ts';

const sample = readConfiguration('city.example.json');
const oidc = {
  kind: 'oidc',
  issuer: 'https://login.microsoftonline.com/0a1b/v2.0',
  clientId: 'a-client',
  secretName: 'skolmjolk/oidc',
  audience: 'api://skolmjolk',
};

describe("a city's configuration", () => {
  it('is the sample, with the lock of the records that the law asks for', () => {
    expect(sample).toMatchObject({ stage: 'prod', domain: null, records: { lock: 'governance', years: 7 } });
  });

  it('may name an issuer of the city, with a secret or without, and a domain', () => {
    const domain = { name: 'milk.example.fi', hostedZoneId: 'Z0123456789ABC', hostedZone: 'example.fi' };
    expect(checkConfiguration({ ...sample, login: oidc, domain }).domain).toEqual(domain);
    expect(checkConfiguration({ ...sample, login: { ...oidc, secretName: null } }).login).toMatchObject({
      secretName: null,
    });
  });

  it('is refused with every mistake named at once, in words', () => {
    expect(
      mistakesOf({
        city: ' ',
        stage: 'PROD',
        account: 123456789012,
        region: 'us-east-1',
        languages: ['sv', 'se'],
        domain: {
          name: 'https://milk.example.fi',
          hostedZoneId: 'example.fi',
          hostedZone: 'example.fi',
          dns: 1,
        },
        login: { kind: 'entra' },
        mailSender: 'milk',
        alarmEmail: 7,
        budget: { amount: 0.5, currency: 'SEK' },
        logRetentionDays: 31,
        records: { lock: 'forever', years: 0 },
        langauges: ['sv'],
      }).map((mistake) => mistake.split(':')[0]),
    ).toEqual([
      'city',
      'stage',
      'account',
      'region',
      'languages.1',
      'domain.name',
      'domain.hostedZoneId',
      'domain.dns',
      'login.kind',
      'mailSender',
      'alarmEmail',
      'budget.amount',
      'budget.currency',
      'logRetentionDays',
      'records.lock',
      'records.years',
      'langauges',
    ]);
  });

  it('is refused when it is empty: everything is missing but what has a default', () => {
    const needed = Object.keys(sample).filter((key) => !['records', 'webhook', 'eventBus'].includes(key));
    const mistakes = mistakesOf({});
    expect(mistakes.map((mistake) => mistake.split(':')[0])).toEqual(needed);
    // No word of the checking package: those are for programmers.
    expect(mistakes.join()).not.toMatch(/invalid|expected|received|undefined/i);
  });

  it.each([
    ['two of a language', { languages: ['sv', 'sv'] }, 'languages: each language once'],
    ['no language', { languages: [] }, 'languages: at least one language'],
    [
      'a name outside its zone',
      { domain: { name: 'milk.borga.fi', hostedZoneId: 'Z0123456789ABC', hostedZone: 'example.fi' } },
      'domain.name: the name must lie in the hosted zone: it ends with what hostedZone says',
    ],
    [
      'an issuer without TLS',
      { login: { ...oidc, issuer: 'http://login.example.fi' } },
      'login.issuer: the https:// address of the issuer, as its /.well-known/openid-configuration names it',
    ],
    [
      'an audience that ID tokens have too',
      { login: { ...oidc, audience: oidc.clientId } },
      'login.audience: audience must differ from clientId: ID tokens carry clientId, and must not open the API',
    ],
    [
      'a region without all that the stack needs',
      { region: 'eu-north-1' },
      'region: "eu-central-1" or "eu-west-1" or "eu-west-3"',
    ],
  ])('is refused for %s', (_, part, mistake) => {
    expect(mistakesOf({ ...sample, ...part })).toEqual([mistake]);
  });

  it('never repeats what stands in the place of a secret', () => {
    const [mistake = ''] = mistakesOf({ ...sample, login: { ...oidc, secretName: 'q8~the secret itself' } });
    expect(mistake).toMatch(/^login.secretName: /);
    expect(mistake).not.toContain('q8~');
  });
});

describe('the file', () => {
  it('that is not there: what to do', () => {
    expect(() => readConfiguration('no-such-city.json')).toThrow(/copy city.example.json to city.json/);
  });

  it('that is not JSON: where it breaks', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'skolmjolk-city-')), 'city.json');
    writeFileSync(file, '{\n  "city": "Borgå",\n}');
    expect(() => readConfiguration(file)).toThrow(
      /city.json has one mistake:\n {2}- the file is not JSON .*line 3/s,
    );
  });
});

function mistakesOf(value: unknown): readonly string[] {
  try {
    checkConfiguration(value);
  } catch (error) {
    if (error instanceof ConfigurationMistakes) return error.mistakes;
    throw error;
  }
  throw new Error('no mistake was found');
}
