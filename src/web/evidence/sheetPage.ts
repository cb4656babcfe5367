import { entrySheet, type SheetField } from '../../domain/entrySheet.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import type { ReadClaim } from '../../usecases/claimSteps.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { asset, type Frame, layout } from '../layout.ts';
import { claimName } from '../official/claimPieces.ts';
import { sheetFieldWords, sheetUnitWords, sheetWords } from '../words/sheetWords.ts';
import { speak } from '../words/speak.ts';

/** The claim field by field, to be keyed into the authority's e-service. */
export function sheetPage(frame: Frame, { claim, snapshot }: ReadClaim): string {
  const { language } = frame;
  const [say, f] = [speak(sheetWords, language), formats(language)];
  const name = claimName(claim, language);
  const fields = entrySheet(snapshot);
  const part = (level: SheetField['level']) => fields.filter((field) => field.level === level);
  return layout({
    ...frame,
    title: `${say('title')}: ${name}`,
    term: f.period(claim.periodId),
    scripts: ['sheet.js'],
    head: html`<link rel="stylesheet" href="${asset('evidence.css')}">`,
    main: html`
<p class="no-print"><a href="/claims/${claim.id}">${icons.left} ${say('back')}</a></p>
<h1>${say('title')}<br><span class="soft">${name}</span></h1>
<p>${say('lead')}</p>
${claim.state === 'approved' ? '' : html`<div class="notice notice--alert"><p>${icons.alert} ${say('draft')}</p></div>`}
<p class="visually-hidden" role="status" data-copied="${say('copied', { value: '{value}' })}"></p>
<h2>${say('application')}</h2>
${fieldTable(frame, part('application'), say('application'))}
<h2>${say('schoolYearData')}</h2>
${fieldTable(frame, part('site'), say('schoolYearData'))}
<h2>${say('quantities')}</h2>
${fieldTable(frame, part('quantity'), say('quantities'))}
<p>${say('attachment')}</p>
<p class="small soft">${say('fingerprint')} <span class="hash">${f.hash(claim.snapshot)}</span></p>`,
  });
}

function fieldTable(frame: Frame, fields: readonly SheetField[], name: string): Html {
  const { language } = frame;
  const say = speak(sheetWords, language);
  const placed = fields.some((field) => field.place !== null);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="table sheet">
<thead><tr>${placed ? html`<th scope="col">${say('place')}</th>` : ''}<th scope="col">${say('field')}</th><th scope="col" class="num">${say('value')}</th><td class="no-print"></td></tr></thead>
<tbody>${fields.map((field, index) => {
    const label = fieldLabel(field, language);
    const value = fieldValue(field, language);
    const again = index > 0 && fields[index - 1]?.place?.id === field.place?.id;
    return html`<tr>${placed ? html`<th scope="row">${again ? html`<span class="visually-hidden">${field.place?.name}</span>` : html`${field.place?.name}${field.place?.registration ? html` <span class="soft small">${field.place.registration}</span>` : ''}`}</th>` : ''}
<td>${label}</td><td class="num"><span class="figure">${value}</span>${field.unit === 'text' ? '' : html` <span class="soft small">${sheetUnitWords[field.unit][language]}</span>`}</td>
<td class="no-print"><button type="button" class="button button--quiet button--small" data-copy="${value}" hidden>${say('copy')}<span class="visually-hidden">: ${field.place ? `${field.place.name}, ` : ''}${label}</span></button></td></tr>`;
  })}</tbody></table></div>`;
}

/** The field's name with its product where it has one. */
export function fieldLabel(field: SheetField, language: Frame['language']): string {
  return field.group ? groupWords[field.group][language] : sheetFieldWords[field.name][language];
}

/** What is keyed, in words where the value is a key of ours. */
export function fieldValue(field: SheetField, language: Frame['language']): string {
  if (field.name === 'period') return formats(language).period(field.value);
  if (field.name === 'aidType') return speak(sheetWords, language)('schoolMilk');
  return field.value;
}
