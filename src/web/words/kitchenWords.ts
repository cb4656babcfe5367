import type { ClaimState } from '../../domain/claims.ts';
import type { CorrectionReason } from '../../domain/counts.ts';
import type { Via } from '../../domain/people.ts';
import type { Texts } from '../../domain/texts.ts';
import type { DayState } from '../../usecases/readMonth.ts';
import type { Words } from './speak.ts';

/** A day in the kitchen. */
export const dayWords = {
  title: { sv: '{day}, {site}', fi: '{day}, {site}', en: '{day}, {site}' },
  titleWrong: { sv: 'Fel: {title}', fi: 'Virhe: {title}', en: 'Error: {title}' },
  today: { sv: 'I dag', fi: 'Tänään', en: 'Today' },
  dayBefore: { sv: 'Föregående dag: {day}', fi: 'Edellinen päivä: {day}', en: 'Day before: {day}' },
  dayAfter: { sv: 'Följande dag: {day}', fi: 'Seuraava päivä: {day}', en: 'Day after: {day}' },
  chooseDay: { sv: 'Välj dag', fi: 'Valitse päivä', en: 'Choose a day' },
  month: { sv: 'Månaden', fi: 'Kuukausi', en: 'The month' },
  transfers: { sv: 'Överföringar', fi: 'Siirrot', en: 'Transfers' },
  schoolYear: { sv: 'Läsårsuppgifter', fi: 'Lukuvuositiedot', en: 'School-year data' },
  allSites: { sv: 'Alla mina ställen', fi: 'Kaikki toimipisteeni', en: 'All my sites' },

  missingOne: { sv: 'En dag saknas', fi: 'Yksi päivä puuttuu', en: 'One day is missing' },
  missingMany: { sv: '{count} dagar saknas', fi: '{count} päivää puuttuu', en: '{count} days are missing' },
  missingMore: { sv: '{count} till', fi: '{count} muuta', en: '{count} more' },

  notOperating: {
    sv: 'Enligt kalendern är stället stängt den här dagen. Du kan ändå lämna en dagsrapport om ni serverade mjölk.',
    fi: 'Kalenterin mukaan paikka on tänä päivänä kiinni. Voit silti antaa päiväraportin, jos maitoa tarjottiin.',
    en: 'By the calendar the site is closed on this day. You can still send a count if milk was served.',
  },
  ahead: {
    sv: 'Den här dagen har inte kommit än. Dagsrapporten lämnas tidigast samma dag.',
    fi: 'Tämä päivä ei ole vielä koittanut. Päiväraportti annetaan aikaisintaan samana päivänä.',
    en: 'This day has not come yet. The count is sent on the day itself at the earliest.',
  },
  outside: {
    sv: 'Stället var inte med i skolprogrammet den här dagen.',
    fi: 'Toimipiste ei ollut tänä päivänä mukana koulujakelujärjestelmässä.',
    en: 'The site was not in the school scheme on this day.',
  },
  noProducts: {
    sv: 'Stället har inga produkter den här dagen. Be handläggaren lägga till dem.',
    fi: 'Toimipisteellä ei ole tuotteita tänä päivänä. Pyydä käsittelijää lisäämään ne.',
    en: 'The site has no products on this day. Ask the official to add them.',
  },
  nothingYet: {
    sv: 'Ingen dagsrapport har lämnats för den här dagen.',
    fi: 'Tältä päivältä ei ole annettu päiväraporttia.',
    en: 'No count has been sent for this day.',
  },

  litres: { sv: 'Liter', fi: 'Litraa', en: 'Litres' },
  kilograms: { sv: 'Kilogram', fi: 'Kilogrammaa', en: 'Kilograms' },
  orLitres: { sv: 'eller i liter', fi: 'tai litroina', en: 'or in litres' },
  orKilograms: { sv: 'eller i kilogram', fi: 'tai kilogrammoina', en: 'or in kilograms' },
  less: { sv: 'Minska, {what}', fi: 'Vähennä, {what}', en: 'Less, {what}' },
  more: { sv: 'Öka, {what}', fi: 'Lisää, {what}', en: 'More, {what}' },
  previous: { sv: '{day} {amount}', fi: '{day} {amount}', en: '{day} {amount}' },
  yesterday: { sv: 'i går', fi: 'eilen', en: 'yesterday' },
  usual: {
    sv: 'brukar vara omkring {amount}',
    fi: 'tavallisesti noin {amount}',
    en: 'usually about {amount}',
  },

  moreTitle: {
    sv: 'Matlagning, andra matgäster, barn på plats, anteckning',
    fi: 'Ruoanlaitto, muut ruokailijat, paikalla olleet, huomautus',
    en: 'Cooking, other diners, children there, a note',
  },
  cookingTitle: { sv: 'Till matlagning', fi: 'Ruoanlaittoon', en: 'Used in cooking' },
  cookingHint: {
    sv: 'Mjölk i maten är inte stödberättigande och räknas för sig. Ta inte med den ovan.',
    fi: 'Ruokaan käytetty maito ei ole tukikelpoista, ja se lasketaan erikseen. Älä laske sitä yllä mukaan.',
    en: 'Milk in the food is not eligible and is counted apart. Leave it out above.',
  },
  dinersTitle: { sv: 'Andra matgäster', fi: 'Muut ruokailijat', en: 'Other diners' },
  presentTitle: {
    sv: 'Barn på plats i dag',
    fi: 'Paikalla olleet lapset',
    en: 'Children there that day',
  },
  presentHint: {
    sv: 'Bara om många är borta, till exempel på utfärd eller sjuka. Då vet vi att lite mjölk är rätt.',
    fi: 'Vain jos moni on poissa, esimerkiksi retkellä tai sairaana. Silloin tiedämme, että vähäinen maito on oikein.',
    en: 'Only if many are away, on an excursion or ill. Then we know that little milk is right.',
  },
  enrolled: {
    sv: 'Inskrivna: {count}.',
    fi: 'Kirjoilla: {count}.',
    en: 'Enrolled: {count}.',
  },
  dinersHint: {
    sv: 'Hur många andra än barnen drack av mjölken i dag, till exempel personal. Lämna tomt om det är som vanligt.',
    fi: 'Montako muuta kuin lasta joi maitoa, esimerkiksi henkilökuntaa. Jätä tyhjäksi, jos määrä on tavallinen.',
    en: 'How many others than the children drank of the milk, staff for instance. Leave empty if it is as usual.',
  },
  noteTitle: { sv: 'Anteckning', fi: 'Huomautus', en: 'Note' },
  noteHint: {
    sv: 'Till exempel varför dagen var ovanlig. Skriv inga namn.',
    fi: 'Esimerkiksi miksi päivä oli tavallisesta poikkeava. Älä kirjoita nimiä.',
    en: 'Why the day was unusual, for instance. Write no names.',
  },

  send: { sv: 'Skicka för {day}', fi: 'Lähetä, {day}', en: 'Send for {day}' },
  sendAmount: {
    sv: 'Skicka {amount} för {day}',
    fi: 'Lähetä {amount}, {day}',
    en: 'Send {amount} for {day}',
  },
  sendCorrection: {
    sv: 'Skicka rättelsen för {day}',
    fi: 'Lähetä korjaus, {day}',
    en: 'Send the correction for {day}',
  },
  sendCorrectionAmount: {
    sv: 'Rätta till {amount} för {day}',
    fi: 'Korjaa määräksi {amount}, {day}',
    en: 'Correct to {amount} for {day}',
  },
  noMilk: { sv: 'Ingen mjölk serverad', fi: 'Maitoa ei tarjottu', en: 'No milk served' },
  closed: {
    sv: 'Stängt den här dagen: tryck på orsaken',
    fi: 'Kiinni tänä päivänä: paina syytä',
    en: 'Closed on this day: press the reason',
  },
  closedToday: {
    sv: 'Stängt i dag: tryck på orsaken',
    fi: 'Tänään kiinni: paina syytä',
    en: 'Closed today: press the reason',
  },

  oddTitle: { sv: 'Stämmer siffran?', fi: 'Onko luku oikein?', en: 'Is the figure right?' },
  oddHigh: {
    sv: '{product}: {amount}. Det är mycket mer än vanligt ({compared}).',
    fi: '{product}: {amount}. Se on paljon tavallista enemmän ({compared}).',
    en: '{product}: {amount}. That is much more than usual ({compared}).',
  },
  oddLow: {
    sv: '{product}: {amount}. Det är mycket mindre än vanligt ({compared}).',
    fi: '{product}: {amount}. Se on paljon tavallista vähemmän ({compared}).',
    en: '{product}: {amount}. That is much less than usual ({compared}).',
  },
  oddConfirm: {
    sv: 'Ja, det stämmer. Skicka {amount}',
    fi: 'Kyllä, luku on oikein. Lähetä {amount}',
    en: 'Yes, it is right. Send {amount}',
  },
  oddChange: { sv: 'Nej, ändra siffran', fi: 'Ei, muuta lukua', en: 'No, change the figure' },
  notSentYet: {
    sv: 'Inget har skickats än.',
    fi: 'Mitään ei ole vielä lähetetty.',
    en: 'Nothing has been sent yet.',
  },

  conflictTitle: {
    sv: 'Dagen har redan en rapport',
    fi: 'Päivällä on jo raportti',
    en: 'The day already has a count',
  },
  conflict: {
    sv: 'Den skickades {time} av {who}: {what}. Det du skrev är kvar i formuläret. Om det är rätt, välj en orsak och skicka rättelsen.',
    fi: 'Sen lähetti {who} {time}: {what}. Kirjoittamasi on tallella lomakkeella. Jos se on oikein, valitse syy ja lähetä korjaus.',
    en: 'It was sent {time} by {who}: {what}. What you typed is kept in the form. If it is right, choose a reason and send the correction.',
  },
  unchanged: {
    sv: 'Det du skickade är detsamma som redan gäller. Inget behövde ändras.',
    fi: 'Lähettämäsi on sama kuin jo voimassa oleva. Mitään ei tarvinnut muuttaa.',
    en: 'What you sent is the same as what stands. Nothing had to be changed.',
  },

  receiptTitle: {
    sv: 'Skickat kl. {time}: {what}',
    fi: 'Lähetetty klo {time}: {what}',
    en: 'Sent at {time}: {what}',
  },
  receipt: {
    sv: '{day}, av {who}. Version {revision}, kvitto {hash}.',
    fi: '{day}, lähettäjä {who}. Versio {revision}, kuitti {hash}.',
    en: '{day}, by {who}. Version {revision}, receipt {hash}.',
  },
  undo: { sv: 'Ångra', fi: 'Kumoa', en: 'Undo' },
  undoFirst: { sv: 'Ångra och ändra', fi: 'Kumoa ja muuta', en: 'Undo and change' },
  nextMissing: {
    sv: 'Nästa dag som saknas: {day}',
    fi: 'Seuraava puuttuva päivä: {day}',
    en: 'Next missing day: {day}',
  },
  allDone: { sv: 'Inga dagar saknas.', fi: 'Yhtään päivää ei puutu.', en: 'No days are missing.' },

  standsTitle: { sv: 'Det här gäller', fi: 'Tämä on voimassa', en: 'What stands' },
  sentBy: { sv: 'Skickat {time} av {who}', fi: 'Lähettänyt {who} {time}', en: 'Sent {time} by {who}' },
  total: { sv: 'Sammanlagt serverat', fi: 'Tarjottu yhteensä', en: 'Served in all' },
  correct: { sv: 'Rätta', fi: 'Korjaa', en: 'Correct' },
  correctTitle: { sv: 'Rätta dagsrapporten', fi: 'Korjaa päiväraportti', en: 'Correct the count' },
  leave: { sv: 'Låt bli att rätta', fi: 'Jätä korjaamatta', en: 'Leave it as it is' },
  reason: { sv: 'Varför rättar du?', fi: 'Miksi korjaat?', en: 'Why do you correct it?' },
  chooseReason: { sv: 'Välj en orsak', fi: 'Valitse syy', en: 'Choose a reason' },
  words: {
    sv: 'Med egna ord (frivilligt)',
    fi: 'Omin sanoin (vapaaehtoinen)',
    en: 'In your own words (optional)',
  },
  revisions: { sv: 'Versioner ({count})', fi: 'Versiot ({count})', en: 'Versions ({count})' },
  revision: { sv: 'Version {revision}', fi: 'Versio {revision}', en: 'Version {revision}' },
  why: { sv: 'Orsak: {reason}', fi: 'Syy: {reason}', en: 'Reason: {reason}' },

  claimTitle: { sv: 'Vad uppgiften används till', fi: 'Mihin tietoa käytetään', en: 'What became of it' },
  noClaim: {
    sv: '{period}: ansökan har inte påbörjats än.',
    fi: '{period}: hakemusta ei ole vielä aloitettu.',
    en: '{period}: the application has not been begun yet.',
  },
  approvedAlready: {
    sv: 'Ansökan för perioden är redan godkänd. En rättelse nu öppnar en ändring av ansökan.',
    fi: 'Kauden hakemus on jo hyväksytty. Korjaus avaa nyt hakemuksen muutoksen.',
    en: 'The application of the period is approved already. A correction now opens an amendment.',
  },

  mistakeNothing: {
    sv: 'Skriv hur mycket som serverades, eller välj Ingen mjölk serverad',
    fi: 'Kirjoita, paljonko tarjottiin, tai valitse Maitoa ei tarjottu',
    en: 'Write how much was served, or choose No milk served',
  },
  mistakeWhole: {
    sv: '{what}: skriv ett helt tal, till exempel 4',
    fi: '{what}: kirjoita kokonaisluku, esimerkiksi 4',
    en: '{what}: write a whole number, for example 4',
  },
  mistakeDecimal: {
    sv: '{what}: skriv ett tal med högst tre decimaler, till exempel 45,5',
    fi: '{what}: kirjoita luku, jossa on enintään kolme desimaalia, esimerkiksi 45,5',
    en: '{what}: write a number with at most three decimals, for example 45.5',
  },
  mistakeLarge: {
    sv: '{what}: talet är för stort',
    fi: '{what}: luku on liian suuri',
    en: '{what}: the number is too large',
  },
  mistakeNote: {
    sv: '{what}: högst 500 tecken',
    fi: '{what}: enintään 500 merkkiä',
    en: '{what}: at most 500 characters',
  },
  mistakeClosed: {
    sv: 'Välj varför det är stängt',
    fi: 'Valitse, miksi on kiinni',
    en: 'Choose why it is closed',
  },
  mistakeReason: {
    sv: 'Välj varför du rättar',
    fi: 'Valitse, miksi korjaat',
    en: 'Choose why you correct it',
  },
} as const satisfies Words;

/** The month's sheet. */
export const monthWords = {
  title: { sv: '{month}, {site}', fi: '{month}, {site}', en: '{month}, {site}' },
  monthBefore: {
    sv: 'Föregående månad: {month}',
    fi: 'Edellinen kuukausi: {month}',
    en: 'Month before: {month}',
  },
  monthAfter: { sv: 'Följande månad: {month}', fi: 'Seuraava kuukausi: {month}', en: 'Month after: {month}' },
  chooseMonth: { sv: 'Välj månad', fi: 'Valitse kuukausi', en: 'Choose a month' },
  sheet: { sv: 'Serverat per dag, liter', fi: 'Tarjottu päivittäin, litraa', en: 'Served each day, litres' },
  corrected: { sv: 'rättad', fi: 'korjattu', en: 'corrected' },
  legend: { sv: 'Så läser du arket', fi: 'Näin luet taulukkoa', en: 'How to read the sheet' },
  sums: { sv: 'Månadens summor', fi: 'Kuukauden summat', en: 'Sums of the month' },
  product: { sv: 'Produkt', fi: 'Tuote', en: 'Product' },
  served: { sv: 'Serverat', fi: 'Tarjottu', en: 'Served' },
  cooking: { sv: 'I matlagning', fi: 'Ruoanlaittoon', en: 'In cooking' },
  total: { sv: 'Sammanlagt', fi: 'Yhteensä', en: 'In all' },
  days: { sv: 'Dagar', fi: 'Päiviä', en: 'Days' },
  nothing: {
    sv: 'Inget har serverats den här månaden.',
    fi: 'Tässä kuussa ei ole tarjottu mitään.',
    en: 'Nothing has been served this month.',
  },
  chart: { sv: 'Liter per dag', fi: 'Litraa päivässä', en: 'Litres a day' },
  chartText: {
    sv: 'Stapeldiagram över liter per dag i {month}: högst {most} den {mostDay}. Samma siffror finns i arket ovan.',
    fi: 'Pylväskaavio päivittäisistä litroista, {month}: eniten {most} päivänä {mostDay}. Samat luvut ovat yllä olevassa taulukossa.',
    en: 'Bar chart of litres a day in {month}: the most was {most} on {mostDay}. The same figures stand in the sheet above.',
  },
  backToToday: { sv: 'Till i dag', fi: 'Tähän päivään', en: 'To today' },
} as const satisfies Words;

/** A kitchen's sites. */
export const listWords = {
  title: { sv: 'Mina ställen', fi: 'Toimipisteeni', en: 'My sites' },
  search: { sv: 'Sök ställe', fi: 'Hae toimipistettä', en: 'Search for a site' },
  searchButton: { sv: 'Sök', fi: 'Hae', en: 'Search' },
  found: {
    sv: '{count} av {total} ställen',
    fi: '{count} / {total} toimipistettä',
    en: '{count} of {total} sites',
  },
  none: {
    sv: 'Inget ställe har {search} i namnet. Sök på en kortare del av namnet.',
    fi: 'Minkään toimipisteen nimessä ei ole {search}. Hae lyhyemmällä nimen osalla.',
    en: 'No site has {search} in its name. Search for a shorter part of the name.',
  },
  noSites: {
    sv: 'Du har inga ställen än. Be administratören lägga till dem.',
    fi: 'Sinulla ei ole vielä toimipisteitä. Pyydä pääkäyttäjää lisäämään ne.',
    en: 'You have no sites yet. Ask the administrator to add them.',
  },
  missingOne: { sv: 'en dag saknas', fi: 'yksi päivä puuttuu', en: 'one day missing' },
  missingMany: { sv: '{count} dagar saknas', fi: '{count} päivää puuttuu', en: '{count} days missing' },
  todaySent: { sv: 'i dag skickat: {amount}', fi: 'tänään lähetetty: {amount}', en: 'sent today: {amount}' },
  todayMissing: { sv: 'i dag: inte skickat än', fi: 'tänään: ei vielä lähetetty', en: 'today: not sent yet' },
} as const satisfies Words;

/** How a day stands. */
export const dayStateWords: Readonly<Record<DayState, Texts>> = {
  served: { sv: 'serverat', fi: 'tarjottu', en: 'served' },
  zero: { sv: 'ingen mjölk serverad', fi: 'maitoa ei tarjottu', en: 'no milk served' },
  closed: { sv: 'stängt', fi: 'kiinni', en: 'closed' },
  explained: { sv: 'saknas, förklarad', fi: 'puuttuu, selitetty', en: 'missing, explained' },
  missing: { sv: 'saknas', fi: 'puuttuu', en: 'missing' },
  'not-operating': { sv: 'ingen verksamhetsdag', fi: 'ei toimintapäivä', en: 'no operating day' },
  ahead: { sv: 'har inte kommit än', fi: 'ei vielä koittanut', en: 'not come yet' },
};

export const correctionReasonWords: Readonly<Record<CorrectionReason, Texts>> = {
  'typing-error': { sv: 'Skrivfel', fi: 'Näppäilyvirhe', en: 'Typing error' },
  'wrong-day': { sv: 'Fel dag', fi: 'Väärä päivä', en: 'Wrong day' },
  'wrong-product': { sv: 'Fel produkt', fi: 'Väärä tuote', en: 'Wrong product' },
  'late-information': {
    sv: 'Uppgiften kom senare',
    fi: 'Tieto saatiin myöhemmin',
    en: 'The information came later',
  },
  'counted-again': { sv: 'Räknades om', fi: 'Laskettiin uudelleen', en: 'Counted again' },
  undo: { sv: 'Ångrat', fi: 'Kumottu', en: 'Undone' },
  other: { sv: 'Annan orsak', fi: 'Muu syy', en: 'Other reason' },
};

/** Where the claim that holds the day stands; `{period}` is its name. */
export const claimStateWords = {
  draft: {
    sv: '{period}: ingår i ansökan, som inte är godkänd än.',
    fi: '{period}: mukana hakemuksessa, jota ei ole vielä hyväksytty.',
    en: '{period}: in the application, which is not yet approved.',
  },
  awaiting: {
    sv: '{period}: ingår i ansökan, som väntar på godkännande.',
    fi: '{period}: mukana hakemuksessa, joka odottaa hyväksyntää.',
    en: '{period}: in the application, which awaits approval.',
  },
  approved: {
    sv: '{period}: ingår i ansökan, som är godkänd.',
    fi: '{period}: mukana hakemuksessa, joka on hyväksytty.',
    en: '{period}: in the application, which is approved.',
  },
  'approved-once': {
    sv: '{period}: ingår i ansökan, som en har godkänt och en till ska godkänna.',
    fi: '{period}: mukana hakemuksessa, jonka yksi on hyväksynyt ja toinen vielä hyväksyy.',
    en: '{period}: in the application, which one has approved and another is still to approve.',
  },
  sent: {
    sv: '{period}: ingår i ansökan, som har lämnats till Livsmedelsverket.',
    fi: '{period}: mukana hakemuksessa, joka on jätetty Ruokavirastolle.',
    en: '{period}: in the application, which has been lodged with the Food Authority.',
  },
  decided: {
    sv: '{period}: ingår i ansökan, som Livsmedelsverket har avgjort.',
    fi: '{period}: mukana hakemuksessa, josta Ruokavirasto on päättänyt.',
    en: '{period}: in the application, which the Food Authority has decided.',
  },
  paid: {
    sv: '{period}: ingår i ansökan, och stödet har betalats.',
    fi: '{period}: mukana hakemuksessa, ja tuki on maksettu.',
    en: '{period}: in the application, and the aid has been paid.',
  },
} as const satisfies Record<ClaimState, Texts>;

/** How an act came in, where it was not by a person's login. */
export const viaWords: Readonly<Record<Exclude<Via, 'login'>, Texts>> = {
  machine: { sv: 'system', fi: 'järjestelmä', en: 'system' },
  link: { sv: 'länk', fi: 'linkki', en: 'link' },
  robot: { sv: 'automatik', fi: 'automaatti', en: 'robot' },
};
