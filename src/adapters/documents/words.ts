import type { CheckId, CheckResult, FindingCode, LeftOut } from '../../domain/checks.ts';
import type { ReportKind } from '../../domain/counts.ts';
import { demandTexts, evidenceChecks, evidenceFindings } from '../../domain/evidenceTexts.ts';
import type { Rules } from '../../domain/settings.ts';
import type { Applicant, SiteKind } from '../../domain/sites.ts';
import type { Step } from '../../domain/snapshots.ts';
import { fill, type Language, type Texts } from '../../domain/texts.ts';
import type { DocumentState } from './applicationView.ts';

// Every text of the documents in the three languages, each written as an original with the scheme's own words.
// The records are total over the domain's types: a new group, step, reason or rule without its words does not compile.
// A name in braces is filled in by `fill`.

/** As `fill`, or the other text when a name has no value. */
export function fillOr(text: string, values: Readonly<Record<string, string>>, other: () => string): string {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
  return names.every((name) => values[name] !== undefined) ? fill(text, values) : other();
}

export const siteKindWords: Readonly<Record<SiteKind, Texts>> = {
  'day-care': { sv: 'Daghem', fi: 'Päiväkoti', en: 'Day care' },
  'pre-primary': { sv: 'Förskola', fi: 'Esiopetus', en: 'Pre-primary' },
  'basic-education': { sv: 'Grundläggande utbildning', fi: 'Perusopetus', en: 'Basic education' },
  'upper-secondary': { sv: 'Andra stadiet', fi: 'Toinen aste', en: 'Upper secondary' },
  kitchen: { sv: 'Kök', fi: 'Keittiö', en: 'Kitchen' },
};

export const applicantKindWords: Readonly<Record<Applicant['kind'], Texts>> = {
  municipal: { sv: 'Kommunsökande', fi: 'Kuntahakija', en: 'Municipal applicant' },
  independent: { sv: 'Självständig sökande', fi: 'Itsehakija', en: 'Independent applicant' },
  supplier: { sv: 'Leverantörssökande', fi: 'Toimittajahakija', en: 'Supplier applicant' },
};

export const stateWords: Readonly<Record<DocumentState, Texts>> = {
  draft: { sv: 'Utkast', fi: 'Luonnos', en: 'Draft' },
  awaiting: {
    sv: 'Utkast, väntar på godkännande',
    fi: 'Luonnos, odottaa hyväksyntää',
    en: 'Draft, awaiting approval',
  },
  approved: { sv: 'Godkänd', fi: 'Hyväksytty', en: 'Approved' },
};

export const reportKindWords: Readonly<Record<ReportKind, Texts>> = {
  served: { sv: 'Serverat', fi: 'Tarjottu', en: 'Served' },
  zero: { sv: 'Öppet, ingen mjölk serverad', fi: 'Avoinna, maitoa ei tarjottu', en: 'Open, no milk served' },
  closed: { sv: 'Stängt', fi: 'Suljettu', en: 'Closed' },
  explained: { sv: 'Uppgift saknas, förklarad', fi: 'Tieto puuttuu, selitetty', en: 'No record, explained' },
};

/** How each input of a step is written; the names are those of src/domain/calculation.ts. */
export const inputForms: Readonly<Record<string, 'count' | 'amount' | 'litres' | 'cap' | 'rate'>> = {
  children: 'count',
  nonEligible: 'count',
  days: 'count',
  daysServed: 'count',
  portions: 'count',
  served: 'amount',
  gross: 'amount',
  deducted: 'amount',
  net: 'amount',
  eligible: 'amount',
  capMl: 'cap',
  portionsMl: 'litres',
  partMl: 'litres',
  netMl: 'litres',
  allNetMl: 'litres',
  allowedMl: 'litres',
  centsPerThousand: 'rate',
};

/**
 * Each step of the arithmetic as a reader says it; the result stands beside it in its own column. The names in braces
 * are those of the step's inputs, written as `inputForms` says; `diners`, `share` and `sites` are worked out of them.
 */
export const stepWords: Readonly<Record<Step['rule'], Texts>> = {
  cap: {
    sv: 'Maximimängd: {days} verksamhetsdagar × {children} barn × {capMl}',
    fi: 'Enimmäismäärä: {days} toimintapäivää × {children} lasta × {capMl}',
    en: 'Maximum quantity: {days} operating days × {children} children × {capMl}',
  },
  'composition-cap': {
    sv: 'Sammansättningens maximimängd: {sites} verksamhetsställen tillsammans',
    fi: 'Kokonaisuuden enimmäismäärä: {sites} toimipistettä yhteensä',
    en: 'Maximum of the composition: its {sites} sites together',
  },
  gross: {
    sv: 'Serverat på {daysServed} dagar, matlagning borträknad',
    fi: 'Tarjottu {daysServed} päivänä ilman ruoanlaittoon käytettyä',
    en: 'Served on {daysServed} days, cooking left out',
  },
  'deduction-proportional': {
    sv: 'Barnens del, andra matgäster ({share}) avdragna: {gross} × {children} / {diners}',
    fi: 'Lasten osuus, muut ruokailijat ({share}) vähennetty: {gross} × {children} / {diners}',
    en: 'The children’s share, other diners ({share}) deducted: {gross} × {children} / {diners}',
  },
  'deduction-fixed-portion': {
    sv: 'Efter avdrag för andra matgäster: {gross} − {deducted}, radens del av {portions} portioner à {capMl}',
    fi: 'Muut ruokailijat vähennetty: {gross} − {deducted}, rivin osuus {portions} annoksesta à {capMl}',
    en: 'After other diners: {gross} − {deducted}, this line’s part of {portions} portions of {capMl}',
  },
  'deduction-measured': {
    sv: 'Inget avdrag: köket har mätt barnens mängd för sig',
    fi: 'Ei vähennystä: keittiö on mitannut lasten määrän erikseen',
    en: 'No deduction: the kitchen measured the children’s amount by itself',
  },
  'deduction-none': {
    sv: 'Inget avdrag här: Livsmedelsverkets e-tjänst gör det',
    fi: 'Ei vähennystä tässä: Ruokaviraston sähköinen palvelu tekee sen',
    en: 'No deduction here: the Food Authority’s e-service makes it',
  },
  'against-cap': {
    sv: 'Räknas mot maximimängden i liter mjölk',
    fi: 'Lasketaan enimmäismäärää vastaan maitolitroina',
    en: 'Counts against the maximum as litres of milk',
  },
  'within-cap': {
    sv: 'Stödberättigande: allt ryms i maximimängden ({allNetMl} av {capMl})',
    fi: 'Tukikelpoista: kaikki mahtuu enimmäismäärään ({allNetMl} / {capMl})',
    en: 'Eligible: all of it is within the maximum ({allNetMl} of {capMl})',
  },
  'cut-in-proportion': {
    sv: 'Stödberättigande: {allNetMl} överskrider maximimängden, alla produkter minskas lika: {netMl} × {capMl} / {allNetMl}',
    fi: 'Tukikelpoista: {allNetMl} ylittää enimmäismäärän, kaikkia tuotteita vähennetään samassa suhteessa: {netMl} × {capMl} / {allNetMl}',
    en: 'Eligible: {allNetMl} is over the maximum, every product is cut alike: {netMl} × {capMl} / {allNetMl}',
  },
  'cut-cheaper-first': {
    sv: 'Stödberättigande: {allNetMl} överskrider maximimängden {capMl}, produkten med lägst stöd minskas först: kvar {allowedMl} av {netMl}',
    fi: 'Tukikelpoista: {allNetMl} ylittää enimmäismäärän {capMl}, ensin vähennetään pienimmän tuen tuotetta: jäljellä {allowedMl} / {netMl}',
    en: 'Eligible: {allNetMl} is over the maximum of {capMl}, the product with the lowest rate is cut first: {allowedMl} of {netMl} are left',
  },
  aid: {
    sv: 'Stöd: {eligible} × {centsPerThousand}',
    fi: 'Tuki: {eligible} × {centsPerThousand}',
    en: 'Aid: {eligible} × {centsPerThousand}',
  },
};

/**
 * A legal source as the domain writes it ('R40 Art. 11', '505/2026 s. 8; Act 999/2012 s. 33 b') in the reader's
 * language. What has no such form is printed as it stands.
 */
export function sourceText(source: string, language: Language): string {
  if (language === 'en') return source;
  const sv = language === 'sv';
  return source
    .replace(/\bAct (\d+\/\d+)/g, sv ? 'lag $1' : 'laki $1')
    .replace(/\bs\. (\d+(?: [a-z]\b)?)/g, '$1 §')
    .replace(/\bArt\. (\d+)\((\d+)\)/g, sv ? 'art. $1.$2' : '$1 artiklan $2 kohta')
    .replace(/\bArt\. (\d+)/g, sv ? 'art. $1' : '$1 artikla');
}

/** One sentence for each value of each rule, with the value said outright. */
export const ruleWords: { readonly [K in keyof Rules]: Readonly<Record<Rules[K], Texts>> } = {
  deduction: {
    proportional: {
      sv: 'Andra matgästers andel dras av i proportion: serverade liter × barn / (barn + andra matgäster).',
      fi: 'Muiden ruokailijoiden osuus vähennetään suhteessa: tarjotut litrat × lapset / (lapset + muut ruokailijat).',
      en: 'The share of other diners is deducted in proportion: litres served × children / (children + other diners).',
    },
    'fixed-portion': {
      sv: 'För varje annan matgäst dras en hel portion av för varje verksamhetsdag, dock inte under noll.',
      fi: 'Jokaisesta muusta ruokailijasta vähennetään täysi annos kultakin toimintapäivältä, ei kuitenkaan alle nollan.',
      en: 'A full portion a day is deducted for each other diner, though never below zero.',
    },
    measured: {
      sv: 'Köken antecknar barnens liter för sig, så inget avdrag görs.',
      fi: 'Keittiöt kirjaavat lasten litrat erikseen, joten vähennystä ei tehdä.',
      en: 'The kitchens record the children’s litres by themselves, so nothing is deducted.',
    },
    none: {
      sv: 'Inget avdrag görs här, eftersom Livsmedelsverkets e-tjänst gör det. Ett dubbelt avdrag undviks så.',
      fi: 'Vähennystä ei tehdä tässä, koska Ruokaviraston sähköinen palvelu tekee sen. Näin ei vähennetä kahteen kertaan.',
      en: 'Nothing is deducted here because the Food Authority’s e-service does so. This avoids deducting twice.',
    },
  },
  capLevel: {
    site: {
      sv: 'Maximimängden prövas för varje verksamhetsställe.',
      fi: 'Enimmäismäärä tarkistetaan toimipisteittäin.',
      en: 'The maximum is tested for each site.',
    },
    composition: {
      sv: 'Maximimängden prövas för varje sammansättning: köket och de verksamhetsställen som det betjänar.',
      fi: 'Enimmäismäärä tarkistetaan kokonaisuuksittain: keittiö ja sen palvelemat toimipisteet.',
      en: 'The maximum is tested for each composition: a kitchen and the sites it serves.',
    },
  },
  capOrder: {
    'in-proportion': {
      sv: 'Där maximimängden överskrids minskas alla produkter i samma proportion.',
      fi: 'Jos enimmäismäärä ylittyy, kaikkia tuotteita vähennetään samassa suhteessa.',
      en: 'Where the maximum is exceeded, every product is cut in the same proportion.',
    },
    'cheaper-first': {
      sv: 'Där maximimängden överskrids minskas produkten med lägst stöd först.',
      fi: 'Jos enimmäismäärä ylittyy, ensin vähennetään tuotetta, jonka tuki on pienin.',
      en: 'Where the maximum is exceeded, the product with the lowest rate is cut first.',
    },
  },
  organicButtermilk: {
    conventional: {
      sv: 'Ekologisk surmjölk får samma stöd som vanlig surmjölk. Förordningen läses efter ordalydelsen: den högre satsen nämner bara mjölk.',
      fi: 'Luomupiimän tuki on sama kuin tavallisen piimän. Asetusta luetaan sanamuodon mukaan: korkeampi tuki mainitsee vain maidon.',
      en: 'Organic buttermilk gets the rate of conventional buttermilk. The decree is read literally: its higher rate names milk only.',
    },
    organic: {
      sv: 'Ekologisk surmjölk får samma stöd som ekologisk mjölk. Förordningens ord mjölk läses så att det omfattar surmjölk.',
      fi: 'Luomupiimän tuki on sama kuin luomumaidon. Asetuksen sana maito luetaan niin, että se kattaa myös piimän.',
      en: 'Organic buttermilk gets the rate of organic milk. The decree’s word milk is read as including buttermilk.',
    },
  },
  amountRounding: {
    'half-up': {
      sv: 'Mängder avrundas till hela milliliter eller gram, en halv uppåt.',
      fi: 'Määrät pyöristetään kokonaisiksi millilitroiksi tai grammoiksi, puolikas ylöspäin.',
      en: 'Amounts are rounded to whole millilitres or grams, halves up.',
    },
    'half-even': {
      sv: 'Mängder avrundas till hela milliliter eller gram, en halv till närmaste jämna tal.',
      fi: 'Määrät pyöristetään kokonaisiksi millilitroiksi tai grammoiksi, puolikas lähimpään parilliseen.',
      en: 'Amounts are rounded to whole millilitres or grams, halves to the nearest even number.',
    },
    down: {
      sv: 'Mängder avrundas nedåt till hela milliliter eller gram.',
      fi: 'Määrät pyöristetään alaspäin kokonaisiksi millilitroiksi tai grammoiksi.',
      en: 'Amounts are rounded down to whole millilitres or grams.',
    },
  },
  aidRounding: {
    'half-up': {
      sv: 'Stödet avrundas till hela cent för varje rad, en halv cent uppåt, och summeras av de avrundade raderna.',
      fi: 'Tuki pyöristetään riveittäin kokonaisiksi senteiksi, puolikas ylöspäin, ja summa lasketaan pyöristetyistä riveistä.',
      en: 'Aid is rounded to the cent on each line, half a cent up, and summed from the rounded lines.',
    },
    'half-even': {
      sv: 'Stödet avrundas till hela cent för varje rad, en halv cent till närmaste jämna, och summeras av de avrundade raderna.',
      fi: 'Tuki pyöristetään riveittäin kokonaisiksi senteiksi, puolikas lähimpään parilliseen, ja summa lasketaan pyöristetyistä riveistä.',
      en: 'Aid is rounded to the cent on each line, half a cent to the nearest even, and summed from the rounded lines.',
    },
    down: {
      sv: 'Stödet avrundas nedåt till hela cent för varje rad och summeras av de avrundade raderna.',
      fi: 'Tuki pyöristetään riveittäin alaspäin kokonaisiksi senteiksi, ja summa lasketaan pyöristetyistä riveistä.',
      en: 'Aid is rounded down to the cent on each line, and summed from the rounded lines.',
    },
  },
  late: {
    linear: {
      sv: 'Förseningsavdrag efter dag 60: för varje ytterligare dag en procent av det som återstod dag 60.',
      fi: 'Myöhästymisvähennys 60. päivän jälkeen: jokaiselta lisäpäivältä yksi prosentti siitä, mitä 60. päivänä oli jäljellä.',
      en: 'Late reduction after day 60: for each further day one per cent of the balance that was left on day 60.',
    },
    compound: {
      sv: 'Förseningsavdrag efter dag 60: för varje ytterligare dag en procent av det som då återstår.',
      fi: 'Myöhästymisvähennys 60. päivän jälkeen: jokaiselta lisäpäivältä yksi prosentti siitä, mitä silloin on jäljellä.',
      en: 'Late reduction after day 60: for each further day one per cent of what is left on that day.',
    },
  },
  childrenReference: {
    'school-year-start': {
      sv: 'Barnen räknas den dag läsåret börjar.',
      fi: 'Lapset lasketaan lukuvuoden alkamispäivänä.',
      en: 'Children are counted on the day the school year starts.',
    },
    'term-start': {
      sv: 'Barnen räknas den dag terminen börjar.',
      fi: 'Lapset lasketaan lukukauden alkamispäivänä.',
      en: 'Children are counted on the day the term starts.',
    },
  },
  deliveries: demandTexts,
};

/** Where each rule comes from, and, where public text leaves it open, that the official has chosen. */
export const ruleSources: { readonly [K in keyof Rules]: Texts } = {
  deduction: {
    sv: 'R40 art. 11; sättet är den ansvariga tjänsteinnehavarens val',
    fi: 'R40 11 artikla; tapa on vastuullisen viranhaltijan valinta',
    en: 'R40 Art. 11; the way is the responsible official’s choice',
  },
  capLevel: {
    sv: 'Förordningen 8 §; nivån är den ansvariga tjänsteinnehavarens val',
    fi: 'Asetuksen 8 §; taso on vastuullisen viranhaltijan valinta',
    en: 'Decree s. 8; the level is the responsible official’s choice',
  },
  capOrder: {
    sv: 'Den ansvariga tjänsteinnehavarens val',
    fi: 'Vastuullisen viranhaltijan valinta',
    en: 'The responsible official’s choice',
  },
  organicButtermilk: {
    sv: 'Förordningen om stödbelopp; läsningen är den ansvariga tjänsteinnehavarens val',
    fi: 'Tukimäärästä annettu asetus; tulkinta on vastuullisen viranhaltijan valinta',
    en: 'The decree’s rates; the reading is the responsible official’s choice',
  },
  amountRounding: {
    sv: 'Den ansvariga tjänsteinnehavarens val',
    fi: 'Vastuullisen viranhaltijan valinta',
    en: 'The responsible official’s choice',
  },
  aidRounding: {
    sv: 'Den ansvariga tjänsteinnehavarens val',
    fi: 'Vastuullisen viranhaltijan valinta',
    en: 'The responsible official’s choice',
  },
  late: {
    sv: 'R39 art. 4; lineärt eller sammansatt är den ansvariga tjänsteinnehavarens val',
    fi: 'R39 4 artikla; laskutapa on vastuullisen viranhaltijan valinta',
    en: 'R39 Art. 4; linear or compound is the responsible official’s choice',
  },
  childrenReference: {
    sv: 'EU-rätten nämner läsårets början, Livsmedelsverkets anvisning terminens',
    fi: 'EU-oikeus mainitsee lukuvuoden alun, Ruokaviraston ohje lukukauden alun',
    en: 'EU law says the start of the school year, the Food Authority’s guidance the start of the term',
  },
  deliveries: {
    sv: 'R40 art. 6; vad som krävs är den ansvariga tjänsteinnehavarens val',
    fi: 'R40 6 artikla; vaatimus on vastuullisen viranhaltijan valinta',
    en: 'R40 Art. 6; what is asked for is the responsible official’s choice',
  },
};

export const ruleNames: { readonly [K in keyof Rules]: Texts } = {
  deduction: { sv: 'Andra matgäster', fi: 'Muut ruokailijat', en: 'Other diners' },
  capLevel: { sv: 'Maximimängdens nivå', fi: 'Enimmäismäärän taso', en: 'Level of the maximum' },
  capOrder: { sv: 'När maximimängden överskrids', fi: 'Kun enimmäismäärä ylittyy', en: 'Over the maximum' },
  organicButtermilk: { sv: 'Ekologisk surmjölk', fi: 'Luomupiimä', en: 'Organic buttermilk' },
  amountRounding: { sv: 'Avrundning av mängder', fi: 'Määrien pyöristys', en: 'Rounding of amounts' },
  aidRounding: { sv: 'Avrundning av stöd', fi: 'Tuen pyöristys', en: 'Rounding of aid' },
  late: { sv: 'Förseningsavdrag', fi: 'Myöhästymisvähennys', en: 'Late reduction' },
  childrenReference: {
    sv: 'Dag för barnantalet',
    fi: 'Lapsimäärän päivä',
    en: 'Day of the children’s number',
  },
  deliveries: { sv: 'Leveranser', fi: 'Toimitukset', en: 'Deliveries' },
};

/** What each check asks; its number is that of docs/rules.md. */
export const checkWords: Readonly<Record<CheckId, Texts>> = {
  ...evidenceChecks,
  B1: {
    sv: 'Sökanden: FO-nummer och åtagande',
    fi: 'Hakija: Y-tunnus ja sitoumus',
    en: 'Applicant: business ID and undertaking',
  },
  B2: {
    sv: 'Verksamhetsställena är registrerade med namn och adress',
    fi: 'Toimipisteet on rekisteröity nimellä ja osoitteella',
    en: 'Sites are registered with name and address',
  },
  B3: {
    sv: 'Perioden är giltig och har gått ut',
    fi: 'Kausi on kelvollinen ja päättynyt',
    en: 'The period is valid and has ended',
  },
  B4: {
    sv: 'Barnantalet är angivet och bekräftat',
    fi: 'Lapsimäärä on annettu ja vahvistettu',
    en: 'The number of children is given and confirmed',
  },
  B5: {
    sv: 'Verksamhetsdagarna stämmer med kalendern',
    fi: 'Toimintapäivät vastaavat kalenteria',
    en: 'Operating days agree with the calendar',
  },
  B6: {
    sv: 'Produkterna är stödberättigande på leveransdagen',
    fi: 'Tuotteet ovat toimituspäivänä tukikelpoisia',
    en: 'Products are eligible on the day of delivery',
  },
  B7: {
    sv: 'Mängderna ryms i maximimängden',
    fi: 'Määrät mahtuvat enimmäismäärään',
    en: 'Quantities are within the maximum',
  },
  B8: {
    sv: 'Andra matgäster och matlagning är avdragna exakt en gång',
    fi: 'Muut ruokailijat ja ruoanlaitto on vähennetty täsmälleen kerran',
    en: 'Other diners and cooking are deducted exactly once',
  },
  B10: {
    sv: 'Centralkökens överföringar går ihop eller är förklarade',
    fi: 'Keskuskeittiöiden siirrot täsmäävät tai ne on selitetty',
    en: 'Transfers from central kitchens agree or are explained',
  },
  B13: {
    sv: 'Leveransdagens stödbelopp har använts',
    fi: 'Toimituspäivän tukimäärää on käytetty',
    en: 'The rate of the day of delivery is used',
  },
  B14: { sv: 'Ansökningstiden', fi: 'Hakuaika', en: 'The time for applying' },
  B15: {
    sv: 'Varje verksamhetsdag är rapporterad eller förklarad',
    fi: 'Jokainen toimintapäivä on raportoitu tai selitetty',
    en: 'Every operating day is reported or explained',
  },
  W16: { sv: 'Avvikande dagar', fi: 'Poikkeavat päivät', en: 'Odd days' },
  B20: {
    sv: 'Två personer: ingen godkänner det som han eller hon har berett',
    fi: 'Kaksi henkilöä: kukaan ei hyväksy itse valmistelemaansa',
    en: 'Two persons: nobody approves what he or she prepared',
  },
};

/** What each finding says; the names in braces are its figures, `name` that of the composition or product it is about. */
export const findingWords: Readonly<Record<FindingCode, Texts>> = {
  ...evidenceFindings,
  'business-id-invalid': {
    sv: '{businessId} är inte ett giltigt FO-nummer',
    fi: '{businessId} ei ole kelvollinen Y-tunnus',
    en: '{businessId} is not a valid business ID',
  },
  'undertaking-missing': {
    sv: 'Sökandens åtagande (R40 art. 6) finns inte antecknat',
    fi: 'Hakijan sitoumusta (R40 6 artikla) ei ole kirjattu',
    en: 'The applicant’s undertaking (R40 Art. 6) is not on record',
  },
  'site-name-missing': { sv: 'Namnet saknas', fi: 'Nimi puuttuu', en: 'The name is missing' },
  'site-address-missing': { sv: 'Adressen saknas', fi: 'Osoite puuttuu', en: 'The address is missing' },
  'site-registration-missing': {
    sv: 'Livsmedelsverkets registernummer saknas',
    fi: 'Ruokaviraston rekisterinumero puuttuu',
    en: 'The Food Authority’s registration number is missing',
  },
  'period-unknown': {
    sv: '{period} är inte en ansökningsperiod',
    fi: '{period} ei ole hakukausi',
    en: '{period} is not a claim period',
  },
  'period-running': {
    sv: 'Perioden pågår till och med {ends}; ansökan får lämnas in först efter det',
    fi: 'Kausi kestää {ends} asti; hakemuksen voi jättää vasta sen jälkeen',
    en: 'The period runs to {ends}; the application may be lodged only after it',
  },
  'children-missing': {
    sv: 'Antalet inskrivna barn saknas',
    fi: 'Kirjoilla olevien lasten määrä puuttuu',
    en: 'The number of enrolled children is missing',
  },
  'children-not-confirmed': {
    sv: 'Barnantalet {children} är inte bekräftat',
    fi: 'Lapsimäärää {children} ei ole vahvistettu',
    en: 'The number of children, {children}, is not confirmed',
  },
  'reference-date-outside': {
    sv: 'Barnen är räknade {referenceDate}, utanför {from}–{to}',
    fi: 'Lapset on laskettu {referenceDate}, ajan {from}–{to} ulkopuolella',
    en: 'The children were counted on {referenceDate}, outside {from}–{to}',
  },
  'no-children': {
    sv: 'Mjölk har serverats men inga barn är inskrivna',
    fi: 'Maitoa on tarjottu, mutta lapsia ei ole kirjoilla',
    en: 'Milk was served but no children are enrolled',
  },
  'more-days-than-calendar': {
    sv: '{declared} verksamhetsdagar är angivna, kalendern har högst {most}',
    fi: 'Toimintapäiviä on ilmoitettu {declared}, kalenterissa niitä on enintään {most}',
    en: '{declared} operating days are declared, the calendar has at most {most}',
  },
  'product-unknown': {
    sv: '{amount} av en produkt som ingen känner: {name}',
    fi: '{amount} tuotetta, jota kukaan ei tunne: {name}',
    en: '{amount} of a product that nobody knows: {name}',
  },
  'product-left-out': {
    sv: '{name}, {amount}, lämnades utanför ansökan: {reason}',
    fi: '{name}, {amount}, jätettiin hakemuksen ulkopuolelle: {reason}',
    en: '{name}, {amount}, was left out of the application: {reason}',
  },
  'not-aided-on-date': {
    sv: '{group}, {amount}: ingen förordning ger stöd för den dagen',
    fi: '{group}, {amount}: mikään asetus ei anna tukea sinä päivänä',
    en: '{group}, {amount}: no decree aids it on that day',
  },
  'cut-to-cap': {
    sv: '{netMl} överskred maximimängden {capMl}; {cutMl} ger inget stöd {name}',
    fi: '{netMl} ylitti enimmäismäärän {capMl}; {cutMl} jää ilman tukea {name}',
    en: '{netMl} was over the maximum of {capMl}; {cutMl} earn no aid {name}',
  },
  'over-cap': {
    sv: 'Ansökan om {usedMl} är större än maximimängden {capMl} {name}',
    fi: 'Haettu määrä {usedMl} on suurempi kuin enimmäismäärä {capMl} {name}',
    en: 'The {usedMl} claimed are more than the maximum of {capMl} {name}',
  },
  'not-deducted-once': {
    sv: '{group}: andra matgäster är inte avdragna exakt en gång',
    fi: '{group}: muita ruokailijoita ei ole vähennetty täsmälleen kerran',
    en: '{group}: other diners are not deducted exactly once',
  },
  'gross-differs': {
    sv: '{group}: dagarna ger {days}, ansökan {lines}',
    fi: '{group}: päivistä tulee {days}, hakemuksessa on {lines}',
    en: '{group}: the days give {days}, the application {lines}',
  },
  'transfer-differs': {
    sv: '{name}: skickat {sent}, mottaget {received}; skillnaden är inte förklarad',
    fi: '{name}: lähetetty {sent}, vastaanotettu {received}; eroa ei ole selitetty',
    en: '{name}: {sent} sent, {received} received; the difference is not explained',
  },
  'more-than-received': {
    sv: '{group}: {used} användes, {received} kom från centralköket',
    fi: '{group}: {used} käytettiin, keskuskeittiöltä tuli {received}',
    en: '{group}: {used} used, {received} came from the central kitchen',
  },
  'rate-differs': {
    sv: '{group}: stödet per enhet är inte leveransdagens ({decree})',
    fi: '{group}: yksikkötuki ei ole toimituspäivän ({decree})',
    en: '{group}: the rate is not that of the day of delivery ({decree})',
  },
  'deadline-near': {
    sv: '{daysLeft} dagar kvar till sista ansökningsdagen {deadline}',
    fi: '{daysLeft} päivää viimeiseen hakupäivään {deadline}',
    en: '{daysLeft} days left to the last day for applying, {deadline}',
  },
  late: {
    sv: '{daysLate} dagar efter {deadline}: förseningsavdraget är {reductionCents}, kvar blir {payableCents}',
    fi: '{daysLate} päivää myöhässä ({deadline}): myöhästymisvähennys on {reductionCents}, jäljelle jää {payableCents}',
    en: '{daysLate} days after {deadline}: the late reduction is {reductionCents}, {payableCents} are left',
  },
  'day-missing': {
    sv: 'Dagsrapporten saknas och är inte förklarad',
    fi: 'Päiväraportti puuttuu eikä sitä ole selitetty',
    en: 'The daily count is missing and not explained',
  },
  'odd-high': {
    sv: '{amount} är ovanligt mycket; {low}–{high} var att vänta',
    fi: '{amount} on tavallista enemmän; odotettavissa oli {low}–{high}',
    en: '{amount} is unusually much; {low}–{high} was to be expected',
  },
  'odd-low': {
    sv: '{amount} är ovanligt litet; {low}–{high} var att vänta',
    fi: '{amount} on tavallista vähemmän; odotettavissa oli {low}–{high}',
    en: '{amount} is unusually little; {low}–{high} was to be expected',
  },
  'milk-on-closed-day': {
    sv: '{amount} serverades en dag som inte är verksamhetsdag',
    fi: '{amount} tarjottiin päivänä, joka ei ole toimintapäivä',
    en: '{amount} were served on a day that is no operating day',
  },
  'over-cap-days': {
    sv: '{days} dagar med mer än maximimängden per matgäst, högst {highestMl} för {diners} matgäster',
    fi: '{days} päivänä enemmän kuin enimmäismäärä ruokailijaa kohti, enintään {highestMl} ja {diners} ruokailijaa',
    en: '{days} days above the maximum per diner, at most {highestMl} for {diners} diners',
  },
};

/** Why a product was left out of the claim. */
export const leftOutWords: Readonly<Record<LeftOut['reason'], Texts>> = {
  'not-in-scheme': {
    sv: 'hör inte till skolprogrammet',
    fi: 'ei kuulu järjestelmään',
    en: 'not part of the scheme',
  },
  'not-aided-on-date': {
    sv: 'stöds inte den dagen',
    fi: 'ei tukea sinä päivänä',
    en: 'not aided on that day',
  },
  'fat-unknown': {
    sv: 'fetthalten är okänd',
    fi: 'rasvapitoisuus ei ole tiedossa',
    en: 'fat content unknown',
  },
  'fat-too-high': { sv: 'för hög fetthalt', fi: 'rasvaa liikaa', en: 'too much fat' },
  'no-vitamin-d': {
    sv: 'inget tillsatt D-vitamin',
    fi: 'ei lisättyä D-vitamiinia',
    en: 'no vitamin D added',
  },
  'milk-share-unknown': {
    sv: 'andelen mjölk är okänd',
    fi: 'maidon osuus ei ole tiedossa',
    en: 'share of milk unknown',
  },
  'milk-share-too-low': {
    sv: 'för liten andel mjölk',
    fi: 'maidon osuus liian pieni',
    en: 'too little milk in it',
  },
  'sugar-unknown': {
    sv: 'sockerhalten är okänd',
    fi: 'sokeripitoisuus ei ole tiedossa',
    en: 'sugar content unknown',
  },
  'sugar-too-high': { sv: 'för mycket socker', fi: 'sokeria liikaa', en: 'too much sugar' },
  'salt-unknown': {
    sv: 'salthalten är okänd',
    fi: 'suolapitoisuus ei ole tiedossa',
    en: 'salt content unknown',
  },
  'salt-too-high': { sv: 'för mycket salt', fi: 'suolaa liikaa', en: 'too much salt' },
  'other-ingredients-unknown': {
    sv: 'andelen andra ingredienser är okänd',
    fi: 'muiden aineosien osuus ei ole tiedossa',
    en: 'share of other ingredients unknown',
  },
  'other-ingredients-too-high': {
    sv: 'för mycket andra ingredienser',
    fi: 'muita aineosia liikaa',
    en: 'too much of other ingredients',
  },
  'fresh-or-processed-cheese': {
    sv: 'färskost eller smältost',
    fi: 'tuore- tai sulatejuustoa',
    en: 'fresh or processed cheese',
  },
  'unknown-product': { sv: 'okänd produkt', fi: 'tuntematon tuote', en: 'unknown product' },
};

export const verdictWords: Readonly<Record<CheckResult['verdict'], Texts>> = {
  fine: { sv: 'I sin ordning', fi: 'Kunnossa', en: 'Fine' },
  warning: { sv: 'Att beakta', fi: 'Huomattavaa', en: 'To note' },
  block: { sv: 'Hindrar godkännande', fi: 'Estää hyväksynnän', en: 'Blocks approval' },
};

/** Names of months for a supplier's period, January first. */
export const monthWords: readonly Texts[] = [
  { sv: 'januari', fi: 'tammikuu', en: 'January' },
  { sv: 'februari', fi: 'helmikuu', en: 'February' },
  { sv: 'mars', fi: 'maaliskuu', en: 'March' },
  { sv: 'april', fi: 'huhtikuu', en: 'April' },
  { sv: 'maj', fi: 'toukokuu', en: 'May' },
  { sv: 'juni', fi: 'kesäkuu', en: 'June' },
  { sv: 'juli', fi: 'heinäkuu', en: 'July' },
  { sv: 'augusti', fi: 'elokuu', en: 'August' },
  { sv: 'september', fi: 'syyskuu', en: 'September' },
  { sv: 'oktober', fi: 'lokakuu', en: 'October' },
  { sv: 'november', fi: 'marraskuu', en: 'November' },
  { sv: 'december', fi: 'joulukuu', en: 'December' },
];

/** The fixed texts of the documents. */
export const labels = {
  title: {
    sv: 'Ansökan om skolmjölksstöd',
    fi: 'Koulumaitotukihakemus',
    en: 'Application for school-milk aid',
  },
  scheme: {
    sv: 'EU:s skolprogram: skolmjölksstöd',
    fi: 'EU:n koulujakelujärjestelmä: koulumaitotuki',
    en: 'EU school scheme: school-milk aid',
  },
  autumn: { sv: 'höstterminen {year}', fi: 'syyslukukausi {year}', en: 'autumn term {year}' },
  spring: { sv: 'vårterminen {year}', fi: 'kevätlukukausi {year}', en: 'spring term {year}' },
  contents: { sv: 'Innehåll', fi: 'Sisällys', en: 'Contents' },
  page: { sv: 'Sida {page} av {pages}', fi: 'Sivu {page}/{pages}', en: 'Page {page} of {pages}' },
  draftMark: { sv: 'UTKAST', fi: 'LUONNOS', en: 'DRAFT' },
  draftBanner: {
    sv: 'Utkast, inte godkänt. Stödbeloppet är en uppskattning, inte ett löfte.',
    fi: 'Luonnos, ei hyväksytty. Tuen määrä on arvio, ei lupaus.',
    en: 'Draft, not approved. The aid is an estimate, not a promise.',
  },
  snapshotHash: { sv: 'Uppgifternas SHA-256', fi: 'Tietojen SHA-256', en: 'SHA-256 of the data' },
  estimate: { sv: 'Uppskattat stöd', fi: 'Arvioitu tuki', en: 'Estimated aid' },
  estimateNote: {
    sv: 'En uppskattning, inte ett löfte: om ansökningarna i hela landet överskrider det nationella taket minskas alla stöd i samma proportion.',
    fi: 'Arvio, ei lupaus: jos hakemukset koko maassa ylittävät kansallisen enimmäismäärän, kaikkia tukia alennetaan samassa suhteessa.',
    en: 'An estimate, not a promise: if the applications of the whole country exceed the national ceiling, all aid is cut in proportion.',
  },
  applicationPart: { sv: 'Ansökan', fi: 'Hakemus', en: 'Application' },
  applicant: { sv: 'Sökande', fi: 'Hakija', en: 'Applicant' },
  businessId: { sv: 'FO-nummer', fi: 'Y-tunnus', en: 'Business ID' },
  address: { sv: 'Adress', fi: 'Osoite', en: 'Address' },
  applicantKind: { sv: 'Typ av sökande', fi: 'Hakijatyyppi', en: 'Kind of applicant' },
  undertaking: {
    sv: 'Åtagande enligt R40 art. 6',
    fi: 'Sitoumus (R40 6 artikla)',
    en: 'Undertaking under R40 Art. 6',
  },
  notOnRecord: { sv: 'Uppgift saknas', fi: 'Tieto puuttuu', en: 'Not on record' },
  term: { sv: 'Ansökningsperiod', fi: 'Hakukausi', en: 'Claim period' },
  schoolYear: { sv: 'Läsår', fi: 'Lukuvuosi', en: 'School year' },
  aidType: { sv: 'Stödform', fi: 'Tukimuoto', en: 'Type of aid' },
  deadline: { sv: 'Sista ansökningsdag', fi: 'Viimeinen hakupäivä', en: 'Last day for applying' },
  claim: { sv: 'Ansökans beteckning', fi: 'Hakemuksen tunnus', en: 'Application number' },
  through: { sv: 'Uppgifter till och med', fi: 'Tiedot päivään', en: 'Data through' },
  amends: {
    sv: 'Ändrar den godkända ansökan',
    fi: 'Muuttaa hyväksyttyä hakemusta',
    en: 'Amends the approved application',
  },
  state: { sv: 'Status', fi: 'Tila', en: 'State' },
  totals: { sv: 'Sammanlagt', fi: 'Yhteensä', en: 'Totals' },
  total: { sv: 'Summa', fi: 'Summa', en: 'Total' },
  subtotal: { sv: 'Sammansättningen', fi: 'Kokonaisuus yhteensä', en: 'Composition' },
  otherDays: {
    sv: 'Stängda dagar och dagar utan servering',
    fi: 'Suljetut päivät ja päivät ilman tarjoilua',
    en: 'Closed days and days without serving',
  },
  moreFindings: {
    sv: '… och {count} till, som alla finns i systemet',
    fi: '… ja {count} muuta, jotka kaikki ovat järjestelmässä',
    en: '… and {count} more, all of them in the system',
  },
  productGroup: { sv: 'Produktgrupp', fi: 'Tuoteryhmä', en: 'Product group' },
  unit: { sv: 'Enhet', fi: 'Yksikkö', en: 'Unit' },
  gross: { sv: 'Serverat', fi: 'Tarjottu', en: 'Served' },
  deducted: { sv: 'Avdrag', fi: 'Vähennys', en: 'Deducted' },
  net: { sv: 'Netto', fi: 'Netto', en: 'Net' },
  eligible: { sv: 'Stödberättigande', fi: 'Tukikelpoinen', en: 'Eligible' },
  rate: { sv: 'Stöd per enhet', fi: 'Tuki yksikköä kohti', en: 'Rate' },
  aid: { sv: 'Stöd, €', fi: 'Tuki, €', en: 'Aid, €' },
  approval: { sv: 'Godkännande', fi: 'Hyväksyntä', en: 'Approval' },
  reference: { sv: 'Referens', fi: 'Viite', en: 'Reference' },
  approvedAt: { sv: 'Godkänd', fi: 'Hyväksytty', en: 'Approved' },
  declaration: { sv: 'Försäkran', fi: 'Vakuutus', en: 'Declaration' },
  sitesPart: { sv: 'Uppgifter per verksamhetsställe', fi: 'Tiedot toimipisteittäin', en: 'Data per site' },
  sitesLead: {
    sv: 'Läsårsuppgifter och stödberättigande liter i ansökans ordning. Verksamhetsställen som får mjölken via samma kök bildar en sammansättning.',
    fi: 'Lukuvuositiedot ja tukikelpoiset litrat hakemuksen järjestyksessä. Saman keittiön kautta maidon saavat toimipisteet muodostavat kokonaisuuden.',
    en: 'School-year data and eligible litres in the order of the application. Sites that get their milk through the same kitchen form a composition.',
  },
  site: { sv: 'Verksamhetsställe', fi: 'Toimipiste', en: 'Site' },
  siteKind: { sv: 'Typ', fi: 'Tyyppi', en: 'Kind' },
  registration: { sv: 'Registernummer', fi: 'Rekisterinumero', en: 'Registration' },
  composition: { sv: 'Sammansättning', fi: 'Kokonaisuus', en: 'Composition' },
  singleSites: { sv: 'Enskilda verksamhetsställen', fi: 'Yksittäiset toimipisteet', en: 'Single sites' },
  children: { sv: 'Inskrivna barn', fi: 'Kirjoilla olevat lapset', en: 'Enrolled children' },
  childrenShort: { sv: 'Barn', fi: 'Lapsia', en: 'Children' },
  nonEligible: {
    sv: 'Icke stödberättigande matgäster',
    fi: 'Tukeen oikeuttamattomat ruokailijat',
    en: 'Non-eligible diners',
  },
  nonEligibleShort: { sv: 'Andra matgäster', fi: 'Muut ruokailijat', en: 'Other diners' },
  operatingDays: { sv: 'Verksamhetsdagar', fi: 'Toimintapäivät', en: 'Operating days' },
  operatingDaysShort: { sv: 'Dagar', fi: 'Päiviä', en: 'Days' },
  referenceDate: { sv: 'Barnen räknade', fi: 'Lapset laskettu', en: 'Children counted' },
  confirmed: { sv: 'Bekräftat', fi: 'Vahvistettu', en: 'Confirmed' },
  yes: { sv: 'Ja', fi: 'Kyllä', en: 'Yes' },
  no: { sv: 'Nej', fi: 'Ei', en: 'No' },
  maximum: { sv: 'Maximimängd', fi: 'Enimmäismäärä', en: 'Maximum' },
  maximumOf: {
    sv: 'Maximimängd för sammansättningen {name}',
    fi: 'Kokonaisuuden {name} enimmäismäärä',
    en: 'Maximum of the composition {name}',
  },
  used: { sv: 'Utnyttjat av maximimängden', fi: 'Enimmäismäärästä käytetty', en: 'Used of the maximum' },
  workingPart: { sv: 'Uträkningen', fi: 'Laskelma', en: 'The working' },
  workingLead: {
    sv: 'Varje steg med sitt resultat och sin rättsgrund. Mängderna räknas i hela milliliter, så att varje summa kan kontrolleras för hand.',
    fi: 'Jokainen vaihe tuloksineen ja oikeusperusteineen. Määrät lasketaan kokonaisina millilitroina, jotta jokaisen summan voi tarkistaa käsin.',
    en: 'Every step with its result and its legal source. Amounts are reckoned in whole millilitres, so that each sum can be checked by hand.',
  },
  step: { sv: 'Steg', fi: 'Vaihe', en: 'Step' },
  result: { sv: 'Resultat', fi: 'Tulos', en: 'Result' },
  source: { sv: 'Grund', fi: 'Peruste', en: 'Source' },
  childrenOf: {
    sv: '{children} inskrivna barn, {nonEligible} andra matgäster, {days} verksamhetsdagar',
    fi: '{children} kirjoilla olevaa lasta, {nonEligible} muuta ruokailijaa, {days} toimintapäivää',
    en: '{children} enrolled children, {nonEligible} other diners, {days} operating days',
  },
  noMilk: {
    sv: 'Ingen mjölk ingår i ansökan för det här verksamhetsstället.',
    fi: 'Tästä toimipisteestä ei haeta tukea maidolle.',
    en: 'No milk of this site is part of the application.',
  },
  siteAid: { sv: 'Stöd för verksamhetsstället', fi: 'Toimipisteen tuki', en: 'Aid for the site' },
  rulesPart: { sv: 'Regler och val', fi: 'Säännöt ja valinnat', en: 'Rules and choices' },
  rulesLead: {
    sv: 'Så har uträkningen gjorts. Där offentlig text lämnar något öppet har den ansvariga tjänsteinnehavaren valt (reglernas version {revision}).',
    fi: 'Näin laskelma on tehty. Missä julkinen teksti jättää asian avoimeksi, vastuullinen viranhaltija on valinnut (sääntöjen versio {revision}).',
    en: 'How the working was done. Where public text leaves a matter open, the responsible official has chosen (version {revision} of the rules).',
  },
  rule: { sv: 'Regel', fi: 'Sääntö', en: 'Rule' },
  meaning: { sv: 'Så tillämpas den', fi: 'Näin sitä sovelletaan', en: 'How it is applied' },
  ratesTitle: {
    sv: 'Stödbelopp enligt förordning',
    fi: 'Tukimäärät asetuksen mukaan',
    en: 'Rates by decree',
  },
  decree: { sv: 'Förordning', fi: 'Asetus', en: 'Decree' },
  deliveredOn: { sv: 'Leveransdagar', fi: 'Toimituspäivät', en: 'Days of delivery' },
  dailyMaximum: { sv: 'Per barn och dag', fi: 'Lasta ja päivää kohti', en: 'Per child and day' },
  perUnit: { sv: '€ per {unit}', fi: '€ / {unit}', en: '€ per {unit}' },
  nationalCeiling: { sv: 'Nationellt tak, €', fi: 'Kansallinen katto, €', en: 'National ceiling, €' },
  abbreviations: {
    sv: 'R39: kommissionens genomförandeförordning (EU) 2017/39. R40: kommissionens delegerade förordning (EU) 2017/40. Lag 999/2012: lagen om en marknadsordning för jordbruksprodukter.',
    fi: 'R39: komission täytäntöönpanoasetus (EU) 2017/39. R40: komission delegoitu asetus (EU) 2017/40. Laki 999/2012: laki maataloustuotteiden markkinajärjestelystä.',
    en: 'R39: Commission Implementing Regulation (EU) 2017/39. R40: Commission Delegated Regulation (EU) 2017/40. Act 999/2012: the Act on a market organisation for agricultural products.',
  },
  twoDecimals: {
    sv: 'Tabellerna visar liter och kilogram med två decimaler, uträkningen med tre. Summor räknas av de exakta mängderna.',
    fi: 'Taulukoissa litrat ja kilogrammat näytetään kahdella desimaalilla, laskelmassa kolmella. Summat lasketaan tarkoista määristä.',
    en: 'Tables show litres and kilograms with two decimals, the working with three. Totals are summed from the exact amounts.',
  },
  gapsPart: { sv: 'Dagar utan anteckning', fi: 'Päivät ilman merkintää', en: 'Days without a record' },
  gapsLead: {
    sv: 'Verksamhetsdagar utan dagsrapport. Inga liter har lagts till för dem.',
    fi: 'Toimintapäivät, joilta päiväraportti puuttuu. Niille ei ole lisätty litroja.',
    en: 'Operating days without a daily count. No litres have been added for them.',
  },
  noGaps: {
    sv: 'Inga: varje verksamhetsdag har en dagsrapport.',
    fi: 'Ei yhtään: jokaiselta toimintapäivältä on päiväraportti.',
    en: 'None: every operating day has its daily count.',
  },
  completeness: {
    sv: '{expected} verksamhetsdagar väntade · {served} med servering · {zero} utan servering · {closed} stängda · {explained} förklarade · {missing} saknas',
    fi: '{expected} odotettua toimintapäivää · {served} tarjoilupäivää · {zero} ilman tarjoilua · {closed} suljettuna · {explained} selitettyä · {missing} puuttuu',
    en: '{expected} operating days expected · {served} served · {zero} without serving · {closed} closed · {explained} explained · {missing} missing',
  },
  date: { sv: 'Datum', fi: 'Päivä', en: 'Date' },
  dates: { sv: 'Dagar', fi: 'Päivät', en: 'Days' },
  status: { sv: 'Läge', fi: 'Tilanne', en: 'Status' },
  explanation: { sv: 'Förklaring', fi: 'Selitys', en: 'Explanation' },
  unexplained: { sv: 'Saknas, inte förklarad', fi: 'Puuttuu, ei selitetty', en: 'Missing, not explained' },
  checksPart: { sv: 'Kontroller', fi: 'Tarkistukset', en: 'Checks' },
  checksLead: {
    sv: 'Kontrollerna före godkännandet så som uppgifterna visade dem.',
    fi: 'Hyväksyntää edeltävät tarkistukset sellaisina kuin tiedot ne osoittivat.',
    en: 'The checks before an approval, as the data showed them.',
  },
  check: { sv: 'Kontroll', fi: 'Tarkistus', en: 'Check' },
  verdict: { sv: 'Utfall', fi: 'Tulos', en: 'Verdict' },
  findings: { sv: 'Iakttagelser', fi: 'Havainnot', en: 'Findings' },
  finding: { sv: 'Iakttagelse', fi: 'Havainto', en: 'Finding' },
  wholeApplication: { sv: 'Hela ansökan', fi: 'Koko hakemus', en: 'Whole application' },
  noChecks: {
    sv: 'Inga kontroller har gjorts.',
    fi: 'Tarkistuksia ei ole tehty.',
    en: 'No checks have been made.',
  },
  siteId: { sv: 'Kod', fi: 'Tunnus', en: 'Code' },
  usedNet: {
    sv: 'Netto mot maximimängden',
    fi: 'Netto enimmäismäärää vastaan',
    en: 'Net against the maximum',
  },
  value: { sv: 'Värde', fi: 'Arvo', en: 'Value' },
  rateEuro: { sv: 'Stöd, € per enhet', fi: 'Tuki, € / yksikkö', en: 'Rate, € per unit' },
  frozenNote: {
    sv: 'Kursiv: ett tal som räknats fram över flera rader (avdrag i portioner, minskning till maximimängden) och därför står som det frystes.',
    fi: 'Kursiivi: luku, joka on laskettu usean rivin yli (vähennys annoksina, vähennys enimmäismäärään) ja on siksi jäädytetyssä muodossaan.',
    en: 'Italics: a number worked out over several lines (portions deducted, a cut to the maximum), which therefore stands as it was frozen.',
  },
  daysSheet: { sv: 'Dagar', fi: 'Päivät', en: 'Days' },
  sitesSheet: { sv: 'Verksamhetsställen', fi: 'Toimipisteet', en: 'Sites' },
  rulesSheet: { sv: 'Regler', fi: 'Säännöt', en: 'Rules' },
  hashSheet: { sv: 'Kontrollsumma', fi: 'Tarkistussumma', en: 'Hash' },
  hashSheetNote: {
    sv: 'Filen är gjord av ansökans frysta uppgifter. Deras SHA-256 står här och på PDF-filens varje sida. Formlerna räknar om siffrorna när någon ändrar dem; de fastställda siffrorna är de frysta.',
    fi: 'Tiedosto on tehty hakemuksen jäädytetyistä tiedoista. Niiden SHA-256 on tässä ja PDF-tiedoston joka sivulla. Kaavat laskevat luvut uudelleen, jos joku muuttaa niitä; voimassa ovat jäädytetyt luvut.',
    en: 'This file is made from the frozen data of the application. Their SHA-256 stands here and on every page of the PDF. The formulas reckon anew when somebody changes a figure; the frozen figures are the ones that count.',
  },
  schema: { sv: 'Uppgifternas format', fi: 'Tietojen muoto', en: 'Format of the data' },
  cooking: { sv: 'Matlagning', fi: 'Ruoanlaitto', en: 'Cooking' },
  otherDiners: {
    sv: 'Andra matgäster den dagen',
    fi: 'Muut ruokailijat sinä päivänä',
    en: 'Other diners that day',
  },
  notClaimable: { sv: 'Utan stöd, l', fi: 'Ilman tukea, l', en: 'Without aid, l' },
  note: { sv: 'Anmärkning', fi: 'Huomautus', en: 'Note' },
  reason: { sv: 'Orsak', fi: 'Syy', en: 'Reason' },
  revision: { sv: 'Version', fi: 'Versio', en: 'Revision' },
  kind: { sv: 'Rapport', fi: 'Raportti', en: 'Report' },
} as const satisfies Readonly<Record<string, Texts>>;
