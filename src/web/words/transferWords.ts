import type { Texts } from '../../domain/texts.ts';
import type { DifferenceReason } from '../../domain/transfers.ts';
import type { Words } from './speak.ts';

export const transferWords = {
  title: { sv: 'Överföringar', fi: 'Siirrot', en: 'Transfers' },
  titleWrong: { sv: 'Fel: Överföringar', fi: 'Virhe: Siirrot', en: 'Error: Transfers' },
  leadSent: {
    sv: 'Det som går från det här köket till varje ställe. Köket eller stället rapporterar; det räcker att en gör det.',
    fi: 'Mitä tästä keittiöstä lähtee kuhunkin toimipisteeseen. Keittiö tai toimipiste raportoi; toinen riittää.',
    en: 'What goes from this kitchen to each site. The kitchen or the site reports it; one of them is enough.',
  },
  leadReceived: {
    sv: 'Det som kom från köket. Har köket redan rapporterat räcker det att ni bekräftar.',
    fi: 'Mitä keittiöstä tuli. Jos keittiö on jo raportoinut, riittää että vahvistatte.',
    en: 'What came from the kitchen. If the kitchen has reported it already, it is enough that you confirm.',
  },
  none: {
    sv: 'Det här stället får sin mjölk direkt: inga överföringar.',
    fi: 'Tämä toimipiste saa maitonsa suoraan: ei siirtoja.',
    en: 'This site gets its milk directly: no transfers.',
  },
  enter: { sv: 'Fyll i', fi: 'Täytä', en: 'Fill in' },
  next: { sv: 'Nästa: {name}', fi: 'Seuraava: {name}', en: 'Next: {name}' },
  sent: { sv: 'Skickat', fi: 'Lähetetty', en: 'Sent' },
  received: { sv: 'Mottaget', fi: 'Vastaanotettu', en: 'Received' },
  nothingYet: { sv: 'inget rapporterat', fi: 'ei raportoitu', en: 'nothing reported' },
  litres: { sv: '{product}, liter', fi: '{product}, litraa', en: '{product}, litres' },
  kilograms: { sv: '{product}, kilogram', fi: '{product}, kilogrammaa', en: '{product}, kilograms' },
  sendTo: { sv: 'Skickat till {name}', fi: 'Lähetetty: {name}', en: 'Sent to {name}' },
  receiveFrom: { sv: 'Mottaget från {name}', fi: 'Vastaanotettu: {name}', en: 'Received from {name}' },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  asSent: {
    sv: 'Mottaget som det skickades',
    fi: 'Vastaanotettu kuten lähetetty',
    en: 'Received as it was sent',
  },
  correct: { sv: 'Rätta', fi: 'Korjaa', en: 'Correct' },
  reason: { sv: 'Varför rättas det?', fi: 'Miksi korjataan?', en: 'Why is it corrected?' },
  choose: { sv: 'Välj', fi: 'Valitse', en: 'Choose' },
  differs: {
    sv: 'Skickat och mottaget skiljer sig. Rätta det som är fel, eller förklara skillnaden.',
    fi: 'Lähetetty ja vastaanotettu eroavat. Korjatkaa virhe tai selittäkää ero.',
    en: 'Sent and received differ. Correct what is wrong, or explain the difference.',
  },
  why: { sv: 'Vad hände?', fi: 'Mitä tapahtui?', en: 'What happened?' },
  words: { sv: 'Med egna ord', fi: 'Omin sanoin', en: 'In your own words' },
  explain: { sv: 'Förklara skillnaden', fi: 'Selitä ero', en: 'Explain the difference' },
  explained: { sv: 'Förklarat: {reason}', fi: 'Selitetty: {reason}', en: 'Explained: {reason}' },
  saved: { sv: 'Sparat: {name}', fi: 'Tallennettu: {name}', en: 'Saved: {name}' },
  mistakeNothing: {
    sv: 'Ange minst en mängd för {name}',
    fi: 'Anna ainakin yksi määrä: {name}',
    en: 'Give at least one amount for {name}',
  },
  mistakeAmount: {
    sv: '{what}: ange en mängd som 12 eller 12,5',
    fi: '{what}: anna määrä muodossa 12 tai 12,5',
    en: '{what}: give an amount like 12 or 12.5',
  },
  mistakeReason: {
    sv: 'Välj varför det rättas',
    fi: 'Valitse, miksi korjataan',
    en: 'Choose why it is corrected',
  },
  mistakeWhy: { sv: 'Välj vad som hände', fi: 'Valitse, mitä tapahtui', en: 'Choose what happened' },
  mistakeWords: {
    sv: 'Skriv vad som hände när orsaken är ”annat”',
    fi: 'Kirjoita, mitä tapahtui, kun syy on ”muu”',
    en: 'Write what happened when the reason is “other”',
  },
  meanwhile: {
    sv: 'Någon annan var före. Se hur det står nu och spara vid behov igen.',
    fi: 'Joku muu ehti ensin. Katso tilanne ja tallenna tarvittaessa uudelleen.',
    en: 'Somebody else was first. Look at how it stands now and save again if needed.',
  },
  theDay: { sv: 'Dagens rapport', fi: 'Päiväraportti', en: 'The day’s count' },
  dayBefore: { sv: 'Dagen före', fi: 'Edellinen päivä', en: 'The day before' },
  dayAfter: { sv: 'Dagen efter', fi: 'Seuraava päivä', en: 'The day after' },
} as const satisfies Words;

export const transferReasonWords: Readonly<Record<DifferenceReason, Texts>> = {
  spilled: { sv: 'spilldes', fi: 'kaatui', en: 'spilled' },
  spoiled: { sv: 'blev dåligt', fi: 'pilaantui', en: 'spoiled' },
  returned: { sv: 'skickades tillbaka', fi: 'palautettiin', en: 'sent back' },
  'went-elsewhere': { sv: 'gick till ett annat ställe', fi: 'meni muualle', en: 'went elsewhere' },
  'counted-wrong': { sv: 'räknades fel', fi: 'laskettiin väärin', en: 'counted wrong' },
  other: { sv: 'annat', fi: 'muu', en: 'other' },
};
