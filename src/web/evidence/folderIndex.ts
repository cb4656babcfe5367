import { groupWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import { languages } from '../../domain/texts.ts';
import type { FolderTexts } from '../../usecases/ports.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { claimName } from '../official/claimPieces.ts';
import { folderWords } from '../words/evidenceWords.ts';
import { languageNames } from '../words/layoutWords.ts';
import { speak } from '../words/speak.ts';

type Facts = Parameters<FolderTexts['index']>[0];

const style = `:root{color-scheme:light dark;--ink:#1a1a1a;--paper:#fff;--link:#00529b;--line:#999;--soft:#f2f4f6}
@media (prefers-color-scheme:dark){:root{--ink:#f2f2f2;--paper:#16191d;--link:#8ecbfb;--line:#777;--soft:#22272e}}
*{box-sizing:border-box}body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:var(--ink);background:var(--paper)}
h1{line-height:1.2}p{max-width:42rem}table{border-collapse:collapse}td,th{border-bottom:1px solid var(--line);padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top}
.num{text-align:right;font-variant-numeric:tabular-nums}code{display:block;overflow-wrap:anywhere;background:var(--soft);padding:.75rem}
section{border-top:4px solid var(--link);margin-top:2rem}nav p{display:flex;gap:1rem}a{color:var(--link);overflow-wrap:anywhere}
details{border:1px solid var(--line);margin:.5rem 0;padding:0 .75rem}summary{cursor:pointer;font-weight:700;padding:.6rem 0}
ul{columns:18rem;padding-left:1.2rem}li{break-inside:avoid}@media print{ul{columns:2}details{border:0}}`;

/** The first page of an inspection folder: three languages on one page, no script, nothing from anywhere else. */
export function folderIndex(facts: Facts): string {
  return html`<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><title>${languages.map((each) => folderWords.title[each]).join(' – ')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head><body>
<nav><p>${languages.map((each) => html`<a href="#${each}" lang="${each}">${languageNames[each]}</a> `)}</p></nav>
<main>${languages.map((each) => part(facts, each))}</main>
</body></html>
`.toString();
}

function part({ scope, claims, paths, key }: Facts, language: Language): Html {
  const [say, f] = [speak(folderWords, language), formats(language)];
  const applicant = claims[0]?.snapshot.applicant;
  const row = (name: string, value: Html | string) =>
    html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`;
  const rooms = [
    ['claims', 'claims/'],
    ['daysFiles', 'days/'],
    ['register', 'register/'],
    ['deliveries', 'deliveries/'],
    ['reconciliation', 'reconciliation/'],
    ['attachments', 'attachments/'],
    ['checkpoints', 'checkpoints/'],
  ] as const;
  const rest = paths.filter((path) => !rooms.some(([, prefix]) => path.startsWith(prefix)));
  const names = new Map(claims.flatMap(({ snapshot }) => snapshot.sites.map(({ id, name }) => [id, name])));
  const list = (title: string, prefix: string, files: readonly string[]) =>
    files.length === 0
      ? ''
      : html`<details><summary>${title} (${f.number(files.length)})</summary><ul>${entries(prefix, files, names)}</ul></details>`;
  return html`<section id="${language}" lang="${language}"><h1>${say('title')}</h1><p>${say('lead')}</p>
<table>${applicant ? row(say('applicant'), `${applicant.name}, ${applicant.businessId}`) : ''}
${row(say('days'), `${f.day(scope.range.from)}–${f.day(scope.range.to)}`)}${row(say('madeAt'), f.proofTime(scope.madeAt))}</table>
${claims.map(({ claim, snapshot }) => {
  const approved = claim.events.findLast((event) => event.step === 'approve');
  return html`<h2>${claimName(claim, language)}</h2><table>
${row(say('sites'), f.number(snapshot.sites.length))}
${snapshot.totals.map((total) => row(groupWords[total.group][language], f.amount(total.eligible, total.unit, 2)))}
${row(say('aid'), f.euros(snapshot.aidCents))}
${row(say('approvedAt'), approved ? f.proofTime(approved.at) : say('notApproved'))}
${approved?.approval ? row(say('reference'), approved.approval.reference) : ''}</table>`;
})}
<h2>${say('verify')}</h2><p>${say('verifyText')}</p><p><code>node verify.mjs --key ${key}</code></p>
<h2>${say('files')}</h2>${rooms.map(([words, prefix]) =>
    list(
      say(words),
      prefix,
      paths.filter((path) => path.startsWith(prefix)),
    ),
  )}${list(say('other'), '', rest)}
<p>${say('users')}</p></section>`;
}

/** A site's day lists stand under its name; every other file under its own, a hash by its beginning. */
function entries(prefix: string, files: readonly string[], names: ReadonlyMap<string, string>): Html[] {
  if (prefix !== 'days/')
    return files.map((path) => {
      const label = path.slice(prefix.length).replace(/[0-9a-f]{64}/g, (hash) => `${hash.slice(0, 12)}…`);
      return html`<li><a href="${path}">${label}</a></li>`;
    });
  const sites = new Map<string, string[]>();
  for (const path of files) {
    const id = path.slice(prefix.length).replace(/\.[a-z]+$/, '');
    sites.set(id, [...(sites.get(id) ?? []), path]);
  }
  const named = [...sites].map(([id, own]) => ({ name: names.get(id) ?? id, own }));
  return named
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
    .map(
      ({ name, own }) =>
        html`<li>${name}: ${own.map((path) => html`<a href="${path}">${path.split('.').at(-1)?.toUpperCase()}</a> `)}</li>`,
    );
}
