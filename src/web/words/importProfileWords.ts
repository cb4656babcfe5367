import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

const three = <const S extends string, const F extends string, const E extends string>(
  sv: S,
  fi: F,
  en: E,
) => ({ sv, fi, en });

/** How files of a kitchen system are read: the official's page of a profile. */
export const importProfileWords = {
  newTitle: three('Ny typ av fil', 'Uusi tiedostotyyppi', 'A new kind of file'),
  lead: three(
    'Här står hur en fil läses: vad kolumnerna heter och vad numren betyder. Pröva på en riktig fil innan du sparar; då sparas ingenting annat än det du själv sparar.',
    'Tässä kerrotaan, miten tiedosto luetaan: sarakkeiden nimet ja numeroiden merkitys. Kokeile oikealla tiedostolla ennen tallentamista; kokeilu ei tallenna mitään.',
    'This says how a file is read: what its columns are called and what its numbers mean. Try it on a real file before you save; a try saves nothing.',
  ),
  back: three('Läs in en fil', 'Tuo tiedosto', 'Import a file'),
  saved: three(
    'Sparat. Nu kan filer läsas in så här.',
    'Tallennettu. Tiedostoja voi nyt tuoda näin.',
    'Saved. Files can be imported like this now.',
  ),
  use: three('Läs in en fil med den', 'Tuo tiedosto sen avulla', 'Import a file with it'),
  ready: three(
    'En färdig mall som ingen har sparat än. Spara den med stadens nummer.',
    'Valmis malli, jota kukaan ei ole vielä tallentanut. Tallenna se kaupungin numeroilla.',
    'A ready one that nobody has saved yet. Save it with the numbers of your city.',
  ),
  copy: three('Gör en kopia', 'Tee kopio', 'Make a copy'),
  copyOf: three('{name} (kopia)', '{name} (kopio)', '{name} (copy)'),
  meanwhile: three(
    'Någon annan har ändrat den under tiden; se historiken. Spara igen om det du har skrivit ska gälla.',
    'Joku muu on muuttanut sitä sillä välin; katso historia. Tallenna uudelleen, jos kirjoittamasi jää voimaan.',
    'Somebody else has changed it meanwhile; see the history. Save again if what you have written is to stand.',
  ),
  nothing: three('Ingenting är ändrat.', 'Mikään ei ole muuttunut.', 'Nothing has changed.'),
  // Trying it on a file.
  tryTitle: three('Pröva på en fil', 'Kokeile tiedostolla', 'Try it on a file'),
  tryHint: three(
    'Högst 3 MB. Den läses som det står nedan, också det du inte har sparat. Ingenting läses in.',
    'Enintään 3 Mt. Se luetaan alla olevan mukaan, myös tallentamattoman. Mitään ei tuoda.',
    'At most 3 MB. It is read as written below, what you have not saved included. Nothing is imported.',
  ),
  try: three('Pröva', 'Kokeile', 'Try it'),
  tryAgain: three('Pröva igen med {file}', 'Kokeile uudelleen: {file}', 'Try {file} again'),
  tried: three('{file}, läst så här', '{file} näin luettuna', '{file}, read like this'),
  head: three('Filens första rader', 'Tiedoston ensimmäiset rivit', 'The first lines of the file'),
  missing: three(
    'Filen har ingen kolumn för {columns}. Skriv rubriken som den står i filen vid kolumnens namn här nedanför.',
    'Tiedostossa ei ole saraketta: {columns}. Kirjoita tiedoston otsikko alla sarakkeen kohdalle.',
    'The file has no column for {columns}. Write its header, as it stands in the file, beside the column below.',
  ),
  allFits: three('Varje rad går att läsa in.', 'Jokaisen rivin voi tuoda.', 'Every row can be imported.'),
  saveToo: three('Spara den så här', 'Tallenna näin', 'Save it like this'),
  settleTitle: three(
    'Nummer som ingen känner än',
    'Numerot, joita ei vielä tunneta',
    'Numbers that nobody knows yet',
  ),
  settleLead: three(
    'Säg vad de betyder och pröva igen. De som du lämnar tomma avvisas när filen läses in, ingen faller bort i tysthet.',
    'Kerro, mitä ne tarkoittavat, ja kokeile uudelleen. Tyhjiksi jätetyt hylätään tuotaessa; mitään ei pudoteta hiljaa.',
    'Say what they mean and try again. Those left empty are rejected when the file is imported; none is dropped in silence.',
  ),
  settleMore: three(
    '{count} till visas när de här är gjorda.',
    '{count} lisää näytetään, kun nämä on tehty.',
    '{count} more are shown when these are done.',
  ),
  customerIs: three('Kund {number} är', 'Asiakas {number} on', 'Customer {number} is'),
  articleIs: three('Artikel {number} är', 'Tuote {number} on', 'Article {number} is'),
  later: three('– säg senare –', '– kerro myöhemmin –', '– say later –'),
  notOurs: three('inte ett av våra ställen', 'ei meidän toimipaikkamme', 'none of our sites'),
  notMilk: three('inte skolmjölk', 'ei koulumaitoa', 'no school milk'),
  unit: three('Mängden i filen är', 'Määrä tiedostossa on', 'The quantity in the file is'),
  size: three(
    'En förpackning har, ml eller g',
    'Yhdessä pakkauksessa on, ml tai g',
    'One package holds, ml or g',
  ),
  useOf: three('Används till', 'Käyttö', 'Used for'),
  rows: three('Prov ur raderna', 'Näyte riveistä', 'A sample of the rows'),
  // The fields.
  whatTitle: three('Vad det är', 'Mikä se on', 'What it is'),
  idHint: three(
    'Till exempel aromi-borga: små bokstäver, siffror och bindestreck. Går inte att ändra sedan.',
    'Esimerkiksi aromi-porvoo: pienet kirjaimet, numerot ja väliviivat. Ei voi muuttaa myöhemmin.',
    'For instance aromi-porvoo: small letters, digits and hyphens. It cannot be changed later.',
  ),
  threeHint: three(
    'Det som lämnas tomt blir som på det språk där något står.',
    'Tyhjäksi jätetty saa sen kielen tekstin, jolla jotain on kirjoitettu.',
    'What is left empty becomes what stands in the language that has something.',
  ),
  columnsTitle: three('Kolumner', 'Sarakkeet', 'Columns'),
  columnsHint: three(
    'Rubrikerna som de står i filen; flera skiljs åt med komma. Stora och små bokstäver spelar ingen roll.',
    'Otsikot niin kuin ne ovat tiedostossa; useat erotetaan pilkulla. Kirjainkoolla ei ole väliä.',
    'The headers as they stand in the file; several are parted by commas. Capitals make no difference.',
  ),
  moreColumns: three(
    'Kolumner som inte behövs',
    'Sarakkeet, joita ei tarvita',
    'Columns that are not needed',
  ),
  formatsTitle: three('Hur det är skrivet', 'Miten se on kirjoitettu', 'How it is written'),
  numbersTitle: three('Vad numren betyder', 'Mitä numerot tarkoittavat', 'What the numbers mean'),
  customersHint: three(
    'Ett på varje rad: kundnummer | verksamhetsställe (namn eller kortnamn). Ett streck för en kund som inte är vår: 4711 | -',
    'Yksi riviä kohti: asiakasnumero | toimipiste (nimi tai tunnus). Viiva asiakkaalle, joka ei ole meidän: 4711 | -',
    'One a line: customer number | site (name or id). A dash for a customer who is none of ours: 4711 | -',
  ),
  articlesHint: three(
    'En på varje rad: artikelnummer | produkt | litres, kilograms eller packages | storlek i ml | served eller cooking. Ett streck för det som inte är skolmjölk: 4711 | -',
    'Yksi riviä kohti: tuotenumero | tuote | litres, kilograms tai packages | koko millilitroina | served tai cooking. Viiva sille, mikä ei ole koulumaitoa: 4711 | -',
    'One a line: article number | product | litres, kilograms or packages | size in ml | served or cooking. A dash for what is no school milk: 4711 | -',
  ),
  ids: three(
    'Våra ställen och produkter med sina kortnamn',
    'Toimipisteemme ja tuotteemme tunnuksineen',
    'Our sites and products with their ids',
  ),
  reason: three('Skäl till ändringen', 'Muutoksen perustelu', 'Reason for the change'),
  save: three('Spara', 'Tallenna', 'Save'),
  // The history.
  history: three('Historik', 'Historia', 'History'),
  version: three(
    'Version {revision}, {time}, {who}',
    'Versio {revision}, {time}, {who}',
    'Version {revision}, {time}, {who}',
  ),
  first: three('Första versionen', 'Ensimmäinen versio', 'The first version'),
  restore: three(
    'Ta tillbaka version {revision}',
    'Palauta versio {revision}',
    'Bring back version {revision}',
  ),
  added: three('till: {lines}', 'lisätty: {lines}', 'added: {lines}'),
  removed: three('bort: {lines}', 'poistettu: {lines}', 'taken away: {lines}'),
  // The mistakes.
  mistakeId: three(
    'Kortnamnet får ha små bokstäver, siffror och bindestreck, högst 64.',
    'Tunnuksessa saa olla pieniä kirjaimia, numeroita ja väliviivoja, enintään 64.',
    'The id may have small letters, digits and hyphens, at most 64.',
  ),
  mistakeTaken: three(
    '{id} finns redan; välj ett annat kortnamn.',
    '{id} on jo käytössä; valitse toinen tunnus.',
    '{id} is there already; choose another id.',
  ),
  mistakeName: three('Ge den ett namn.', 'Anna sille nimi.', 'Give it a name.'),
  mistakeAbout: three(
    'Säg vad det är för en fil.',
    'Kerro, mikä tiedosto se on.',
    'Say what kind of file it is.',
  ),
  mistakeLong: three(
    'Texten är för lång: högst {most} tecken.',
    'Teksti on liian pitkä: enintään {most} merkkiä.',
    'The text is too long: at most {most} characters.',
  ),
  mistakeColumn: three(
    'Skriv minst en rubrik för kolumnen {column}.',
    'Kirjoita vähintään yksi otsikko sarakkeelle {column}.',
    'Write at least one header for the column {column}.',
  ),
  mistakeChoice: three('Välj: {field}.', 'Valitse: {field}.', 'Choose: {field}.'),
  mistakeLine: three(
    'Rad {line}: skriv numret, ett lodrätt streck och vad det är.',
    'Rivi {line}: kirjoita numero, pystyviiva ja mikä se on.',
    'Line {line}: write the number, a bar and what it is.',
  ),
  mistakeNumberLong: three(
    'Rad {line}: numret är för långt.',
    'Rivi {line}: numero on liian pitkä.',
    'Line {line}: the number is too long.',
  ),
  mistakeTwice: three(
    'Rad {line}: {number} står redan på rad {first}. Ett nummer leder till exakt ett.',
    'Rivi {line}: {number} on jo rivillä {first}. Numero johtaa täsmälleen yhteen.',
    'Line {line}: {number} stands on line {first} already. A number leads to exactly one.',
  ),
  mistakeSite: three(
    'Rad {line}: det finns inget ställe ”{site}”, eller så finns det flera.',
    'Rivi {line}: toimipistettä ”{site}” ei ole, tai niitä on useita.',
    'Line {line}: there is no site “{site}”, or there are several.',
  ),
  mistakeProduct: three(
    'Rad {line}: det finns ingen produkt ”{product}”, eller så finns det flera.',
    'Rivi {line}: tuotetta ”{product}” ei ole, tai niitä on useita.',
    'Line {line}: there is no product “{product}”, or there are several.',
  ),
  mistakeUnit: three(
    'Rad {line}: ”{unit}” är ingen enhet; skriv litres, kilograms eller packages.',
    'Rivi {line}: ”{unit}” ei ole yksikkö; kirjoita litres, kilograms tai packages.',
    'Line {line}: “{unit}” is no unit; write litres, kilograms or packages.',
  ),
  mistakeSize: three(
    'Rad {line}: storleken är hela ml eller g, till exempel 10000.',
    'Rivi {line}: koko on kokonaisia millilitroja tai grammoja, esimerkiksi 10000.',
    'Line {line}: the size is in whole ml or g, for instance 10000.',
  ),
  mistakeUse: three(
    'Rad {line}: ”{use}”; skriv served eller cooking.',
    'Rivi {line}: ”{use}”; kirjoita served tai cooking.',
    'Line {line}: “{use}”; write served or cooking.',
  ),
  mistakeOther: three('Går inte att spara: {what}', 'Ei voi tallentaa: {what}', 'Cannot be saved: {what}'),
} as const satisfies Words;

export const profileFieldWords = {
  id: three('Kortnamn', 'Tunnus', 'Id'),
  'name-sv': three('Namn, svenska', 'Nimi, ruotsi', 'Name, Swedish'),
  'name-fi': three('Namn, finska', 'Nimi, suomi', 'Name, Finnish'),
  'name-en': three('Namn, engelska', 'Nimi, englanti', 'Name, English'),
  'about-sv': three('Om filen, svenska', 'Tiedostosta, ruotsi', 'About the file, Swedish'),
  'about-fi': three('Om filen, finska', 'Tiedostosta, suomi', 'About the file, Finnish'),
  'about-en': three('Om filen, engelska', 'Tiedostosta, englanti', 'About the file, English'),
  tells: three('Vad listan talar om', 'Mitä luettelo kertoo', 'What the list tells'),
  seen: three('Har en verklig fil setts?', 'Onko oikea tiedosto nähty?', 'Has a real file been seen?'),
  separator: three('Mellan cellerna står', 'Solujen välissä on', 'Between the cells stands'),
  dates: three('Dagar skrivs', 'Päivät kirjoitetaan', 'Days are written'),
  siteBy: three('Ställen pekas ut med', 'Toimipisteet ilmaistaan', 'Sites are named by'),
  productBy: three('Produkter pekas ut med', 'Tuotteet ilmaistaan', 'Products are named by'),
  repeats: three(
    'Samma produkt två gånger samma dag',
    'Sama tuote kahdesti samana päivänä',
    'The same product twice on a day',
  ),
  zeros: three('En dag med bara nollor', 'Päivä, jolla on vain nollia', 'A day of nothing but zeros'),
  customers: three('Kundnummer', 'Asiakasnumerot', 'Customer numbers'),
  articles: three('Artikelnummer', 'Tuotenumerot', 'Article numbers'),
} as const satisfies Words;

/** What can be chosen, by field and value. */
export const profileChoiceWords: Readonly<Record<string, Readonly<Record<string, Texts>>>> = {
  tells: {
    served: three('vad som serverades', 'mitä tarjottiin', 'what was served'),
    ordered: three('vad som beställdes', 'mitä tilattiin', 'what was ordered'),
    delivered: three('vad som levererades', 'mitä toimitettiin', 'what was delivered'),
  },
  seen: {
    yes: three('ja', 'kyllä', 'yes'),
    no: three('nej, layouten är ett antagande', 'ei, asettelu on oletus', 'no, the layout is an assumption'),
  },
  separator: {
    auto: three('det som filen har', 'mitä tiedostossa on', 'whatever the file has'),
    semicolon: three('semikolon', 'puolipiste', 'a semicolon'),
    comma: three('komma', 'pilkku', 'a comma'),
    tab: three('tabb', 'sarkain', 'a tab'),
  },
  dates: {
    either: three('på endera sättet', 'kummallakin tavalla', 'either way'),
    'd.m.yyyy': three('14.9.2026', '14.9.2026', '14.9.2026'),
    'yyyy-mm-dd': three('2026-09-14', '2026-09-14', '2026-09-14'),
  },
  siteBy: {
    site: three('vårt namn eller kortnamn', 'nimellämme tai tunnuksella', 'our name or id'),
    customer: three('kundnummer', 'asiakasnumerolla', 'a customer number'),
  },
  productBy: {
    product: three(
      'vårt namn eller kortnamn, i liter',
      'nimellämme tai tunnuksella, litroina',
      'our name or id, in litres',
    ),
    article: three('artikelnummer', 'tuotenumerolla', 'an article number'),
  },
  repeats: {
    refuse: three('är ett misstag och avvisas', 'on virhe ja hylätään', 'is a mistake and rejected'),
    add: three('läggs ihop', 'lasketaan yhteen', 'is added up'),
  },
  zeros: {
    refuse: three('är ett misstag och avvisas', 'on virhe ja hylätään', 'is a mistake and rejected'),
    zero: three('betyder öppet utan mjölk', 'tarkoittaa: auki, ei maitoa', 'means open without milk'),
  },
  unit: {
    litres: three('liter', 'litroja', 'litres'),
    kilograms: three('kilogram', 'kilogrammoja', 'kilograms'),
    packages: three('förpackningar', 'pakkauksia', 'packages'),
  },
  use: {
    served: three('servering', 'tarjoilu', 'serving'),
    cooking: three('matlagning', 'ruoanlaitto', 'cooking'),
  },
};
