import type { Words } from './speak.ts';

/**
 * The accessibility statement, with the four parts that act 306/2019 s. 9 asks for: what does not meet the
 * requirements and why, how the same can be had otherwise, where to give feedback, where to complain. The supervisor
 * is Traficom, which took the task over from the regional state administrative agency.
 */
export const accessibilityWords = {
  title: { sv: 'Tillgänglighetsutlåtande', fi: 'Saavutettavuusseloste', en: 'Accessibility statement' },
  about: {
    sv: 'Utlåtandet gäller tjänsten Skolmjölk som {city} använder. Lagen om tillhandahållande av digitala tjänster (306/2019) kräver att offentliga webbtjänster är tillgängliga för alla. Kravnivån är WCAG 2.1, nivå A och AA; tjänsten är byggd för WCAG 2.2, nivå AA.',
    fi: 'Seloste koskee Koulumaito-palvelua, jota {city} käyttää. Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että julkiset verkkopalvelut ovat kaikkien saavutettavissa. Vaatimustaso on WCAG 2.1, tasot A ja AA; palvelu on rakennettu tasolle WCAG 2.2 AA.',
    en: 'This statement is about the School milk service used by {city}. The Act on the Provision of Digital Services (306/2019) requires public web services to be accessible to everyone. The required level is WCAG 2.1, levels A and AA; the service is built for WCAG 2.2, level AA.',
  },
  stateTitle: {
    sv: 'Hur tillgänglig tjänsten är',
    fi: 'Palvelun saavutettavuuden tila',
    en: 'How accessible the service is',
  },
  state: {
    sv: 'Sidorna kontrolleras med ett automatiskt verktyg i varje version, i alla lägen, på telefon- och datorbredd, ljust och mörkt. Ingen utomstående har ännu bedömt tjänsten, och därför lovar vi inte att den uppfyller alla krav. Kända brister:',
    fi: 'Sivut tarkistetaan automaattisella työkalulla jokaisessa versiossa, kaikissa tiloissa, puhelimen ja tietokoneen leveydellä, vaaleana ja tummana. Ulkopuolinen ei ole vielä arvioinut palvelua, joten emme lupaa, että se täyttää kaikki vaatimukset. Tiedossa olevat puutteet:',
    en: 'The pages are checked by an automatic tool in every version, in every state, at phone and desktop width, light and dark. Nobody from outside has assessed the service yet, so we do not promise that it meets every requirement. Known shortcomings:',
  },
  lackCharts: {
    sv: 'Diagrammen är bilder. Samma siffror finns i en tabell på samma sida.',
    fi: 'Kaaviot ovat kuvia. Samat luvut ovat taulukkona samalla sivulla.',
    en: 'The charts are pictures. The same figures stand in a table on the same page.',
  },
  lackSpreadsheet: {
    sv: 'Kalkylbladen är inte uppmärkta för skärmläsare. Ansökans PDF innehåller samma uppgifter och är uppmärkt.',
    fi: 'Laskentataulukoita ei ole merkitty ruudunlukijoille. Hakemuksen PDF sisältää samat tiedot ja on merkitty.',
    en: 'The spreadsheets are not tagged for screen readers. The PDF of the application holds the same details and is tagged.',
  },
  alternativeTitle: {
    sv: 'Om du inte kan använda någon del',
    fi: 'Jos et voi käyttää jotakin osaa',
    en: 'If you cannot use some part',
  },
  alternative: {
    sv: 'Dagsrapporten kan lämnas per telefon eller på papper till den som handlägger mjölkstödet i {city}, som för in den åt dig. Uppgifter ur tjänsten får du i en form som passar dig.',
    fi: 'Päiväraportin voi antaa puhelimitse tai paperilla maitotuen käsittelijälle ({city}), joka kirjaa sen puolestasi. Palvelun tiedot saat sinulle sopivassa muodossa.',
    en: 'A daily count can be given by telephone or on paper to the official for the milk aid in {city}, who enters it for you. You can have anything from the service in a form that suits you.',
  },
  feedbackTitle: { sv: 'Ge oss respons', fi: 'Anna palautetta', en: 'Give feedback' },
  feedback: {
    sv: 'Märkte du ett hinder? Berätta om det för {city} genom stadens vanliga responskanal och nämn tjänstens namn och sidans adress. Du får svar inom två veckor.',
    fi: 'Huomasitko esteen? Kerro siitä kaupungin ({city}) tavallisessa palautekanavassa ja mainitse palvelun nimi ja sivun osoite. Saat vastauksen kahden viikon kuluessa.',
    en: 'Did you meet an obstacle? Tell {city} through the city’s ordinary feedback channel, with the name of the service and the address of the page. You get an answer within two weeks.',
  },
  supervisionTitle: { sv: 'Tillsyn', fi: 'Valvonta', en: 'Supervision' },
  supervision: {
    sv: 'Får du inget svar inom två veckor, eller är du inte nöjd med det, kan du lämna in ett klagomål till Transport- och kommunikationsverket Traficom, som utövar tillsyn över tillgängligheten:',
    fi: 'Jos et saa vastausta kahdessa viikossa tai et ole siihen tyytyväinen, voit tehdä kantelun Liikenne- ja viestintävirasto Traficomille, joka valvoo saavutettavuutta:',
    en: 'If you get no answer within two weeks, or are not satisfied with it, you can complain to the Finnish Transport and Communications Agency Traficom, which supervises accessibility:',
  },
} as const satisfies Words;
