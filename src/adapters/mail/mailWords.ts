import type { CheckId } from '../../domain/checks.ts';
import type { LocalDate } from '../../domain/days.ts';
import type { Message, MissingAt, PeriodStanding } from '../../domain/robot.ts';
import type { Language } from '../../domain/texts.ts';
import { checkWords } from '../documents/words.ts';

/** Where a letter's addresses lead. */
type Places = { readonly publicUrl: string; readonly link: string | null; readonly city: string };
/** A letter in words: paragraphs of plain text, whose lines that begin with a dash are a list, and where to go. */
export type MailText = {
  readonly subject: string;
  readonly paragraphs: readonly (string | { readonly label: string; readonly url: string })[];
  /** Who sends it, small at the end. */
  readonly end: string;
};
type Said = Omit<MailText, 'end'>;

const locales: Readonly<Record<Language, string>> = { sv: 'sv-FI', fi: 'fi-FI', en: 'en-GB' };

/** '14.9.2026' in all three languages. */
const dayOf = (date: LocalDate): string => date.split('-').map(Number).reverse().join('.');

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

function tools(language: Language) {
  const weekday = new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' });
  const euros = new Intl.NumberFormat(locales[language], { minimumFractionDigits: 2 });
  const terms = {
    sv: { autumn: 'hösten', spring: 'våren' },
    fi: { autumn: 'syksy', spring: 'kevät' },
    en: { autumn: 'autumn', spring: 'spring' },
  } as const;
  return {
    /** Checks that block, a line each, with the mark under which the claim's page has them. */
    blocks: (ids: readonly CheckId[]) => ids.map((id) => `\n– ${checkWords[id][language]} (${id})`).join(''),
    /** 'måndag 14.9.2026' */
    long: (date: LocalDate) => `${weekday.format(new Date(`${date}T12:00:00Z`))} ${dayOf(date)}`,
    euros: (cents: number) => `${euros.format(cents / 100)} €`,
    /** 'hösten 2026'; a supplier's month as '9/2026'. */
    period: (id: string) => {
      const [year = '', part = ''] = id.split('-');
      const term = terms[language][part as 'autumn' | 'spring'];
      return term ? `${term} ${year}` : `${Number(part)}/${year}`;
    },
    sites: (sites: readonly MissingAt[], more: number, others: (count: number) => string) =>
      [
        ...sites.map(({ name, days }) => `– ${name}: ${days.map((day) => dayOf(day)).join(', ')}`),
        ...(more > 0 ? [others(more)] : []),
      ].join('\n'),
  };
}

/** The words of a letter, written in each language for those who read it. */
export function mailWords(message: Message, language: Language, places: Places): MailText {
  const text = letters[language](message, places);
  const ends: Readonly<Record<Language, string>> = {
    sv: `Skickat av mjölkstödets automatik, ${places.city}. Svar läses av handläggaren.`,
    fi: `Lähettäjä: maitotuen automaatti, ${places.city}. Vastaukset lukee käsittelijä.`,
    en: `Sent by the robot of the milk aid, ${places.city}. Answers are read by the official.`,
  };
  return { ...text, end: ends[language] };
}

type Writer = (message: Message, places: Places) => Said;

const sv: Writer = (message, { publicUrl, link }) => {
  const { long, euros, period, sites, blocks } = tools('sv');
  const others = (count: number) => (count === 1 ? '– och ett ställe till' : `– och ${count} ställen till`);
  const left = (days: number) =>
    days === 0 ? 'sista dagen' : days === 1 ? 'en dag kvar' : `${days} dagar kvar`;
  const standing = (each: PeriodStanding) =>
    [
      `${each.ended ? 'Avslutad' : 'Pågår'}: ${period(each.periodId)}.`,
      each.missingDays === 0
        ? 'Inga dagar saknas.'
        : `${each.missingDays === 1 ? 'En dag' : `${each.missingDays} dagar`} saknas på ${each.missingSites === 1 ? 'ett ställe' : `${each.missingSites} ställen`}.`,
      each.ended ? `Sista dag att lämna in: ${dayOf(each.deadline)} (${left(each.daysLeft)}).` : '',
      each.claimId === null
        ? 'Ansökan har inte räknats än.'
        : each.blocks.length > 0
          ? `Det här är ännu inte i skick:${blocks(each.blocks)}`
          : 'Ingen annan kontroll hindrar.',
    ]
      .filter(Boolean)
      .join(' ');
  switch (message.about) {
    case 'remind':
      return {
        subject: `Mjölken på ${message.name}: ${message.days.length === 1 ? 'en dagsrapport saknas' : `${message.days.length} dagsrapporter saknas`}`,
        paragraphs: [
          `Hej! Dagsrapporten för mjölken på ${message.name} saknas för:\n${message.days.map((day) => `– ${long(day)}`).join('\n')}`,
          'Öppna länken och fyll i, det tar några sekunder. Inget konto behövs.',
          { label: 'Fyll i dagsrapporten', url: link ?? publicUrl },
          message.days.length === 1
            ? 'Länken gäller en dag och upphör inom en vecka. Var det stängt, eller serverades ingen mjölk? Säg det på samma sida.'
            : 'Länken gäller i en vecka. Var det stängt någon dag, eller serverades ingen mjölk? Säg det på samma sida.',
        ],
      };
    case 'escalate':
      return {
        subject: 'Kök som inte har svarat: dagsrapporter saknas',
        paragraphs: [
          'De här köken har påmints och har ändå inte rapporterat mjölken. Ring dem, eller förklara dagarna om uppgiften inte går att få.',
          sites(message.sites, message.more, others),
          { label: 'Se läget', url: `${publicUrl}/terms` },
        ],
      };
    case 'weekly':
      return {
        subject: 'Veckans läge: vad som återstår till en ren ansökan',
        paragraphs: [
          ...message.periods.map(standing),
          ...(message.sites.length > 0
            ? [`Saknade dagar:\n${sites(message.sites, message.more, others)}`]
            : []),
          { label: 'Se läget', url: `${publicUrl}/terms` },
        ],
      };
    case 'periodEnd':
      return {
        subject: `Terminen är slut: ${period(message.period.periodId)}`,
        paragraphs: [
          'Nu kan ansökan göras klar. Så här står den:',
          standing(message.period),
          { label: 'Öppna terminen', url: `${publicUrl}/terms/${message.period.periodId}` },
        ],
      };
    case 'deadline':
      return {
        subject: `${capital(left(message.period.daysLeft))} att ansöka: ${period(message.period.periodId)}`,
        paragraphs: [
          `Ansökan ska vara inlämnad senast ${long(message.period.deadline)}. Efter det minskas stödet med 5 % eller mer.`,
          standing(message.period),
          { label: 'Öppna terminen', url: `${publicUrl}/terms/${message.period.periodId}` },
        ],
      };
    case 'askSubmission':
      return {
        subject: `Allt är klart: sänd ansökan för godkännande (${period(message.periodId)})`,
        paragraphs: [
          `Ingenting hindrar längre. Uppskattat stöd: ${euros(message.aidCents)}. Se igenom ansökan och sänd den till den som godkänner.`,
          `Sista dag att lämna in: ${dayOf(message.deadline)}.`,
          { label: 'Öppna ansökan', url: `${publicUrl}/claims/${message.claimId}` },
        ],
      };
    case 'askApproval':
      return {
        subject: `Väntar på ditt godkännande: skolmjölk, ${period(message.periodId)}`,
        paragraphs: [
          `Ansökan är beredd och kontrollerad. Uppskattat stöd: ${euros(message.aidCents)}. Kontrollera uppgifterna och godkänn, eller återsänd med en orsak.`,
          `Sista dag att lämna in: ${dayOf(message.deadline)}.`,
          { label: 'Granska och godkänn', url: `${publicUrl}/claims/${message.claimId}/approve` },
        ],
      };
    case 'enterByHand':
      return {
        subject: `Godkänd: mata in ansökan i Livsmedelsverkets e-tjänst (${period(message.periodId)})`,
        paragraphs: [
          'Ansökan är godkänd. Logga in i e-tjänsten och mata in den; på sidan nedan står fälten i ordning, med en knapp för att kopiera vart och ett. Skriv sedan in kvittensens nummer.',
          `Sista dag att lämna in: ${dayOf(message.deadline)}.`,
          { label: 'Mata in ansökan', url: `${publicUrl}/claims/${message.claimId}/entry` },
        ],
      };
    case 'followUp':
      return message.waits === 'receipt'
        ? {
            subject: `Har myndigheten kvitterat ansökan? (${period(message.periodId)})`,
            paragraphs: [
              `Ansökan sändes ${dayOf(message.sentOn)}, och inget ärendenummer är antecknat. Fråga registratorn och anteckna numret.`,
              { label: 'Anteckna numret', url: `${publicUrl}/claims/${message.claimId}/entry` },
            ],
          }
        : {
            subject: `Beslutet borde ha kommit (${period(message.periodId)})`,
            paragraphs: [
              `Ansökan sändes ${dayOf(message.sentOn)}. Tre månader har gått, och inget beslut är antecknat. Fråga Livsmedelsverket hur ärendet står.`,
              { label: 'Öppna ansökan', url: `${publicUrl}/claims/${message.claimId}` },
            ],
          };
    case 'application':
      return {
        subject: `Ansökan om skolmjölksstöd, ${period(message.periodId)}, ${message.reference}`,
        paragraphs: [
          `Bifogat finns ansökan om skolmjölksstöd för ${period(message.periodId)}, elektroniskt godkänd. Referens: ${message.reference}.`,
          'Vänligen bekräfta mottagandet med ärendets nummer.',
          `Innehållets SHA-256: ${message.snapshot}`,
        ],
      };
  }
};

const fi: Writer = (message, { publicUrl, link }) => {
  const { long, euros, period, sites, blocks } = tools('fi');
  const others = (count: number) =>
    count === 1 ? '– ja yksi muu toimipiste' : `– ja ${count} muuta toimipistettä`;
  const left = (days: number) =>
    days === 0 ? 'viimeinen päivä' : days === 1 ? 'yksi päivä jäljellä' : `${days} päivää jäljellä`;
  const standing = (each: PeriodStanding) =>
    [
      `${each.ended ? 'Päättynyt' : 'Käynnissä'}: ${period(each.periodId)}.`,
      each.missingDays === 0
        ? 'Päiviä ei puutu.'
        : `Puuttuu ${each.missingDays === 1 ? 'yksi päivä' : `${each.missingDays} päivää`}, ${each.missingSites === 1 ? 'yhdessä toimipisteessä' : `${each.missingSites} toimipisteessä`}.`,
      each.ended ? `Viimeinen jättöpäivä: ${dayOf(each.deadline)} (${left(each.daysLeft)}).` : '',
      each.claimId === null
        ? 'Hakemusta ei ole vielä laskettu.'
        : each.blocks.length > 0
          ? `Tämä ei ole vielä kunnossa:${blocks(each.blocks)}`
          : 'Muut tarkistukset ovat kunnossa.',
    ]
      .filter(Boolean)
      .join(' ');
  switch (message.about) {
    case 'remind':
      return {
        subject: `Maito, ${message.name}: ${message.days.length === 1 ? 'yksi päiväraportti puuttuu' : `${message.days.length} päiväraporttia puuttuu`}`,
        paragraphs: [
          `Hei! Maidon päiväraportti puuttuu (${message.name}):\n${message.days.map((day) => `– ${long(day)}`).join('\n')}`,
          'Avaa linkki ja täytä raportti; siihen menee muutama sekunti. Tunnusta ei tarvita.',
          { label: 'Täytä päiväraportti', url: link ?? publicUrl },
          message.days.length === 1
            ? 'Linkki on yhtä päivää varten ja vanhenee viikossa. Oliko suljettua, tai eikö maitoa tarjottu? Kerro se samalla sivulla.'
            : 'Linkki on voimassa viikon. Oliko jonakin päivänä suljettua, tai eikö maitoa tarjottu? Kerro se samalla sivulla.',
        ],
      };
    case 'escalate':
      return {
        subject: 'Keittiöt, jotka eivät ole vastanneet: päiväraportteja puuttuu',
        paragraphs: [
          'Näitä keittiöitä on muistutettu, mutta maitoa ei ole raportoitu. Soita niihin, tai selitä päivät, jos tietoa ei saada.',
          sites(message.sites, message.more, others),
          { label: 'Katso tilanne', url: `${publicUrl}/terms` },
        ],
      };
    case 'weekly':
      return {
        subject: 'Viikon tilanne: mitä puhtaasta hakemuksesta vielä puuttuu',
        paragraphs: [
          ...message.periods.map(standing),
          ...(message.sites.length > 0
            ? [`Puuttuvat päivät:\n${sites(message.sites, message.more, others)}`]
            : []),
          { label: 'Katso tilanne', url: `${publicUrl}/terms` },
        ],
      };
    case 'periodEnd':
      return {
        subject: `Lukukausi on päättynyt: ${period(message.period.periodId)}`,
        paragraphs: [
          'Hakemus voidaan nyt viimeistellä. Tilanne:',
          standing(message.period),
          { label: 'Avaa lukukausi', url: `${publicUrl}/terms/${message.period.periodId}` },
        ],
      };
    case 'deadline':
      return {
        subject: `${message.period.daysLeft === 0 ? 'Viimeinen hakupäivä' : `Hakuaikaa ${left(message.period.daysLeft)}`}: ${period(message.period.periodId)}`,
        paragraphs: [
          `Hakemus on jätettävä viimeistään ${long(message.period.deadline).replace(' ', 'na ')}. Sen jälkeen tuesta vähennetään 5 % tai enemmän.`,
          standing(message.period),
          { label: 'Avaa lukukausi', url: `${publicUrl}/terms/${message.period.periodId}` },
        ],
      };
    case 'askSubmission':
      return {
        subject: `Kaikki on valmista: lähetä hakemus hyväksyttäväksi (${period(message.periodId)})`,
        paragraphs: [
          `Mikään ei enää estä. Arvioitu tuki: ${euros(message.aidCents)}. Käy hakemus läpi ja lähetä se hyväksyjälle.`,
          `Viimeinen jättöpäivä: ${dayOf(message.deadline)}.`,
          { label: 'Avaa hakemus', url: `${publicUrl}/claims/${message.claimId}` },
        ],
      };
    case 'askApproval':
      return {
        subject: `Odottaa hyväksyntääsi: koulumaito, ${period(message.periodId)}`,
        paragraphs: [
          `Hakemus on valmisteltu ja tarkistettu. Arvioitu tuki: ${euros(message.aidCents)}. Tarkista tiedot ja hyväksy, tai palauta perustellen.`,
          `Viimeinen jättöpäivä: ${dayOf(message.deadline)}.`,
          { label: 'Tarkista ja hyväksy', url: `${publicUrl}/claims/${message.claimId}/approve` },
        ],
      };
    case 'enterByHand':
      return {
        subject: `Hyväksytty: syötä hakemus Ruokaviraston asiointipalveluun (${period(message.periodId)})`,
        paragraphs: [
          'Hakemus on hyväksytty. Kirjaudu asiointipalveluun ja syötä se; alla olevalla sivulla kentät ovat järjestyksessä, ja kunkin voi kopioida painikkeella. Kirjaa lopuksi kuittauksen numero.',
          `Viimeinen jättöpäivä: ${dayOf(message.deadline)}.`,
          { label: 'Syötä hakemus', url: `${publicUrl}/claims/${message.claimId}/entry` },
        ],
      };
    case 'followUp':
      return message.waits === 'receipt'
        ? {
            subject: `Onko viranomainen kuitannut hakemuksen? (${period(message.periodId)})`,
            paragraphs: [
              `Hakemus lähetettiin ${dayOf(message.sentOn)}, eikä asianumeroa ole kirjattu. Kysy kirjaamosta ja kirjaa numero.`,
              { label: 'Kirjaa numero', url: `${publicUrl}/claims/${message.claimId}/entry` },
            ],
          }
        : {
            subject: `Päätöksen pitäisi jo olla tullut (${period(message.periodId)})`,
            paragraphs: [
              `Hakemus lähetettiin ${dayOf(message.sentOn)}. Kolme kuukautta on kulunut, eikä päätöstä ole kirjattu. Kysy Ruokavirastosta, missä asia on.`,
              { label: 'Avaa hakemus', url: `${publicUrl}/claims/${message.claimId}` },
            ],
          };
    case 'application':
      return {
        subject: `Koulumaitotukihakemus, ${period(message.periodId)}, ${message.reference}`,
        paragraphs: [
          `Liitteenä on koulumaitotukihakemus, ${period(message.periodId)}, sähköisesti hyväksytty. Viite: ${message.reference}.`,
          'Pyydämme vahvistamaan vastaanoton asianumerolla.',
          `Sisällön SHA-256: ${message.snapshot}`,
        ],
      };
  }
};

const en: Writer = (message, { publicUrl, link }) => {
  const { long, euros, period, sites, blocks } = tools('en');
  const others = (count: number) => `– and ${count} more ${count === 1 ? 'site' : 'sites'}`;
  const left = (days: number) =>
    days === 0 ? 'last day' : days === 1 ? 'one day left' : `${days} days left`;
  const standing = (each: PeriodStanding) =>
    [
      `${each.ended ? 'Ended' : 'Running'}: ${period(each.periodId)}.`,
      each.missingDays === 0
        ? 'No day is missing.'
        : `${each.missingDays === 1 ? 'One day is' : `${each.missingDays} days are`} missing at ${each.missingSites === 1 ? 'one site' : `${each.missingSites} sites`}.`,
      each.ended ? `Last day for lodging: ${dayOf(each.deadline)} (${left(each.daysLeft)}).` : '',
      each.claimId === null
        ? 'The application has not been computed yet.'
        : each.blocks.length > 0
          ? `Not yet in order:${blocks(each.blocks)}`
          : 'No other check blocks.',
    ]
      .filter(Boolean)
      .join(' ');
  switch (message.about) {
    case 'remind':
      return {
        subject: `Milk at ${message.name}: ${message.days.length === 1 ? 'one daily count is missing' : `${message.days.length} daily counts are missing`}`,
        paragraphs: [
          `The daily count of milk at ${message.name} is missing for:\n${message.days.map((day) => `– ${long(day)}`).join('\n')}`,
          'Open the link and fill it in; it takes a few seconds and no account.',
          { label: 'Fill in the count', url: link ?? publicUrl },
          'The link ends within a week. Closed, or no milk served? Say so on the same page.',
        ],
      };
    case 'escalate':
      return {
        subject: 'Kitchens that have not answered: daily counts are missing',
        paragraphs: [
          'These kitchens were reminded and have still not reported. Call them, or explain the days if nobody can tell.',
          sites(message.sites, message.more, others),
          { label: 'See how it stands', url: `${publicUrl}/terms` },
        ],
      };
    case 'weekly':
      return {
        subject: 'The week: what stands between you and a clean application',
        paragraphs: [
          ...message.periods.map(standing),
          ...(message.sites.length > 0
            ? [`Missing days:\n${sites(message.sites, message.more, others)}`]
            : []),
          { label: 'See how it stands', url: `${publicUrl}/terms` },
        ],
      };
    case 'periodEnd':
      return {
        subject: `The term is over: ${period(message.period.periodId)}`,
        paragraphs: [
          'The application can now be completed. This is how it stands:',
          standing(message.period),
          { label: 'Open the term', url: `${publicUrl}/terms/${message.period.periodId}` },
        ],
      };
    case 'deadline':
      return {
        subject: `${capital(left(message.period.daysLeft))} to apply: ${period(message.period.periodId)}`,
        paragraphs: [
          `The application must be in by ${long(message.period.deadline)}. After that the aid is cut by 5 % or more.`,
          standing(message.period),
          { label: 'Open the term', url: `${publicUrl}/terms/${message.period.periodId}` },
        ],
      };
    case 'askSubmission':
      return {
        subject: `All is clean: send the application for approval (${period(message.periodId)})`,
        paragraphs: [
          `Nothing blocks it any more. Estimated aid: ${euros(message.aidCents)}. Look it through and send it to be approved.`,
          `Last day for lodging: ${dayOf(message.deadline)}.`,
          { label: 'Open the application', url: `${publicUrl}/claims/${message.claimId}` },
        ],
      };
    case 'askApproval':
      return {
        subject: `Waits for your approval: school milk, ${period(message.periodId)}`,
        paragraphs: [
          `The application is prepared and checked. Estimated aid: ${euros(message.aidCents)}. Check the answers and approve it, or return it with a reason.`,
          `Last day for lodging: ${dayOf(message.deadline)}.`,
          { label: 'Check and approve', url: `${publicUrl}/claims/${message.claimId}/approve` },
        ],
      };
    case 'enterByHand':
      return {
        subject: `Approved: enter the application in the authority’s e-service (${period(message.periodId)})`,
        paragraphs: [
          'The application is approved. Log in to the e-service and enter it; the page below has its fields in order, each with a button that copies it. Then note the number of the receipt.',
          `Last day for lodging: ${dayOf(message.deadline)}.`,
          { label: 'Enter the application', url: `${publicUrl}/claims/${message.claimId}/entry` },
        ],
      };
    case 'followUp':
      return message.waits === 'receipt'
        ? {
            subject: `Has the authority confirmed the application? (${period(message.periodId)})`,
            paragraphs: [
              `The application was sent on ${dayOf(message.sentOn)} and no case number is noted. Ask the registry and note the number.`,
              { label: 'Note the number', url: `${publicUrl}/claims/${message.claimId}/entry` },
            ],
          }
        : {
            subject: `The decision should have come (${period(message.periodId)})`,
            paragraphs: [
              `The application was sent on ${dayOf(message.sentOn)}. Three months have passed and no decision is noted. Ask the Finnish Food Authority.`,
              { label: 'Open the application', url: `${publicUrl}/claims/${message.claimId}` },
            ],
          };
    case 'application':
      return {
        subject: `Application for school-milk aid, ${period(message.periodId)}, ${message.reference}`,
        paragraphs: [
          `Attached is the application for school-milk aid, ${period(message.periodId)}, electronically approved. Reference: ${message.reference}.`,
          'Please confirm its arrival with the number of the case.',
          `SHA-256 of the content: ${message.snapshot}`,
        ],
      };
  }
};

const letters: Readonly<Record<Language, Writer>> = { sv, fi, en };
