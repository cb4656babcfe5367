import type { CheckId, FindingCode, LeftOut } from '../../domain/checks.ts';
import { evidenceChecks, evidenceFindings } from '../../domain/evidenceTexts.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** What a check asks, why it matters, and who can mend what it finds. */
export type CheckWords = { readonly what: Texts; readonly why: Texts; readonly who: Texts };

const keeper: Texts = {
  sv: 'Administratören, i registret',
  fi: 'Pääkäyttäjä, rekisterissä',
  en: 'The administrator, in the register',
};
const officialAndKitchen: Texts = {
  sv: 'Köket rättar dagen; handläggaren kan göra det åt köket',
  fi: 'Keittiö korjaa päivän; käsittelijä voi tehdä sen keittiön puolesta',
  en: 'The kitchen corrects the day; the official can do it in its place',
};
const builder: Texts = {
  sv: 'Systemets underhåll: siffrorna ska aldrig kunna bli sådana',
  fi: 'Järjestelmän ylläpito: lukujen ei pitäisi voida olla tällaisia',
  en: 'Those who maintain the system: the figures must never become so',
};

const deliveriesKeeper: Texts = {
  sv: 'Handläggaren, under Leveranser',
  fi: 'Käsittelijä, Toimitukset-sivulla',
  en: 'The official, under Deliveries',
};

/** Total over the checks; the numbers are those of docs/rules.md. */
export const checkWords: Readonly<Record<CheckId, CheckWords>> = {
  B1: {
    what: { sv: 'Sökanden och åtagandet', fi: 'Hakija ja sitoumus', en: 'The applicant and its undertaking' },
    why: {
      sv: 'Bara en sökande med giltigt FO-nummer och ett skriftligt åtagande kan få stöd (R40 art. 6).',
      fi: 'Vain hakija, jolla on kelvollinen Y-tunnus ja kirjallinen sitoumus, voi saada tukea (R40 6 artikla).',
      en: 'Only an applicant with a valid business ID and a written undertaking can get the aid (R40 Art. 6).',
    },
    who: keeper,
  },
  B2: {
    what: {
      sv: 'Verksamhetsställenas namn, adress och nummer',
      fi: 'Toimipisteiden nimi, osoite ja numero',
      en: 'The sites’ names, addresses and numbers',
    },
    why: {
      sv: 'Sökanden ska föra register över varje ställe som får produkterna (R40 art. 6).',
      fi: 'Hakijan on pidettävä rekisteriä jokaisesta paikasta, joka saa tuotteita (R40 6 artikla).',
      en: 'The applicant keeps a record of every establishment that gets the products (R40 Art. 6).',
    },
    who: keeper,
  },
  B3: {
    what: { sv: 'Ansökningsperioden', fi: 'Hakukausi', en: 'The claim period' },
    why: {
      sv: 'Ansökan får lämnas in först när perioden har tagit slut (R39 art. 4).',
      fi: 'Hakemuksen saa jättää vasta, kun kausi on päättynyt (R39 4 artikla).',
      en: 'The application may be lodged only after its period has ended (R39 Art. 4).',
    },
    who: {
      sv: 'Ingen: vänta tills perioden är slut',
      fi: 'Ei kukaan: odota kauden päättymistä',
      en: 'Nobody: wait for the period’s end',
    },
  },
  B4: {
    what: { sv: 'Inskrivna barn', fi: 'Kirjoilla olevat lapset', en: 'Enrolled children' },
    why: {
      sv: 'Stödet och maximimängden räknas på barnen på en bestämd dag, utan personalen (R39 art. 4.2).',
      fi: 'Tuki ja enimmäismäärä lasketaan lapsista määrättynä päivänä, ilman henkilökuntaa (R39 4 artiklan 2 kohta).',
      en: 'The aid and the maximum follow the children on a given day, staff left out (R39 Art. 4(2)).',
    },
    who: {
      sv: 'Handläggaren eller administratören, i läsårsuppgifterna',
      fi: 'Käsittelijä tai pääkäyttäjä, lukuvuositiedoissa',
      en: 'The official or the administrator, in the school-year data',
    },
  },
  B5: {
    what: { sv: 'Verksamhetsdagar', fi: 'Toimintapäivät', en: 'Operating days' },
    why: {
      sv: 'Maximimängden räknas på dagar då stället faktiskt var öppet.',
      fi: 'Enimmäismäärä lasketaan päivistä, jolloin paikka oli todella auki.',
      en: 'The maximum counts the days on which the site was really open.',
    },
    who: {
      sv: 'Handläggaren eller administratören, i läsårsuppgifterna eller kalendern',
      fi: 'Käsittelijä tai pääkäyttäjä, lukuvuositiedoissa tai kalenterissa',
      en: 'The official or the administrator, in the school-year data or the calendar',
    },
  },
  B6: {
    what: {
      sv: 'Produkterna är stödberättigande',
      fi: 'Tuotteet ovat tukikelpoisia',
      en: 'The products are eligible',
    },
    why: {
      sv: 'Stöd betalas bara för fettfri mjölk och surmjölk med D-vitamin (förordningen om skolprogrammet).',
      fi: 'Tukea maksetaan vain rasvattomasta, D-vitaminoidusta maidosta ja piimästä (koulujakeluasetus).',
      en: 'Aid is paid only for fat-free milk and buttermilk with vitamin D (the decree on the school scheme).',
    },
    who: officialAndKitchen,
  },
  B7: {
    what: { sv: 'Maximimängden', fi: 'Enimmäismäärä', en: 'The maximum quantity' },
    why: {
      sv: 'Högst 0,25 liter per barn och verksamhetsdag ger stöd. Det som är över har dragits av.',
      fi: 'Tukea maksetaan enintään 0,25 litrasta lasta ja toimintapäivää kohti. Ylittävä osa on vähennetty.',
      en: 'At most 0.25 litres a child and operating day are aided. What is above has been taken off.',
    },
    who: {
      sv: 'Ofta ingen: avdraget är rätt. Kontrollera barnantalet om det ser konstigt ut',
      fi: 'Usein ei kukaan: vähennys on oikein. Tarkista lapsimäärä, jos luku näyttää oudolta',
      en: 'Often nobody: the cut is right. Look at the number of children if it seems strange',
    },
  },
  B8: {
    what: {
      sv: 'Andra matgäster och matlagning avdragna en gång',
      fi: 'Muut ruokailijat ja ruoanlaitto vähennetty kerran',
      en: 'Other diners and cooking deducted once',
    },
    why: {
      sv: 'Personalens mjölk och mjölk i maten ger inget stöd; ett dubbelt avdrag skulle kosta staden pengar.',
      fi: 'Henkilökunnan maidosta ja ruokaan käytetystä maidosta ei saa tukea; kaksinkertainen vähennys veisi kaupungilta rahaa.',
      en: 'Milk of the staff and milk in the food earn no aid; deducting twice would cost the city money.',
    },
    who: builder,
  },
  B10: {
    what: {
      sv: 'Centralkökens överföringar går ihop',
      fi: 'Keskuskeittiöiden siirrot täsmäävät',
      en: 'The central kitchens’ transfers agree',
    },
    why: {
      sv: 'Det som köket skickade ska vara det som stället tog emot, eller så ska skillnaden vara förklarad (R40 art. 6).',
      fi: 'Keittiön lähettämän on oltava se, mitä toimipiste sai, tai ero on selitettävä (R40 6 artikla).',
      en: 'What the kitchen sent is what the site received, or the difference is explained (R40 Art. 6).',
    },
    who: {
      sv: 'Köket eller stället rättar sin sida eller förklarar skillnaden; handläggaren kan göra det åt dem',
      fi: 'Keittiö tai toimipiste korjaa oman tietonsa tai selittää eron; käsittelijä voi tehdä sen niiden puolesta',
      en: 'The kitchen or the site corrects its side or explains the difference; the official can do it for them',
    },
  },
  B13: {
    what: {
      sv: 'Leveransdagens stödbelopp',
      fi: 'Toimituspäivän tukimäärä',
      en: 'The rate of the delivery date',
    },
    why: {
      sv: 'Varje liter får det belopp som gällde den dag den serverades (lag 999/2012 33 b §).',
      fi: 'Jokainen litra saa sen päivän tukimäärän, jona se tarjottiin (laki 999/2012 33 b §).',
      en: 'Every litre gets the rate of the day it was served (Act 999/2012 s. 33 b).',
    },
    who: builder,
  },
  B14: {
    what: { sv: 'Ansökningstiden', fi: 'Hakuaika', en: 'The time for applying' },
    why: {
      sv: 'En försenad ansökan kostar först 5 %, sedan 10 % och därefter mer för varje dag (R39 art. 4).',
      fi: 'Myöhästynyt hakemus maksaa ensin 5 %, sitten 10 % ja sen jälkeen joka päivä enemmän (R39 4 artikla).',
      en: 'A late application costs 5 % at first, then 10 %, and more each day after that (R39 Art. 4).',
    },
    who: {
      sv: 'Handläggaren och godkännaren: lämna in ansökan så snart den är klar',
      fi: 'Käsittelijä ja hyväksyjä: jättäkää hakemus heti, kun se on valmis',
      en: 'The official and the approver: lodge the application as soon as it is ready',
    },
  },
  B15: {
    what: {
      sv: 'Varje verksamhetsdag är redovisad',
      fi: 'Jokainen toimintapäivä on raportoitu',
      en: 'Every operating day is accounted for',
    },
    why: {
      sv: 'Noll, stängt och saknas är tre olika saker. Vid en kontroll ska varje dag kunna visas upp (lag 999/2012 67 §).',
      fi: 'Nolla, kiinni ja puuttuva ovat kolme eri asiaa. Tarkastuksessa jokainen päivä on voitava näyttää (laki 999/2012 67 §).',
      en: 'Zero, closed and missing are three things. Every day must be there to be shown on inspection (Act 999/2012 s. 67).',
    },
    who: {
      sv: 'Köket lämnar dagsrapporten, eller handläggaren förklarar dagen',
      fi: 'Keittiö antaa päiväraportin, tai käsittelijä selittää päivän',
      en: 'The kitchen sends the count, or the official explains the day',
    },
  },
  W16: {
    what: { sv: 'Avvikande dagar', fi: 'Poikkeavat päivät', en: 'Odd days' },
    why: {
      sv: 'En dag långt från ställets vanliga är oftast ett skrivfel. Ett för stort belopp återkrävs med påföljdsavgift (R40 art. 8).',
      fi: 'Tavallisesta kaukana oleva päivä on useimmiten näppäilyvirhe. Liian suuri tuki peritään takaisin seuraamusmaksuineen (R40 8 artikla).',
      en: 'A day far from what is usual is most often a slip of the finger. Too much aid is recovered with a penalty (R40 Art. 8).',
    },
    who: officialAndKitchen,
  },
  B9: {
    what: evidenceChecks.B9,
    why: {
      sv: 'Mängderna ska stödjas av underlag (R39 art. 4.6), och det ska finnas uppgift om vad varje ställe har fått (R40 art. 6). Kreditnotor dras av.',
      fi: 'Määrien on perustuttava tositteisiin (R39 4 artiklan 6 kohta), ja jokaisen paikan saamista määristä on pidettävä kirjaa (R40 6 artikla). Hyvitykset vähennetään.',
      en: 'Quantities must be supported by evidence (R39 Art. 4(6)), with a record of what each site got (R40 Art. 6). Credit notes are taken off.',
    },
    who: deliveriesKeeper,
  },
  B12: {
    what: evidenceChecks.B12,
    why: {
      sv: 'Till varje ansökan hör fakturor eller fraktsedlar för minst ett ställe eller en sammansättning, som sökanden själv väljer (R39 art. 4.6).',
      fi: 'Jokaiseen hakemukseen kuuluvat laskut tai kuormakirjat vähintään yhdestä hakijan valitsemasta toimipisteestä tai kokonaisuudesta (R39 4 artiklan 6 kohta).',
      en: 'Every application comes with invoices or freight notes of at least one site or composition of the applicant’s choice (R39 Art. 4(6)).',
    },
    who: {
      sv: 'Handläggaren bifogar en PDF eller bild under Avstämning',
      fi: 'Käsittelijä liittää PDF:n tai kuvan täsmäytyssivulla',
      en: 'The official attaches a PDF or picture on the page of the reconciliation',
    },
  },
  W17: {
    what: evidenceChecks.W17,
    why: {
      sv: 'Affischen ska alltid synas vid huvudingången (R40 art. 12). En bild från läsåret visar det vid en kontroll.',
      fi: 'Julisteen on oltava aina näkyvissä pääsisäänkäynnillä (R40 12 artikla). Lukuvuoden kuva osoittaa sen tarkastuksessa.',
      en: 'The poster must always be seen at the main entrance (R40 Art. 12). A picture of the school year shows it at an inspection.',
    },
    who: deliveriesKeeper,
  },
  W18: {
    what: evidenceChecks.W18,
    why: {
      sv: 'Vid en kontroll frågas efter upphandlingen som mjölken är köpt under.',
      fi: 'Tarkastuksessa kysytään hankintaa, jolla maito on ostettu.',
      en: 'An inspection asks for the procurement that the milk was bought under.',
    },
    who: deliveriesKeeper,
  },
  B11: {
    what: evidenceChecks.B11,
    why: {
      sv: 'Varje omräkning och avrundning ska gå att visa; summan är summan av de avrundade raderna.',
      fi: 'Jokainen muunnos ja pyöristys on voitava näyttää; summa on pyöristettyjen rivien summa.',
      en: 'Every conversion and rounding must be there to be shown; the total is the sum of the rounded lines.',
    },
    who: builder,
  },
  W19: {
    what: evidenceChecks.W19,
    why: {
      sv: 'Söker en leverantör ska stödet komma skolorna till godo i priset (R40 art. 4).',
      fi: 'Kun hakija on toimittaja, tuen on näyttävä koulujen maksamassa hinnassa (R40 4 artikla).',
      en: 'Where a supplier applies, the aid must reach the schools in the price (R40 Art. 4).',
    },
    who: deliveriesKeeper,
  },
  B20: {
    what: { sv: 'Två personer', fi: 'Kaksi henkilöä', en: 'Two persons' },
    why: {
      sv: 'Ingen godkänner det som han eller hon själv har berett. Administratören är inget undantag.',
      fi: 'Kukaan ei hyväksy itse valmistelemaansa. Pääkäyttäjäkään ei ole poikkeus.',
      en: 'Nobody approves what he or she prepared. The administrator is no exception.',
    },
    who: {
      sv: 'Administratören utser en handläggare till',
      fi: 'Pääkäyttäjä nimeää toisen käsittelijän',
      en: 'The administrator appoints another official',
    },
  },
};

/** What each finding says; the names in braces are its figures, `what` the composition or product it is about. */
export const findingWords: Readonly<Record<FindingCode, Texts>> = {
  ...evidenceFindings,
  'business-id-invalid': {
    sv: '{businessId} är inte ett giltigt FO-nummer.',
    fi: '{businessId} ei ole kelvollinen Y-tunnus.',
    en: '{businessId} is not a valid business ID.',
  },
  'undertaking-missing': {
    sv: 'Sökandens skriftliga åtagande är inte antecknat.',
    fi: 'Hakijan kirjallista sitoumusta ei ole kirjattu.',
    en: 'The applicant’s written undertaking is not on record.',
  },
  'site-name-missing': { sv: 'Namnet saknas.', fi: 'Nimi puuttuu.', en: 'The name is missing.' },
  'site-address-missing': { sv: 'Adressen saknas.', fi: 'Osoite puuttuu.', en: 'The address is missing.' },
  'site-registration-missing': {
    sv: 'Livsmedelsverkets registernummer saknas.',
    fi: 'Ruokaviraston rekisterinumero puuttuu.',
    en: 'The Food Authority’s registration number is missing.',
  },
  'period-unknown': {
    sv: '{period} är inte en ansökningsperiod.',
    fi: '{period} ei ole hakukausi.',
    en: '{period} is not a claim period.',
  },
  'period-running': {
    sv: 'Perioden pågår till och med {ends}, {daysLeft} dagar till.',
    fi: 'Kausi jatkuu {ends} asti, vielä {daysLeft} päivää.',
    en: 'The period runs through {ends}, {daysLeft} more days.',
  },
  'children-missing': {
    sv: 'Antalet inskrivna barn saknas.',
    fi: 'Kirjoilla olevien lasten määrä puuttuu.',
    en: 'The number of enrolled children is missing.',
  },
  'children-not-confirmed': {
    sv: 'Barnantalet {children} har inte bekräftats.',
    fi: 'Lapsimäärää {children} ei ole vahvistettu.',
    en: 'The number of children, {children}, has not been confirmed.',
  },
  'reference-date-outside': {
    sv: 'Barnen är räknade {referenceDate}, utanför {from}–{to}.',
    fi: 'Lapset on laskettu {referenceDate}, ajan {from}–{to} ulkopuolella.',
    en: 'The children were counted on {referenceDate}, outside {from}–{to}.',
  },
  'no-children': {
    sv: 'Mjölk har serverats men inga barn är inskrivna.',
    fi: 'Maitoa on tarjottu, mutta lapsia ei ole kirjoilla.',
    en: 'Milk was served but no children are enrolled.',
  },
  'more-days-than-calendar': {
    sv: '{declared} verksamhetsdagar är angivna, men kalendern har högst {most}.',
    fi: 'Toimintapäiviä on ilmoitettu {declared}, mutta kalenterissa niitä on enintään {most}.',
    en: '{declared} operating days are declared, but the calendar has at most {most}.',
  },
  'product-unknown': {
    sv: '{amount} av en produkt som inte finns i registret: {what}.',
    fi: '{amount} tuotetta, jota ei ole rekisterissä: {what}.',
    en: '{amount} of a product that is not in the register: {what}.',
  },
  'product-left-out': {
    sv: '{what}, {amount}, är inte med i ansökan: {reason}.',
    fi: '{what}, {amount}, ei ole mukana hakemuksessa: {reason}.',
    en: '{what}, {amount}, is not part of the application: {reason}.',
  },
  'not-aided-on-date': {
    sv: '{group}, {amount}: ingen förordning ger stöd den dagen.',
    fi: '{group}, {amount}: mikään asetus ei anna tukea sinä päivänä.',
    en: '{group}, {amount}: no decree aids it on that day.',
  },
  'cut-to-cap': {
    sv: '{netMl} mot maximimängden {capMl}: {cutMl} ger inget stöd.',
    fi: '{netMl}, enimmäismäärä {capMl}: {cutMl} jää ilman tukea.',
    en: '{netMl} against a maximum of {capMl}: {cutMl} earn no aid.',
  },
  'over-cap': {
    sv: '{usedMl} är mer än maximimängden {capMl}.',
    fi: '{usedMl} on enemmän kuin enimmäismäärä {capMl}.',
    en: '{usedMl} are more than the maximum of {capMl}.',
  },
  'not-deducted-once': {
    sv: '{group}: andra matgäster är inte avdragna exakt en gång.',
    fi: '{group}: muita ruokailijoita ei ole vähennetty täsmälleen kerran.',
    en: '{group}: other diners are not deducted exactly once.',
  },
  'gross-differs': {
    sv: '{group}: dagarna ger {days} men ansökan {lines}.',
    fi: '{group}: päivistä tulee {days}, mutta hakemuksessa on {lines}.',
    en: '{group}: the days give {days} but the application {lines}.',
  },
  'transfer-differs': {
    sv: '{what}: köket skickade {sent}, stället tog emot {received}, och skillnaden är inte förklarad.',
    fi: '{what}: keittiö lähetti {sent}, toimipiste sai {received}, eikä eroa ole selitetty.',
    en: '{what}: the kitchen sent {sent}, the site received {received}, and the difference is not explained.',
  },
  'more-than-received': {
    sv: '{group}: {used} användes men {received} kom från centralköket.',
    fi: '{group}: {used} käytettiin, mutta keskuskeittiöltä tuli {received}.',
    en: '{group}: {used} were used but {received} came from the central kitchen.',
  },
  'rate-differs': {
    sv: '{group}: stödbeloppet är inte leveransdagens ({decree}).',
    fi: '{group}: tukimäärä ei ole toimituspäivän ({decree}).',
    en: '{group}: the rate is not that of the delivery date ({decree}).',
  },
  'deadline-near': {
    sv: '{daysLeft} dagar kvar till sista ansökningsdagen {deadline}.',
    fi: '{daysLeft} päivää viimeiseen hakupäivään {deadline}.',
    en: '{daysLeft} days left to the last day for applying, {deadline}.',
  },
  late: {
    sv: '{daysLate} dagar efter {deadline}: avdraget är {reductionCents}, kvar blir {payableCents}.',
    fi: '{daysLate} päivää myöhässä ({deadline}): vähennys on {reductionCents}, jäljelle jää {payableCents}.',
    en: '{daysLate} days after {deadline}: the reduction is {reductionCents}, {payableCents} are left.',
  },
  'day-missing': {
    sv: 'Dagsrapporten saknas och är inte förklarad.',
    fi: 'Päiväraportti puuttuu eikä sitä ole selitetty.',
    en: 'The daily count is missing and not explained.',
  },
  'odd-high': {
    sv: '{amount} är ovanligt mycket. Väntat {low}–{high}.',
    fi: '{amount} on tavallista enemmän. Odotettu {low}–{high}.',
    en: '{amount} is unusually much. Expected {low}–{high}.',
  },
  'odd-low': {
    sv: '{amount} är ovanligt litet. Väntat {low}–{high}.',
    fi: '{amount} on tavallista vähemmän. Odotettu {low}–{high}.',
    en: '{amount} is unusually little. Expected {low}–{high}.',
  },
  'milk-on-closed-day': {
    sv: '{amount} serverades en dag som inte är verksamhetsdag.',
    fi: '{amount} tarjottiin päivänä, joka ei ole toimintapäivä.',
    en: '{amount} were served on a day that is no operating day.',
  },
  'over-cap-days': {
    sv: 'Dagar med mer än maximimängden per matgäst: {days}. Som mest {highestMl} för {diners} matgäster.',
    fi: 'Päiviä, joina ylittyi enimmäismäärä ruokailijaa kohti: {days}. Enimmillään {highestMl}, ruokailijoita {diners}.',
    en: 'Days above the maximum per diner: {days}. At most {highestMl} for {diners} diners.',
  },
};

/** Why a product was left out of the claim. */
export const leftOutWords: Readonly<Record<LeftOut['reason'], Texts>> = {
  'not-in-scheme': {
    sv: 'den hör inte till skolprogrammet',
    fi: 'se ei kuulu koulujakelujärjestelmään',
    en: 'it is not part of the school scheme',
  },
  'not-aided-on-date': {
    sv: 'den ger inget stöd den dagen',
    fi: 'siitä ei saa tukea sinä päivänä',
    en: 'it is not aided on that day',
  },
  'fat-unknown': {
    sv: 'fetthalten är inte känd',
    fi: 'rasvapitoisuus ei ole tiedossa',
    en: 'its fat is not known',
  },
  'fat-too-high': { sv: 'den har för mycket fett', fi: 'siinä on liikaa rasvaa', en: 'it has too much fat' },
  'no-vitamin-d': {
    sv: 'den saknar D-vitamin',
    fi: 'siinä ei ole lisättyä D-vitamiinia',
    en: 'it has no vitamin D added',
  },
  'milk-share-unknown': {
    sv: 'andelen mjölk är inte känd',
    fi: 'maidon osuus ei ole tiedossa',
    en: 'its share of milk is not known',
  },
  'milk-share-too-low': {
    sv: 'den har för liten andel mjölk',
    fi: 'maidon osuus on liian pieni',
    en: 'its share of milk is too low',
  },
  'sugar-unknown': {
    sv: 'sockerhalten är inte känd',
    fi: 'sokeripitoisuus ei ole tiedossa',
    en: 'its sugar is not known',
  },
  'sugar-too-high': {
    sv: 'den har för mycket socker',
    fi: 'siinä on liikaa sokeria',
    en: 'it has too much sugar',
  },
  'salt-unknown': {
    sv: 'salthalten är inte känd',
    fi: 'suolapitoisuus ei ole tiedossa',
    en: 'its salt is not known',
  },
  'salt-too-high': {
    sv: 'den har för mycket salt',
    fi: 'siinä on liikaa suolaa',
    en: 'it has too much salt',
  },
  'other-ingredients-unknown': {
    sv: 'de övriga ingredienserna är inte kända',
    fi: 'muita ainesosia ei tunneta',
    en: 'its other ingredients are not known',
  },
  'other-ingredients-too-high': {
    sv: 'den har för mycket andra ingredienser',
    fi: 'siinä on liikaa muita ainesosia',
    en: 'it has too much of other ingredients',
  },
  'fresh-or-processed-cheese': {
    sv: 'den är färskost eller smältost',
    fi: 'se on tuore- tai sulatejuustoa',
    en: 'it is fresh or processed cheese',
  },
  'unknown-product': { sv: 'produkten är okänd', fi: 'tuotetta ei tunneta', en: 'the product is unknown' },
};

export const checksTabWords = {
  lead: {
    sv: 'Kontrollerna körs varje gång ansökan uppdateras, när den här sidan öppnas, och en gång till på servern när ansökan godkänns. Ett hinder kan inte kringgås.',
    fi: 'Tarkistukset tehdään aina, kun hakemus päivitetään, kun tämä sivu avataan, ja vielä kerran palvelimella hyväksyttäessä. Estettä ei voi ohittaa.',
    en: 'The checks run each time the application is refreshed, when this page is opened, and once more on the server at approval. A block cannot be waved through.',
  },
  checkedAt: {
    sv: 'Det som står här är från {time}. Inget har ändrats sedan dess.',
    fi: 'Tämä on ajalta {time}. Mikään ei ole muuttunut sen jälkeen.',
    en: 'What stands here is of {time}. Nothing has changed since.',
  },
  changedSince: {
    sv: 'Uppgifterna har ändrats sedan {time}',
    fi: 'Tiedot ovat muuttuneet ajankohdan {time} jälkeen',
    en: 'The data have changed since {time}',
  },
  checksNow: {
    sv: 'Kontrollerna på uppgifterna som de är nu: {blocks} hindrar, {warnings} att beakta. Nedan står vad de sade då.',
    fi: 'Tarkistukset nykyisistä tiedoista: {blocks} estää, {warnings} huomattavaa. Alla on, mitä ne silloin sanoivat.',
    en: 'The checks on the data as they are now: {blocks} in the way, {warnings} to note. Below is what they said then.',
  },
  checkAgain: {
    sv: 'Uppdatera ansökan och kontrollera på nytt',
    fi: 'Päivitä hakemus ja tarkista uudelleen',
    en: 'Refresh the application and check anew',
  },
  blocks: {
    sv: 'Hindrar godkännande ({count})',
    fi: 'Estää hyväksynnän ({count})',
    en: 'In the way of an approval ({count})',
  },
  warnings: { sv: 'Att beakta ({count})', fi: 'Huomattavaa ({count})', en: 'To note ({count})' },
  fines: { sv: 'I sin ordning ({count})', fi: 'Kunnossa ({count})', en: 'Fine ({count})' },
  noBlocks: {
    sv: 'Inget hindrar ett godkännande.',
    fi: 'Mikään ei estä hyväksyntää.',
    en: 'Nothing is in the way of an approval.',
  },
  why: { sv: 'Varför det är viktigt', fi: 'Miksi sillä on väliä', en: 'Why it matters' },
  who: { sv: 'Vem som kan rätta', fi: 'Kuka voi korjata', en: 'Who can mend it' },
  finding: { sv: 'Iakttagelse', fi: 'Havainto', en: 'Finding' },
  where: { sv: 'Var', fi: 'Missä', en: 'Where' },
  go: { sv: 'Rätta här', fi: 'Korjaa täällä', en: 'Mend it' },
  wholeClaim: { sv: 'Hela ansökan', fi: 'Koko hakemus', en: 'The whole application' },
  seeDay: { sv: 'Öppna dagen', fi: 'Avaa päivä', en: 'Open the day' },
  seeDelivery: { sv: 'Se dokumentet', fi: 'Katso asiakirja', en: 'See the document' },
  seeDeliveries: { sv: 'Till leveranserna', fi: 'Toimituksiin', en: 'To the deliveries' },
  seeReconciliation: { sv: 'Till avstämningen', fi: 'Täsmäytykseen', en: 'To the reconciliation' },
  seeSite: { sv: 'Se uträkningen', fi: 'Katso laskelma', en: 'See the working' },
  seeMissing: { sv: 'Fyll i eller förklara', fi: 'Täytä tai selitä', en: 'Fill in or explain' },
  seeSettings: { sv: 'Till inställningarna', fi: 'Asetuksiin', en: 'To the settings' },
  seeRegister: { sv: 'Rätta i registret', fi: 'Korjaa rekisterissä', en: 'Mend in the register' },
  seeYear: { sv: 'Till läsårsuppgifterna', fi: 'Lukuvuositietoihin', en: 'To the school-year data' },
  seeTransfers: { sv: 'Till överföringarna', fi: 'Siirtoihin', en: 'To the transfers' },
  seeClaim: { sv: 'Till ansökan', fi: 'Hakemukseen', en: 'To the claim' },
  seeSites: { sv: 'Se ställena', fi: 'Katso toimipisteet', en: 'See the sites' },
  seeTerm: { sv: 'Se terminen', fi: 'Katso lukukausi', en: 'See the term' },
  more: {
    sv: '… och {count} till. De finns i Excelfilen.',
    fi: '… ja {count} muuta. Ne ovat Excel-tiedostossa.',
    en: '… and {count} more. They stand in the Excel file.',
  },
  daysMissing: {
    sv: '{count} dagar saknas: {days}',
    fi: '{count} päivää puuttuu: {days}',
    en: '{count} days are missing: {days}',
  },
  noApprover: {
    sv: 'Ingen annan handläggare får godkänna ansökan i dag.',
    fi: 'Kukaan muu käsittelijä ei saa tänään hyväksyä hakemusta.',
    en: 'No other official may approve the application today.',
  },
} as const satisfies Words;
