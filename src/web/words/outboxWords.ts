import { closedReasons, correctionReasons } from '../../domain/counts.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import { closedReasonWords } from '../../domain/schemeTexts.ts';
import type { Language } from '../../domain/texts.ts';
import { correctionReasonWords, dayStateWords, dayWords } from './kitchenWords.ts';
import { problemWords } from './problemWords.ts';
import type { Words } from './speak.ts';

/** What is kept on the device, and what became of it. */
export const outboxWords = {
  title: { sv: 'Det som väntar på att skickas', fi: 'Lähetystä odottavat', en: 'What waits to be sent' },
  offline: {
    sv: 'Ingen kontakt med nätet. Det du skickar sparas på den här enheten och går iväg när nätet är tillbaka.',
    fi: 'Ei verkkoyhteyttä. Lähettämäsi tallentuu tälle laitteelle ja lähtee, kun yhteys palaa.',
    en: 'No network. What you send is saved on this device and goes out when the network is back.',
  },
  notDone: {
    sv: 'Ingen kontakt med nätet, så inget har ändrats. Det som redan är skickat går att ångra eller rätta när nätet är tillbaka.',
    fi: 'Ei verkkoyhteyttä, joten mitään ei muutettu. Jo lähetetyn voi kumota tai korjata, kun yhteys palaa.',
    en: 'No network, so nothing was changed. What has been sent can be undone or corrected when the network is back.',
  },
  goTo: { sv: 'Till {day}', fi: 'Siirry: {day}', en: 'Go to {day}' },
  reload: { sv: 'Försök igen', fi: 'Yritä uudelleen', en: 'Try again' },
  blank: {
    sv: 'Utan nät går det inte att se om dagen redan har en rapport. Har den det blir du tillfrågad innan något ändras.',
    fi: 'Ilman verkkoa ei nähdä, onko päivällä jo raportti. Jos on, sinulta kysytään ennen kuin mitään muutetaan.',
    en: 'Without network it cannot be seen whether the day has a count already. If it has, you are asked before anything is changed.',
  },
  entry: { sv: '{what}, {day}, {site}.', fi: '{what}, {day}, {site}.', en: '{what}, {day}, {site}.' },
  waiting: {
    sv: 'Sparat på den här enheten',
    fi: 'Tallennettu tälle laitteelle',
    en: 'Saved on this device',
  },
  waitingMore: {
    sv: 'Inte skickat än. Det går iväg av sig självt när nätet är tillbaka.',
    fi: 'Ei vielä lähetetty. Se lähtee itsestään, kun verkkoyhteys palaa.',
    en: 'Not sent yet. It goes out by itself when the network is back.',
  },
  undo: { sv: 'Ångra', fi: 'Kumoa', en: 'Undo' },
  withdrawn: { sv: 'Ångras', fi: 'Kumotaan', en: 'Being undone' },
  withdrawnMore: {
    sv: 'Ett försök att skicka är redan gjort. När nätet är tillbaka ser vi om det kom fram.',
    fi: 'Lähetystä on jo yritetty. Kun verkkoyhteys palaa, nähdään, menikö se perille.',
    en: 'It was being sent already. When the network is back it is seen whether it arrived.',
  },
  sent: { sv: 'Skickat kl. {time}', fi: 'Lähetetty klo {time}', en: 'Sent {time}' },
  late: {
    sv: 'Det hann gå iväg innan det ångrades. Öppna dagen och rätta den.',
    fi: 'Se ehti lähteä ennen kumoamista. Avaa päivä ja korjaa se.',
    en: 'It went out before it was undone. Open the day and correct it.',
  },
  open: { sv: 'Öppna dagen', fi: 'Avaa päivä', en: 'Open the day' },
  needs: { sv: 'Behöver dig', fi: 'Tarvitsee sinua', en: 'Needs you' },
  conflict: {
    sv: 'Någon annan skickade {theirs} den {time}. Du skrev {mine}. Vilket ska gälla?',
    fi: 'Joku muu lähetti {time} määrän {theirs}. Sinä kirjoitit {mine}. Kumpi jää voimaan?',
    en: 'Somebody else sent {theirs} on {time}. You wrote {mine}. Which one is right?',
  },
  why: {
    sv: 'Om din siffra gäller: varför?',
    fi: 'Jos oma lukusi pätee: miksi?',
    en: 'If yours is right: why?',
  },
  takeMine: { sv: 'Skicka min siffra', fi: 'Lähetä oma lukuni', en: 'Send my figure' },
  takeTheirs: { sv: 'Låt den andra gälla', fi: 'Pidä toinen voimassa', en: 'Leave the other one' },
  'not-signed-in': {
    sv: 'Inloggningen har gått ut. Logga in, så skickas det.',
    fi: 'Kirjautuminen on vanhentunut. Kirjaudu sisään, niin tämä lähetetään.',
    en: 'Your login ran out. Log in and it is sent.',
  },
  'link-ended': {
    sv: 'Länken är inte längre öppen. Öppna den igen, skanna koden på pappret eller be om en ny länk, så skickas det.',
    fi: 'Linkki ei ole enää auki. Avaa se uudelleen, skannaa paperin koodi tai pyydä uusi linkki, niin tämä lähetetään.',
    en: 'The link is no longer open. Open it again, scan the code on the paper or ask for a new one, and it is sent.',
  },
  wrong: {
    sv: 'Något i rapporten togs inte emot ({detail}). Ta bort den här och fyll i dagen på nytt.',
    fi: 'Jotakin raportissa ei hyväksytty ({detail}). Poista tämä ja täytä päivä uudelleen.',
    en: 'Something in the count was not taken ({detail}). Remove this one and fill in the day again.',
  },
  other: {
    sv: 'Det gick inte att ta emot. Försök igen, eller kontakta handläggaren.',
    fi: 'Sitä ei voitu ottaa vastaan. Yritä uudelleen tai ota yhteyttä käsittelijään.',
    en: 'It could not be taken. Try again, or speak to the official.',
  },
  logIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Log in' },
  again: { sv: 'Skicka igen', fi: 'Lähetä uudelleen', en: 'Send again' },
  drop: { sv: 'Ta bort', fi: 'Poista', en: 'Remove' },
  leaving: {
    sv: 'Det finns uppgifter som inte är skickade än. Loggar du ut ligger de kvar på den här enheten och skickas när du loggar in här nästa gång.',
    fi: 'Kaikkia tietoja ei ole vielä lähetetty. Jos kirjaudut ulos, ne jäävät tälle laitteelle ja lähtevät, kun kirjaudut tässä seuraavan kerran.',
    en: 'Something is not sent yet. If you log out it stays on this device and is sent when you next log in here.',
  },
  leaveAnyway: { sv: 'Logga ut ändå', fi: 'Kirjaudu silti ulos', en: 'Log out anyway' },
  mistakes: {
    sv: 'Rätta det här först. Inget är skickat.',
    fi: 'Korjaa ensin nämä. Mitään ei ole lähetetty.',
    en: 'Mend this first. Nothing has been sent.',
  },
} as const satisfies Words;

/** Of the day's form, said by the script as the server says it. */
const shared = [
  ...(['mistakeNothing', 'mistakeWhole', 'mistakeDecimal', 'mistakeNote'] as const),
  ...(['mistakeReason', 'oddTitle', 'oddHigh', 'oddLow', 'oddChange', 'notSentYet'] as const),
];

/** Refusals of an entry that have no words of the outbox's own. */
const refusals = [
  ...(['not-allowed', 'not-your-site', 'not-found', 'foreign-form', 'reason-needed'] as const),
  ...(['too-many-revisions', 'future-day', 'outside-opening', 'product-not-offered'] as const),
] satisfies RefusalCode[];

/** The same for links, without their "nothing has been saved": here it is. */
const linkRefusals = {
  'link-used': {
    sv: 'Engångslänken har redan använts för en annan dag. Be om en ny länk och öppna den på den här enheten.',
    fi: 'Kertakäyttöistä linkkiä on jo käytetty toiselle päivälle. Pyydä uusi linkki ja avaa se tällä laitteella.',
    en: 'The one-time link has been used for another day. Ask for a new link and open it on this device.',
  },
  'too-far-back': {
    sv: 'Länken når inte så långt bakåt. Ring handläggaren och berätta siffran.',
    fi: 'Linkki ei ulotu niin kauas taaksepäin. Soita käsittelijälle ja kerro luku.',
    en: 'The link does not reach that far back. Call the official and tell the figure.',
  },
} as const satisfies Partial<Record<RefusalCode, unknown>>;

/** Everything that src/web/assets/outbox.js says in the language: the content of src/web/assets/outboxWords.js. */
export function wordsOfOutbox(language: Language) {
  const own = Object.entries(outboxWords).map(([key, texts]) => [key, texts[language]]);
  const ofDay = shared.map((key) => [key, dayWords[key][language]]);
  const problems = refusals.map((code) => {
    const { title, next } = problemWords[code];
    return [code, `${title[language]}. ${next[language]}`];
  });
  const links = Object.entries(linkRefusals).map(([code, texts]) => [code, texts[language]]);
  return {
    ...Object.fromEntries([...own, ...ofDay]),
    oddConfirm: dayWords.oddConfirm[language],
    zero: dayStateWords.zero[language],
    closed: dayStateWords.closed[language],
    explained: dayStateWords.explained[language],
    closedReasons: inLanguage(closedReasons, closedReasonWords, language),
    reasons: inLanguage(
      correctionReasons.filter((each) => each !== 'undo'),
      correctionReasonWords,
      language,
    ),
    problems: Object.fromEntries([...problems, ...links]),
  };
}

function inLanguage<K extends string>(
  keys: readonly K[],
  words: Readonly<Record<K, Readonly<Record<Language, string>>>>,
  language: Language,
): Record<string, string> {
  return Object.fromEntries(keys.map((key) => [key, words[key][language]]));
}
