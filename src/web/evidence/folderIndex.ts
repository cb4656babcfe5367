import type { Language } from '../../domain/texts.ts';
import { languages } from '../../domain/texts.ts';
import type { FolderTexts } from '../../usecases/ports.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { claimName } from '../official/claimPieces.ts';
import { folderWords } from '../words/evidenceWords.ts';
import { languageNames } from '../words/layoutWords.ts';
import { groupWords } from '../words/officialWords.ts';
import { speak } from '../words/speak.ts';

type Facts = Parameters<FolderTexts['index']>[0];

const style = `body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:70rem;padding:1rem;color:#1a1a1a;background:#fff}
table{border-collapse:collapse}td,th{border-bottom:1px solid #999;padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top}
.num{text-align:right;font-variant-numeric:tabular-nums}code{overflow-wrap:anywhere}section{border-top:4px solid #0000bf;margin-top:2rem}
ul{columns:20rem;padding-left:1.2rem}a{color:#0000bf}@media print{ul{columns:2}}`;

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
  const list = (title: string, files: readonly string[]) =>
    files.length === 0
      ? ''
      : html`<h4>${title}</h4><ul>${files.map((path) => html`<li><a href="${path}">${path}</a></li>`)}</ul>`;
  return html`<section id="${language}" lang="${language}"><h1>${say('title')}</h1><p>${say('lead')}</p>
<table>${applicant ? row(say('applicant'), `${applicant.name}, ${applicant.businessId}`) : ''}
${row(say('days'), `${f.day(scope.range.from)}–${f.day(scope.range.to)}`)}${row(say('madeAt'), f.proofTime(scope.madeAt))}</table>
${claims.map(({ claim, snapshot }) => {
  const approved = claim.events.findLast((event) => event.step === 'approve');
  return html`<h2>${claimName(claim, language)}</h2><table>
${row(say('sites'), f.number(snapshot.siteCount))}
${snapshot.totals.map((total) => row(groupWords[total.group][language], f.amount(total.eligible, total.unit, 2)))}
${row(say('aid'), f.euros(snapshot.aidCents))}
${row(say('approvedAt'), approved ? f.proofTime(approved.at) : say('notApproved'))}
${approved?.approval ? row(say('reference'), approved.approval.reference) : ''}</table>`;
})}
<h2>${say('verify')}</h2><p>${say('verifyText')}</p><p><code>node verify.mjs --key ${key}</code></p>
<h2>${say('files')}</h2>${rooms.map(([words, prefix]) =>
    list(
      say(words),
      paths.filter((path) => path.startsWith(prefix)),
    ),
  )}${list(say('other'), rest)}
<p>${say('users')}</p></section>`;
}
