import type { Texts } from '../../domain/texts.ts';
import type { WarningReason } from '../../domain/warnings.ts';
import type { Words } from './speak.ts';

/** Why a warning may stand. */
export const warningReasonWords: Readonly<Record<WarningReason, Texts>> = {
  'checked-with-site': {
    sv: 'Kontrollerat med köket, uppgiften stämmer',
    fi: 'Tarkistettu keittiöstä, tieto on oikein',
    en: 'Checked with the kitchen, the figure is right',
  },
  'unusual-day': {
    sv: 'En ovanlig dag: utflykt, fest, sjukdom, undantagsmeny',
    fi: 'Poikkeava päivä: retki, juhla, sairaus, poikkeusruokalista',
    en: 'An unusual day: outing, feast, illness, exceptional menu',
  },
  'loss-accepted': {
    sv: 'Det som inte ger stöd får bli utan',
    fi: 'Se, mistä ei saa tukea, jää ilman tukea',
    en: 'What earns nothing is left without aid',
  },
  'being-mended': {
    sv: 'Rättas i registret, påverkar inte beloppet',
    fi: 'Korjataan rekisteriin, ei vaikuta summaan',
    en: 'Being mended in the register, the sum is not affected',
  },
  'authority-knows': {
    sv: 'Livsmedelsverket känner till saken',
    fi: 'Asia on Ruokaviraston tiedossa',
    en: 'The Food Authority knows of it',
  },
  other: { sv: 'Annan orsak', fi: 'Muu syy', en: 'Another reason' },
};

/** Answering warnings, and reading the answers. */
export const warningWords = {
  lead: {
    sv: 'Det som ska beaktas hindrar inte, men den som godkänner ska se varför det får stå kvar. Välj en eller flera rader och ge dem en gemensam orsak.',
    fi: 'Huomautus ei estä, mutta hyväksyjän pitää nähdä, miksi se saa jäädä. Valitse yksi tai useampi rivi ja anna niille yhteinen syy.',
    en: 'What is to be noted does not block, but the approver must see why it may stand. Choose one or several rows and give them one reason.',
  },
  progress: {
    sv: '{done} av {all} har en orsak.',
    fi: '{done} / {all} on saanut syyn.',
    en: '{done} of {all} have a reason.',
  },
  choose: { sv: 'Välj', fi: 'Valitse', en: 'Choose' },
  chooseOne: { sv: 'Välj {what}', fi: 'Valitse {what}', en: 'Choose {what}' },
  chooseAll: {
    sv: 'Alla utan orsak i {check} ({count})',
    fi: 'Kaikki ilman syytä olevat, {check} ({count})',
    en: 'All without a reason in {check} ({count})',
  },
  answerTitle: { sv: 'Orsak till de valda', fi: 'Valittujen syy', en: 'Reason for the chosen' },
  reason: { sv: 'Varför får det stå kvar?', fi: 'Miksi se saa jäädä?', en: 'Why may it stand?' },
  chooseReason: { sv: 'Välj en orsak', fi: 'Valitse syy', en: 'Choose a reason' },
  words: { sv: 'Med egna ord', fi: 'Omin sanoin', en: 'In your own words' },
  wordsHint: {
    sv: 'Vad du vet och hur du har tagit reda på det. Skriv inga namn. Högst 500 tecken.',
    fi: 'Mitä tiedät ja miten asia selvitettiin. Älä kirjoita nimiä. Enintään 500 merkkiä.',
    en: 'What you know and how you found out. Write no names. At most 500 characters.',
  },
  save: { sv: 'Ge de valda denna orsak', fi: 'Anna valituille tämä syy', en: 'Give the chosen this reason' },
  answered: { sv: 'Orsak given', fi: 'Syy annettu', en: 'Reason given' },
  open: { sv: 'Väntar på orsak', fi: 'Odottaa syytä', en: 'Waits for a reason' },
  saidBy: { sv: '{who}, {time}', fi: '{who}, {time}', en: '{who}, {time}' },
  mistakeChosen: {
    sv: 'Välj minst en rad som orsaken gäller',
    fi: 'Valitse ainakin yksi rivi, jota syy koskee',
    en: 'Choose at least one row that the reason is for',
  },
  mistakeReason: {
    sv: 'Välj varför det får stå kvar',
    fi: 'Valitse, miksi se saa jäädä',
    en: 'Choose why it may stand',
  },
  mistakeWords: {
    sv: 'Skriv med egna ord, högst 500 tecken på en rad',
    fi: 'Kirjoita omin sanoin, enintään 500 merkkiä yhdelle riville',
    en: 'Write it in your own words, at most 500 characters on one line',
  },
  submitOpen: {
    sv: 'Anmärkningar som väntar på en orsak: {count}. Ge dem en orsak först.',
    fi: 'Syytä odottavia huomautuksia: {count}. Anna niille ensin syy.',
    en: 'Warnings that wait for a reason: {count}. Give them a reason first.',
  },
  toWarnings: { sv: 'Ge orsaker', fi: 'Anna syyt', en: 'Give the reasons' },
  reasonsTitle: {
    sv: 'Anmärkningar och varför de får stå kvar',
    fi: 'Huomautukset ja miksi ne saavat jäädä',
    en: 'Warnings and why they may stand',
  },
  reasonsNone: {
    sv: 'Kontrollerna har inget att anmärka.',
    fi: 'Tarkistuksissa ei ole huomautettavaa.',
    en: 'The checks have nothing to note.',
  },
  covers: { sv: 'Gäller {count}', fi: 'Koskee {count}', en: 'Covers {count}' },
  newTitle: {
    sv: 'Det finns nya anmärkningar',
    fi: 'On uusia huomautuksia',
    en: 'There are new warnings',
  },
  newWords: {
    sv: 'De har kommit efter att ansökan skickades, så den kan inte godkännas. Återsänd den, så ger beredaren dem en orsak.',
    fi: 'Ne ovat tulleet hakemuksen lähettämisen jälkeen, joten sitä ei voi hyväksyä. Palauta se, niin valmistelija antaa niille syyn.',
    en: 'They came after the application was sent, so it cannot be approved. Return it, and its preparer gives them a reason.',
  },
} as const satisfies Words;

/** Where two must approve. */
export const twoApproverWords = {
  first: {
    sv: 'Ansökan är så stor att två olika personer ska godkänna den. Din godkännelse är den första.',
    fi: 'Hakemus on niin suuri, että kahden eri henkilön on hyväksyttävä se. Sinun hyväksyntäsi on ensimmäinen.',
    en: 'The application is so large that two different persons must approve it. Yours is the first approval.',
  },
  second: {
    sv: 'En annan person har godkänt ansökan {time}. Din godkännelse är den andra och sista.',
    fi: 'Toinen henkilö on hyväksynyt hakemuksen {time}. Sinun hyväksyntäsi on toinen ja viimeinen.',
    en: 'Another person approved the application {time}. Yours is the second and last approval.',
  },
  already: {
    sv: 'Du har redan godkänt ansökan. En annan person ska också godkänna den; så många får göra det: {count}.',
    fi: 'Olet jo hyväksynyt hakemuksen. Toisenkin henkilön on hyväksyttävä se; hyväksyjiä on {count}.',
    en: 'You have approved it already. Another person must approve it too; so many may: {count}.',
  },
  alreadyTitle: {
    sv: 'En till ska godkänna',
    fi: 'Vielä yhden on hyväksyttävä',
    en: 'One more must approve',
  },
  nobodyTwo: {
    sv: 'Två andra ska godkänna en så stor ansökan, men så många får göra det: {count}. Be administratören utse en handläggare till.',
    fi: 'Kahden muun on hyväksyttävä näin suuri hakemus, mutta hyväksyjiä on {count}. Pyydä pääkäyttäjää nimeämään toinen käsittelijä.',
    en: 'Two others must approve so large an application, but so many may: {count}. Ask the administrator to appoint another official.',
  },
} as const satisfies Words;
