import type { Language, Texts } from '../../domain/texts.ts';
import type { Act } from '../../domain/trail.ts';
import { deliveryKindWords } from '../words/deliveryWords.ts';
import { correctionReasonWords, dayStateWords } from '../words/kitchenWords.ts';
import { stepTakenWords } from '../words/officialWords.ts';
import { problemWords } from '../words/problemWords.ts';
import { outboxStepWords, actWords as robotActWords } from '../words/robotWords.ts';

const three = (sv: string, fi: string, en: string): Texts => ({ sv, fi, en });

const doneWords: Readonly<Record<string, Texts>> = {
  saved: three('sparat', 'tallennettu', 'saved'),
  corrected: three('rättad', 'korjattu', 'corrected'),
  withdrawn: three('återtagen', 'peruttu', 'taken back'),
  attach: three('bifogad', 'liitetty', 'attached'),
  withdraw: three('återtagen', 'peruttu', 'taken back'),
  announce: three('radering anmäld', 'hävittäminen ilmoitettu', 'deletion announced'),
  confirm: three('radering bekräftad', 'hävittäminen vahvistettu', 'deletion confirmed'),
  stop: three('radering stoppad', 'hävittäminen pysäytetty', 'deletion stopped'),
  hold: three('undantagen från radering', 'asetettu pitoon', 'put on hold'),
  release: three('undantaget upphävt', 'pito purettu', 'hold lifted'),
  begin: three('radering börjad', 'hävittäminen alkanut', 'deletion begun'),
  finish: three('raderad', 'hävitetty', 'deleted'),
  again: three('ett nytt försök startades', 'uusi yritys käynnistettiin', 'a new try was started'),
  'put-away': three('lades undan', 'poistettiin jonosta', 'put away'),
  makeLink: three('gjord', 'tehty', 'made'),
  openLink: three('öppnad', 'avattu', 'opened'),
  revokeLink: three('återtagen', 'peruttu', 'taken back'),
  sent: three('sänt', 'lähetetty', 'sent'),
  received: three('mottaget', 'vastaanotettu', 'received'),
  explained: three('skillnaden förklarad', 'ero selitetty', 'difference explained'),
  login: three('loggade in', 'kirjautui sisään', 'logged in'),
  read: three('läste', 'luki', 'read'),
};

/** What was done, in words; the CSV file keeps the short and stable text that the seal is made over. */
export function actWords({ kind, what }: Act, language: Language): string {
  const [head = '', rest] = what.split(': ');
  const known = (texts: Readonly<Record<string, Texts>>, key: string) => texts[key]?.[language];
  const reason = rest && known(correctionReasonWords, rest)?.toLocaleLowerCase(language);
  if (kind === 'count') {
    const state = known(dayStateWords, head) ?? head;
    return reason ? `${state} (${reason})` : state;
  }
  if (kind === 'refused') return problemWords[rest as keyof typeof problemWords]?.title[language] ?? what;
  if (kind === 'robot') {
    const name = robotActWords[head as keyof typeof robotActWords]?.name[language] ?? head;
    const [acts = '', failed] = rest?.split(' -') ?? [];
    const not = { sv: 'inte', fi: 'ei', en: 'not' }[language];
    return `${name}: ${acts}${failed ? ` (${not}: ${failed})` : ''}`;
  }
  if (kind === 'message') return known(outboxStepWords, head) ?? what;
  if (kind === 'redrive') return known(doneWords, rest ?? '') ?? what;
  if (kind === 'login' || kind === 'read') return known(doneWords, kind) ?? what;
  if (kind === 'claim') return known(stepTakenWords, head) ?? what;
  if (kind === 'delivery') return known(deliveryKindWords, head) ?? known(doneWords, head) ?? what;
  return known(doneWords, head) ?? what;
}

/** Where the thing is seen, if it has a page: 'days/arla/2026-09-01' is the kitchen's day. */
export function actPath({ kind, thing }: Act): string | null {
  const [first, second, third] = thing.split('/');
  if (kind === 'count') return `/kitchen/${second}/days/${third}`;
  if (kind === 'claim') return `/claims/${second}`;
  if (kind === 'delivery') return `/deliveries/${second}`;
  if (kind === 'message') return `/robot#message-${second}`;
  if (kind === 'link') return '/links';
  if (kind === 'transfer') return `/kitchen/${second}/transfers/${third}`;
  if (kind === 'robot' || kind === 'redrive') return '/robot';
  const pages = ['site', 'composition', 'product', 'calendar', 'schoolYearData', 'supplier', 'user'];
  if (kind === 'record' && first && pages.includes(first)) return `/register/${thing}`;
  return kind === 'record' && first === 'settings' ? '/settings' : null;
}
