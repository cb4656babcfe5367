import type { BaselineStep } from '../../domain/settings.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

export const baselineStepWords: Readonly<Record<BaselineStep, Texts>> = {
  collecting: { sv: 'Samla in siffrorna', fi: 'Lukujen keruu', en: 'Collecting the figures' },
  checking: { sv: 'Räkna och kontrollera', fi: 'Laskenta ja tarkistus', en: 'Computing and checking' },
  'filling-in': { sv: 'Fylla i ansökan', fi: 'Hakemuksen täyttö', en: 'Filling in the application' },
  approving: { sv: 'Godkänna', fi: 'Hyväksyntä', en: 'Approving' },
};

/** The page that says whether the robot is worth it. */
export const benefitWords = {
  title: { sv: 'Är det värt det?', fi: 'Onko tästä hyötyä?', en: 'Is it worth it?' },
  lead: {
    sv: 'Nyttan mäts ur de spår som arbetet ändå lämnar, per termin. Ingen person mäts och ingen nämns.',
    fi: 'Hyöty mitataan niistä jäljistä, jotka työ muutenkin jättää, lukukausittain. Ketään ei mitata eikä nimetä.',
    en: 'The benefit is measured from the traces that the work leaves anyway, term by term. No person is measured, and none is named.',
  },
  toTerm: { sv: 'Till terminen', fi: 'Lukukauteen', en: 'To the term' },
  csv: {
    sv: 'Som CSV, för stadens rapport',
    fi: 'CSV-tiedostona kaupungin raporttia varten',
    en: 'As CSV, for the city’s report',
  },
  time: { sv: 'Arbetstid', fi: 'Työaika', en: 'Working time' },
  timeText: {
    sv: 'Minuter per arbetsskede: förr {before}, nu {now}.',
    fi: 'Minuutteja työvaihetta kohti: ennen {before}, nyt {now}.',
    en: 'Minutes for each step: before {before}, now {now}.',
  },
  stepBar: {
    sv: '{step}: förr {before}, nu {now} min',
    fi: '{step}: ennen {before}, nyt {now} min',
    en: '{step}: before {before}, now {now} min',
  },
  step: { sv: 'Arbetsskede', fi: 'Työvaihe', en: 'Step' },
  before: { sv: 'Förr, min', fi: 'Ennen, min', en: 'Before, min' },
  now: { sv: 'Nu, min', fi: 'Nyt, min', en: 'Now, min' },
  range: { sv: 'Minst–högst', fi: 'Vähintään–enintään', en: 'Least–most' },
  acts: { sv: 'Handlingar', fi: 'Tapahtumia', en: 'Acts' },
  saved: { sv: 'Sparat, min', fi: 'Säästö, min', en: 'Saved, min' },
  total: { sv: 'Sammanlagt', fi: 'Yhteensä', en: 'Together' },
  notStated: { sv: 'inte angivet', fi: 'ei ilmoitettu', en: 'not stated' },
  noBaseline: {
    sv: 'Ange i inställningarna hur många minuter varje skede tog förr; annars finns inget att jämföra med.',
    fi: 'Ilmoita asetuksissa, montako minuuttia kukin vaihe ennen vei; muuten vertailukohtaa ei ole.',
    en: 'State in the settings how many minutes each step took before; without that there is nothing to compare with.',
  },
  uncertain: {
    sv: 'Så säkert är det: samma persons handlingar med högst {pause} minuters uppehåll räknas som ett arbetspass. Passet tog minst tiden mellan första och sista spåret; före det första läggs {likely} minut som sannolikt och {most} minuter som mest. Samtal, läsning på papper och maskiners arbete syns inte. Det som gjordes förr är stadens egen uppskattning.',
    fi: 'Näin varmaa tämä on: saman henkilön tapahtumat, joiden väli on enintään {pause} minuuttia, ovat yksi työrupeama. Se vei vähintään ajan ensimmäisestä jäljestä viimeiseen; sitä ennen lisätään todennäköisenä {likely} minuutti ja enintään {most} minuuttia. Puhelut, paperilta lukeminen ja koneiden työ eivät näy. Aiempi aika on kaupungin oma arvio.',
    en: 'How sure this is: acts of one person with pauses of at most {pause} minutes are one sitting. It took at least the time from its first trace to its last; {likely} minute is added before the first as likely, {most} minutes as the most. Calls, reading on paper and the work of machines do not show. What it took before is the city’s own estimate.',
  },
  errors: { sv: 'Fel som fångades', fi: 'Löydetyt virheet', en: 'Errors caught' },
  errorsBefore: { sv: 'Före godkännandet', fi: 'Ennen hyväksyntää', en: 'Before the approval' },
  errorsAfter: { sv: 'Efter godkännandet', fi: 'Hyväksynnän jälkeen', en: 'After the approval' },
  corrections: { sv: 'rättade dagar', fi: 'korjattua päivää', en: 'days corrected' },
  explained: {
    sv: 'utredda saknade dagar',
    fi: 'selvitettyä puuttuvaa päivää',
    en: 'missing days cleared up',
  },
  returns: { sv: 'ansökningar returnerade', fi: 'palautettua hakemusta', en: 'claims returned' },
  amendments: { sv: 'ändringsansökningar', fi: 'muutoshakemusta', en: 'amendments' },
  aid: { sv: 'Stöd', fi: 'Tuki', en: 'Aid' },
  claimed: { sv: 'Ansökt', fi: 'Haettu', en: 'Claimed' },
  possible: { sv: 'Möjligt', fi: 'Mahdollinen', en: 'Possible' },
  lost: {
    sv: 'Förlorat på dagar utan siffror',
    fi: 'Menetetty päivinä ilman lukuja',
    en: 'Lost on days without figures',
  },
  amended: { sv: 'Ändrat efteråt', fi: 'Muutettu jälkikäteen', en: 'Amended afterwards' },
  lostHint: {
    sv: 'Varje saknad eller bortförklarad dag räknas som ställets genomsnittliga dag: en uppskattning.',
    fi: 'Jokainen puuttuva tai ilman lukuja selvitetty päivä lasketaan toimipisteen keskimääräisenä päivänä: arvio.',
    en: 'Each missing day, and each explained without figures, counts as the site’s average day: an estimate.',
  },
  deadline: { sv: 'Dagar före fristen', fi: 'Päiviä ennen määräaikaa', en: 'Days before the deadline' },
  notApproved: { sv: 'inte godkänd ännu', fi: 'ei vielä hyväksytty', en: 'not approved yet' },
  noClaim: {
    sv: 'Perioden har ingen ansökan ännu.',
    fi: 'Jaksolla ei ole vielä hakemusta.',
    en: 'The period has no claim yet.',
  },
  errorsShort: {
    sv: 'före godkännandet; efter det {after}',
    fi: 'ennen hyväksyntää; sen jälkeen {after}',
    en: 'before the approval; after it {after}',
  },
  errorsText: {
    sv: 'Fel som fångades: {before} före godkännandet, {after} efter det.',
    fi: 'Löydetyt virheet: {before} ennen hyväksyntää, {after} sen jälkeen.',
    en: 'Errors caught: {before} before the approval, {after} after it.',
  },
  term: { sv: 'Termin', fi: 'Lukukausi', en: 'Term' },
  terms: { sv: 'Termin för termin', fi: 'Lukukausi lukukaudelta', en: 'Term by term' },
  termText: {
    sv: '{period}: ansökt {claimed}, förlorat {lost}.',
    fi: '{period}: haettu {claimed}, menetetty {lost}.',
    en: '{period}: claimed {claimed}, lost {lost}.',
  },
  costTitle: { sv: 'Vad driften kostar', fi: 'Mitä käyttö maksaa', en: 'What running it costs' },
  costOfTerm: { sv: 'Drift per termin', fi: 'Käyttö lukukaudessa', en: 'Running, per term' },
  costShare: {
    sv: 'Andel av det ansökta stödet',
    fi: 'Osuus haetusta tuesta',
    en: 'Share of the aid claimed',
  },
  costHint: {
    sv: 'Stadens eget tal, ur inställningarna.',
    fi: 'Kaupungin oma luku, asetuksista.',
    en: 'The city’s own figure, from the settings.',
  },
  cost: {
    sv: 'Ange i inställningarna vad driften kostar per termin. Stadens it räknar fram det med kommandot npm run cost eller läser det ur molntjänstens fakturor.',
    fi: 'Ilmoita asetuksissa, mitä käyttö maksaa lukukaudessa. Tietohallinto laskee sen komennolla npm run cost tai lukee sen pilvipalvelun laskuista.',
    en: 'State in the settings what running it costs per term. IT works it out with the command npm run cost, or reads it from the bills of the cloud.',
  },
  toSettings: { sv: 'Till inställningarna', fi: 'Asetuksiin', en: 'To the settings' },
} as const satisfies Words;
