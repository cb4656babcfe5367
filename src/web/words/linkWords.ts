import type { LinkKind, LinkState } from '../../domain/links.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

export const linkKindWords: Readonly<Record<LinkKind, Texts>> = {
  once: { sv: 'Engångslänk', fi: 'Kertalinkki', en: 'One-time link' },
  term: { sv: 'Länk för en tid', fi: 'Määräaikainen linkki', en: 'Link for a time' },
};

export const linkStateWords: Readonly<Record<LinkState, Texts>> = {
  open: { sv: 'Gäller', fi: 'Voimassa', en: 'Valid' },
  expired: { sv: 'Har gått ut', fi: 'Vanhentunut', en: 'Expired' },
  revoked: { sv: 'Återkallad', fi: 'Peruttu', en: 'Taken back' },
  used: { sv: 'Använd', fi: 'Käytetty', en: 'Used' },
};

/** The page of the links. */
export const linkWords = {
  title: { sv: 'Länkar utan konto', fi: 'Linkit ilman tiliä', en: 'Links without an account' },
  titleWrong: {
    sv: 'Fel: Länkar utan konto',
    fi: 'Virhe: Linkit ilman tiliä',
    en: 'Mistake: Links without an account',
  },
  lead: {
    sv: 'En vikarie utan konto redovisar mjölken med en länk eller en QR-kod. Länken gäller ett enda verksamhetsställe: den visar och tar emot dess rapporter för i dag och de senaste {days} dagarna, inget annat.',
    fi: 'Sijainen, jolla ei ole tiliä, kirjaa maidon linkillä tai QR-koodilla. Linkki koskee vain yhtä toimipistettä: se näyttää ja ottaa vastaan sen raportit tältä päivältä ja edellisiltä {days} päivältä, ei muuta.',
    en: 'A substitute without an account reports the milk with a link or a QR code. The link is for one site: it shows and takes that site’s counts of today and the last {days} days, and nothing else.',
  },
  makeTitle: { sv: 'Ny länk', fi: 'Uusi linkki', en: 'New link' },
  site: { sv: 'Verksamhetsställe', fi: 'Toimipiste', en: 'Site' },
  chooseSite: { sv: 'Välj', fi: 'Valitse', en: 'Choose' },
  kind: { sv: 'Slag', fi: 'Laji', en: 'Kind' },
  onceMeans: {
    sv: 'för en dags rapport; samma dag kan rättas fram till midnatt',
    fi: 'yhden päivän raporttia varten; samaa päivää voi korjata keskiyöhön asti',
    en: 'for the count of one day; that day can be corrected until midnight',
  },
  termMeans: {
    sv: 'för varje dag så länge länken gäller',
    fi: 'joka päivälle niin kauan kuin linkki on voimassa',
    en: 'for every day while the link is valid',
  },
  days: { sv: 'Gäller så här många dagar', fi: 'Voimassa näin monta päivää', en: 'Valid for so many days' },
  daysHint: {
    sv: 'I dag räknas med. Engångslänk högst {once}, länk för en tid högst {term}.',
    fi: 'Tämä päivä lasketaan mukaan. Kertalinkki enintään {once}, määräaikainen enintään {term}.',
    en: 'Today counts. A one-time link at most {once}, a link for a time at most {term}.',
  },
  contact: { sv: 'Vem köket frågar', fi: 'Keneltä keittiö kysyy', en: 'Whom the kitchen asks' },
  contactHint: {
    sv: 'Trycks på pappret, till exempel ett telefonnummer. Sparas inte. Lämnas det tomt står där stadens handläggare.',
    fi: 'Painetaan paperiin, esimerkiksi puhelinnumero. Ei tallenneta. Tyhjänä paperissa lukee kaupungin käsittelijä.',
    en: 'Printed on the paper, a telephone number for instance. It is not kept. Left empty, the paper names the official of the city.',
  },
  makeButton: {
    sv: 'Gör länken och visa pappret',
    fi: 'Tee linkki ja näytä paperi',
    en: 'Make the link and show the paper',
  },
  mistakeSite: {
    sv: 'Välj verksamhetsställe',
    fi: 'Valitse toimipiste',
    en: 'Choose the site',
  },
  mistakeKind: { sv: 'Välj slag av länk', fi: 'Valitse linkin laji', en: 'Choose the kind of link' },
  mistakeDays: {
    sv: 'Ange ett helt antal dagar, 1 till {most}',
    fi: 'Anna päivien määrä kokonaislukuna, 1–{most}',
    en: 'Give the days as a whole number, 1 to {most}',
  },
  mistakeContact: {
    sv: 'Skriv högst 120 tecken på en rad om vem köket frågar',
    fi: 'Kirjoita enintään 120 merkkiä yhdelle riville siitä, keneltä keittiö kysyy',
    en: 'Write at most 120 characters on one line about whom the kitchen asks',
  },
  mistakeReason: {
    sv: 'Skriv varför länken återkallas, högst 300 tecken',
    fi: 'Kirjoita, miksi linkki perutaan, enintään 300 merkkiä',
    en: 'Write why the link is taken back, at most 300 characters',
  },
  search: { sv: 'Sök verksamhetsställe', fi: 'Hae toimipistettä', en: 'Search for a site' },
  searchButton: { sv: 'Sök', fi: 'Hae', en: 'Search' },
  openTitle: { sv: 'Gäller nu ({count})', fi: 'Voimassa nyt ({count})', en: 'Valid now ({count})' },
  endedTitle: { sv: 'Har upphört ({count})', fi: 'Päättyneet ({count})', en: 'Ended ({count})' },
  none: {
    sv: 'Inga länkar har gjorts än. Välj ett verksamhetsställe ovan när ett kök behöver en.',
    fi: 'Linkkejä ei ole vielä tehty. Valitse toimipiste yllä, kun keittiö tarvitsee linkin.',
    en: 'No link has been made yet. Choose a site above when a kitchen needs one.',
  },
  noneOpen: { sv: 'Ingen länk gäller.', fi: 'Yhtään linkkiä ei ole voimassa.', en: 'No link is valid.' },
  asOf: { sv: 'Läget {day}.', fi: 'Tilanne {day}.', en: 'As of {day}.' },
  validUntil: { sv: 'Gäller till och med', fi: 'Viimeinen voimassaolopäivä', en: 'Valid until the end of' },
  lastUse: { sv: 'Senast', fi: 'Viimeksi', en: 'Last use' },
  neverUsed: { sv: 'Aldrig öppnad', fi: 'Ei koskaan avattu', en: 'Never opened' },
  madeAt: { sv: 'Gjord', fi: 'Tehty', en: 'Made' },
  usedFor: { sv: 'Använd för dagen', fi: 'Käytetty päivälle', en: 'Used for the day' },
  revokedAt: { sv: 'Återkallad', fi: 'Peruttu', en: 'Taken back' },
  posted: {
    sv: '{time}: skickade rapporten för {day}',
    fi: '{time}: lähetti raportin päivältä {day}',
    en: '{time}: sent the count of {day}',
  },
  opened: { sv: '{time}: öppnades', fi: '{time}: avattiin', en: '{time}: was opened' },
  uses: {
    sv: 'Användning: öppnad {opened}, skickat {posted}',
    fi: 'Käyttö: avattu {opened}, lähetetty {posted}',
    en: 'Uses: opened {opened}, sent {posted}',
  },
  usesLeft: {
    sv: 'De äldsta {count} användningarna visas inte. Det som skickades står kvar i dagarnas historik.',
    fi: 'Vanhimpia {count} käyttökertaa ei näytetä. Lähetetyt tiedot ovat tallessa päivien historiassa.',
    en: 'The oldest {count} uses are not shown. What was sent stays in the history of its days.',
  },
  trail: {
    sv: 'I dagarnas historik heter länken {id}. E-postprogram kan öppna en länk före mottagaren.',
    fi: 'Päivien historiassa linkin nimi on {id}. Sähköpostiohjelma voi avata linkin ennen vastaanottajaa.',
    en: 'In the history of the days the link is called {id}. A mail program may open a link before its reader does.',
  },
  revoke: { sv: 'Återkalla', fi: 'Peru linkki', en: 'Take back' },
  revokeReason: {
    sv: 'Varför återkallas länken?',
    fi: 'Miksi linkki perutaan?',
    en: 'Why is the link taken back?',
  },
  revokeButton: {
    sv: 'Återkalla länken till {site}',
    fi: 'Peru linkki: {site}',
    en: 'Take back the link of {site}',
  },
} as const satisfies Words;

/** The sheet on the kitchen's wall. */
export const sheetWords = {
  pageTitle: { sv: 'Skriv ut länken: {site}', fi: 'Tulosta linkki: {site}', en: 'Print the link: {site}' },
  printNow: { sv: 'Skriv ut nu', fi: 'Tulosta nyt', en: 'Print it now' },
  onlyOnce: {
    sv: 'Adressen visas bara den här gången och sparas inte. Kommer pappret bort, återkalla länken och gör en ny.',
    fi: 'Osoite näytetään vain tämän kerran, eikä sitä tallenneta. Jos paperi katoaa, peru linkki ja tee uusi.',
    en: 'The address is shown this once and is not kept. If the paper is lost, take the link back and make a new one.',
  },
  print: { sv: 'Skriv ut', fi: 'Tulosta', en: 'Print' },
  backToLinks: { sv: 'Till länkarna', fi: 'Linkkeihin', en: 'To the links' },
  what: {
    sv: 'Skolmjölk: dagens rapport',
    fi: 'Koulumaito: päivän raportti',
    en: 'School milk: the daily count',
  },
  code: {
    sv: 'QR-kod som öppnar dagens rapport för {site}',
    fi: 'QR-koodi, joka avaa päivän raportin: {site}',
    en: 'QR code that opens the daily count of {site}',
  },
  scan: {
    sv: 'Rikta telefonens kamera mot koden och öppna länken, eller skriv adressen i webbläsaren.',
    fi: 'Suuntaa puhelimen kamera koodiin ja avaa linkki, tai kirjoita osoite selaimeen.',
    en: 'Point the phone’s camera at the code and open the link, or type the address into the browser.',
  },
  fillIn: {
    sv: 'Fyll i hur mycket mjölk som serverades och tryck på Skicka. Kommer det ett kvitto är allt klart.',
    fi: 'Merkitse, paljonko maitoa tarjottiin, ja paina Lähetä. Kun näet kuittauksen, kaikki on valmista.',
    en: 'Fill in how much milk was served and press Send. When you see the receipt, all is done.',
  },
  reachOnce: {
    sv: 'Koden gäller för en dag: i dag eller någon av de senaste {days} dagarna. Blev det fel, öppna koden igen före midnatt och rätta.',
    fi: 'Koodi on yhtä päivää varten: tämä päivä tai jokin edellisistä {days} päivästä. Jos tuli virhe, avaa koodi uudelleen ennen keskiyötä ja korjaa.',
    en: 'The code is for one day: today or any of the last {days} days. If something went wrong, open the code again before midnight and correct it.',
  },
  reachTerm: {
    sv: 'Glömdes en dag eller blev det fel? Du kan fylla i och rätta de senaste {days} dagarna.',
    fi: 'Unohtuiko päivä tai tuliko virhe? Voit täyttää ja korjata edelliset {days} päivää.',
    en: 'Was a day forgotten, or did something go wrong? You can fill in and correct the last {days} days.',
  },
  until: { sv: 'Gäller till och med {day}.', fi: 'Voimassa {day} asti.', en: 'Valid until {day}.' },
  ask: {
    sv: 'Frågor eller ny kod: {contact}.',
    fi: 'Kysymykset tai uusi koodi: {contact}.',
    en: 'Questions or a new code: {contact}.',
  },
  official: {
    sv: 'handläggaren av skolmjölksstödet, {city}',
    fi: 'koulumaitotuen käsittelijä, {city}',
    en: 'the official for school-milk aid, {city}',
  },
  keep: {
    sv: 'Den som har koden kan lämna rapporter för {site}. Häng pappret där bara kökets personal ser det.',
    fi: 'Koodilla voi lähettää raportteja: {site}. Ripusta paperi paikkaan, jossa vain keittiön väki näkee sen.',
    en: 'Whoever has the code can send counts for {site}. Hang the paper where only the kitchen’s staff see it.',
  },
} as const satisfies Words;
