import type { AuthorityKind, DecisionOutcome, PaidReason } from '../../domain/authority.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** Why something else was paid than was applied for. */
export const paidReasonWords: Readonly<Record<PaidReason, Texts>> = {
  'national-ceiling': {
    sv: 'Det nationella taket sänkte allas stöd (R39 art. 3)',
    fi: 'Kansallinen enimmäismäärä pienensi kaikkien tukea (R39 3 artikla)',
    en: 'The national ceiling cut everybody’s aid (R39 Art. 3)',
  },
  'late-reduction': {
    sv: 'Avdrag för försening (R39 art. 4.5)',
    fi: 'Vähennys myöhästymisestä (R39 4 artiklan 5 kohta)',
    en: 'Reduction for lateness (R39 Art. 4(5))',
  },
  'quantity-corrected': {
    sv: 'Myndigheten rättade mängden',
    fi: 'Viranomainen korjasi määrän',
    en: 'The authority corrected the quantity',
  },
  'rate-corrected': {
    sv: 'Myndigheten använde ett annat stödbelopp',
    fi: 'Viranomainen käytti toista tukimäärää',
    en: 'The authority used another rate',
  },
  'site-not-approved': {
    sv: 'Ett ställe eller en produkt godkändes inte',
    fi: 'Toimipistettä tai tuotetta ei hyväksytty',
    en: 'A site or product was not approved',
  },
  penalty: {
    sv: 'Påföljd för för stor ansökan (R40 art. 8)',
    fi: 'Seuraamus liian suuresta hakemuksesta (R40 8 artikla)',
    en: 'Penalty for claiming too much (R40 Art. 8)',
  },
  'set-off': {
    sv: 'Kvittat mot en fordran',
    fi: 'Kuitattu saatavaa vastaan',
    en: 'Set off against a debt',
  },
  rounding: { sv: 'Avrundning', fi: 'Pyöristys', en: 'Rounding' },
  'paid-later': {
    sv: 'Resten betalas senare',
    fi: 'Loput maksetaan myöhemmin',
    en: 'The rest is paid later',
  },
  other: { sv: 'Annan orsak', fi: 'Muu syy', en: 'Another reason' },
};

export const outcomeWords: Readonly<Record<DecisionOutcome, Texts>> = {
  granted: { sv: 'Beviljat som sökt', fi: 'Myönnetty haetun mukaan', en: 'Granted as applied for' },
  'partly-granted': { sv: 'Delvis beviljat', fi: 'Myönnetty osittain', en: 'Partly granted' },
  rejected: { sv: 'Avslaget', fi: 'Hylätty', en: 'Rejected' },
};

/** The forms, by what they record. */
export const authorityFormWords: Readonly<Record<AuthorityKind, Texts>> = {
  lodged: { sv: 'Anteckna inlämningen', fi: 'Kirjaa jättäminen', en: 'Record the lodging' },
  question: { sv: 'Anteckna en fråga', fi: 'Kirjaa kysymys', en: 'Record a question' },
  answer: { sv: 'Anteckna vårt svar', fi: 'Kirjaa vastauksemme', en: 'Record our answer' },
  decision: { sv: 'Anteckna beslutet', fi: 'Kirjaa päätös', en: 'Record the decision' },
  payment: { sv: 'Anteckna en betalning', fi: 'Kirjaa maksu', en: 'Record a payment' },
};

export const afterwardsWords = {
  lead: {
    sv: 'Här antecknas vad som händer med ansökan hos Livsmedelsverket. Det som godkändes ändras aldrig; en rättelse blir en ändringsansökan.',
    fi: 'Tähän kirjataan, mitä hakemukselle tapahtuu Ruokavirastossa. Hyväksytty ei muutu koskaan; korjauksesta tulee muutoshakemus.',
    en: 'What happens to the application at the Food Authority is recorded here. What was approved never changes; a correction becomes an amendment.',
  },
  notYet: {
    sv: 'Ansökan är inte godkänd än, så här finns inget att anteckna.',
    fi: 'Hakemusta ei ole vielä hyväksytty, joten täällä ei ole mitään kirjattavaa.',
    en: 'The application is not approved yet, so there is nothing to record here.',
  },
  settlement: {
    sv: 'Väntat, beslutat och betalt',
    fi: 'Odotettu, päätetty ja maksettu',
    en: 'Expected, decided and paid',
  },
  settlementAmendment: {
    sv: 'Det väntade är skillnaden mot den ansökan som ändras.',
    fi: 'Odotettu on ero muutettavaan hakemukseen.',
    en: 'What is expected is the difference to the application that is amended.',
  },
  expected: { sv: 'Väntat, €', fi: 'Odotettu, €', en: 'Expected, €' },
  decided: { sv: 'Beslutat, €', fi: 'Päätetty, €', en: 'Decided, €' },
  paid: { sv: 'Betalt, €', fi: 'Maksettu, €', en: 'Paid, €' },
  difference: { sv: 'Skillnad, €', fi: 'Ero, €', en: 'Difference, €' },
  why: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  asExpected: { sv: 'som väntat', fi: 'odotettu', en: 'as expected' },
  record: { sv: 'Anteckna', fi: 'Kirjaa', en: 'Record' },
  reader: {
    sv: 'Handläggaren antecknar här; du kan läsa.',
    fi: 'Käsittelijä kirjaa tänne; sinä voit lukea.',
    en: 'The official records here; you can read.',
  },
  history: { sv: 'Antecknat', fi: 'Kirjattu', en: 'Recorded' },
  nothing: {
    sv: 'Inget är antecknat än. Börja med inlämningen.',
    fi: 'Mitään ei ole vielä kirjattu. Aloita jättämisestä.',
    en: 'Nothing is recorded yet. Begin with the lodging.',
  },
  on: { sv: 'Datum', fi: 'Päivä', en: 'Date' },
  onLodged: {
    sv: 'Vilken dag lämnades ansökan in?',
    fi: 'Minä päivänä hakemus jätettiin?',
    en: 'On what day was it lodged?',
  },
  onQuestion: {
    sv: 'Vilken dag kom frågan?',
    fi: 'Minä päivänä kysymys tuli?',
    en: 'On what day did the question come?',
  },
  onAnswer: {
    sv: 'Vilken dag svarade ni?',
    fi: 'Minä päivänä vastasitte?',
    en: 'On what day did you answer?',
  },
  onDecision: { sv: 'Beslutets dag', fi: 'Päätöksen päivä', en: 'Day of the decision' },
  onPayment: { sv: 'Betalningsdag', fi: 'Maksupäivä', en: 'Day of payment' },
  reference: {
    sv: 'Myndighetens diarienummer',
    fi: 'Viranomaisen diaarinumero',
    en: 'The authority’s reference',
  },
  referenceLater: {
    sv: 'Lämna tomt om det inte har kommit än; det kan antecknas senare.',
    fi: 'Jätä tyhjäksi, jos sitä ei ole vielä tullut; sen voi kirjata myöhemmin.',
    en: 'Leave it empty if it has not come yet; it can be recorded later.',
  },
  documentReference: {
    sv: 'Dokumentets nummer',
    fi: 'Asiakirjan numero',
    en: 'Number of the document',
  },
  question: { sv: 'Vad frågar de?', fi: 'Mitä he kysyvät?', en: 'What do they ask?' },
  answerBy: {
    sv: 'Svar senast (kan lämnas tomt)',
    fi: 'Vastaus viimeistään (voi jättää tyhjäksi)',
    en: 'Answer by (may be empty)',
  },
  answerByDay: { sv: 'Svar senast {day}', fi: 'Vastaus viimeistään {day}', en: 'Answer by {day}' },
  answer: { sv: 'Vad svarade ni?', fi: 'Mitä vastasitte?', en: 'What did you answer?' },
  questions: { sv: 'Frågor', fi: 'Kysymykset', en: 'Questions' },
  unanswered: { sv: 'Väntar på svar', fi: 'Odottaa vastausta', en: 'Waits for an answer' },
  answeredOn: { sv: 'Besvarad {day}', fi: 'Vastattu {day}', en: 'Answered on {day}' },
  outcome: { sv: 'Vad beslutade de?', fi: 'Mitä päätettiin?', en: 'What did they decide?' },
  choose: { sv: 'Välj', fi: 'Valitse', en: 'Choose' },
  total: { sv: 'Summa som kom, €', fi: 'Maksun summa, €', en: 'Sum that came, €' },
  totalHint: {
    sv: 'Som på kontoutdraget; en återkrävd summa skrivs med minus. Raderna ska gå ihop med den.',
    fi: 'Kuten tiliotteessa; takaisin peritty summa miinusmerkillä. Rivien on täsmättävä siihen.',
    en: 'As on the bank statement; a recovered sum with a minus. The lines must add up to it.',
  },
  lines: { sv: 'Rad för rad', fi: 'Rivi riviltä', en: 'Line by line' },
  amountOf: { sv: '{group}, €', fi: '{group}, €', en: '{group}, €' },
  expectedHint: { sv: 'väntat {sum}', fi: 'odotettu {sum}', en: 'expected {sum}' },
  leftHint: {
    sv: 'väntat {sum}, betalt {paid}',
    fi: 'odotettu {sum}, maksettu {paid}',
    en: 'expected {sum}, paid {paid}',
  },
  reasonOf: {
    sv: 'Om {group} skiljer sig: varför?',
    fi: 'Jos {group} poikkeaa: miksi?',
    en: 'If {group} differs: why?',
  },
  wordsOf: { sv: 'Med egna ord, {group}', fi: 'Omin sanoin, {group}', en: 'In your own words, {group}' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  mistakeDay: {
    sv: 'Ange dagen som åååå-mm-dd, i dag eller tidigare',
    fi: 'Anna päivä muodossa vvvv-kk-pp, tänään tai aikaisemmin',
    en: 'Give the day as yyyy-mm-dd, today or earlier',
  },
  mistakeBy: {
    sv: 'Ange en dag eller lämna tomt',
    fi: 'Anna päivä tai jätä tyhjäksi',
    en: 'Give a day or leave it empty',
  },
  mistakeReference: {
    sv: 'Ange numret, högst 100 tecken',
    fi: 'Anna numero, enintään 100 merkkiä',
    en: 'Give the number, at most 100 characters',
  },
  mistakeText: {
    sv: 'Skriv något, högst 4 000 tecken',
    fi: 'Kirjoita jotakin, enintään 4 000 merkkiä',
    en: 'Write something, at most 4 000 characters',
  },
  mistakeOutcome: {
    sv: 'Välj vad de beslutade',
    fi: 'Valitse, mitä päätettiin',
    en: 'Choose what they decided',
  },
  mistakeMoney: {
    sv: '{what}: ange euro och cent, till exempel 1 234,50',
    fi: '{what}: anna eurot ja sentit, esimerkiksi 1 234,50',
    en: '{what}: give euros and cents, such as 1 234,50',
  },
  mistakeSum: {
    sv: 'Raderna ger {lines}, men summan är {total}',
    fi: 'Riveistä tulee {lines}, mutta summa on {total}',
    en: 'The lines give {lines}, but the sum is {total}',
  },
  mistakeReason: {
    sv: '{group}: väntat {expected}, betalt {paid}. Välj varför; välj du ”annan orsak”, skriv den',
    fi: '{group}: odotettu {expected}, maksettu {paid}. Valitse syy; jos valitset ”muu syy”, kirjoita se',
    en: '{group}: expected {expected}, paid {paid}. Choose why; if you choose “another reason”, write it',
  },
  mistakeWords: { sv: 'Högst 500 tecken', fi: 'Enintään 500 merkkiä', en: 'At most 500 characters' },
} as const satisfies Words;
