import type { ScheduledCall } from '../../domain/failedCalls.ts';
import type { Channel, OutboxState, OutboxStep } from '../../domain/outbox.ts';
import type { ActKind } from '../../domain/robot.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** What each act is called, and what it does. docs/robot.md is printed from these. */
export const actWords: Readonly<Record<ActKind, { readonly name: Texts; readonly does: Texts }>> = {
  refresh: {
    name: { sv: 'Uppdatera ansökan', fi: 'Päivitä hakemus', en: 'Refresh the claim' },
    does: {
      sv: 'Räknar om den löpande terminens ansökan och alla kontroller, och den förra terminens så länge den är ett utkast.',
      fi: 'Laskee uudelleen käynnissä olevan lukukauden hakemuksen ja kaikki tarkistukset, myös edellisen lukukauden, kunnes se on lähetetty hyväksyttäväksi.',
      en: 'Computes the running term’s claim and all its checks anew, and the last term’s while it is a draft.',
    },
  },
  remind: {
    name: { sv: 'Påminn köken', fi: 'Muistuta keittiöitä', en: 'Remind the kitchens' },
    does: {
      sv: 'Skriver till varje kök som saknar en dagsrapport, på ställets språk och med en länk som öppnar dagen utan konto.',
      fi: 'Kirjoittaa jokaiselle keittiölle, jolta puuttuu päiväraportti, toimipisteen kielellä ja linkin kera; tunnusta ei tarvita.',
      en: 'Writes to each kitchen that misses a daily count, in the site’s language and with a link that needs no account.',
    },
  },
  escalate: {
    name: { sv: 'Meddela handläggaren', fi: 'Ilmoita käsittelijälle', en: 'Tell the official' },
    does: {
      sv: 'Berättar för handläggarna vilka kök som inte har svarat trots påminnelser.',
      fi: 'Kertoo käsittelijöille, mitkä keittiöt eivät ole vastanneet muistutuksista huolimatta.',
      en: 'Tells the officials which kitchens have not answered in spite of reminders.',
    },
  },
  weekly: {
    name: { sv: 'Veckorapport', fi: 'Viikkoraportti', en: 'Weekly report' },
    does: {
      sv: 'Säger på måndagen vad som återstår till en ren ansökan.',
      fi: 'Kertoo maanantaina, mitä puhtaasta hakemuksesta vielä puuttuu.',
      en: 'Says on Monday what stands between the official and a clean claim.',
    },
  },
  periodEnd: {
    name: { sv: 'Terminens slut', fi: 'Lukukauden päättyminen', en: 'End of the term' },
    does: {
      sv: 'Säger till när terminen är slut och ansökan kan göras klar.',
      fi: 'Ilmoittaa, kun lukukausi on päättynyt ja hakemus voidaan viimeistellä.',
      en: 'Says when the term is over and the claim can be completed.',
    },
  },
  deadline: {
    name: { sv: 'Sista dagen närmar sig', fi: 'Määräaika lähestyy', en: 'The deadline comes near' },
    does: {
      sv: 'Påminner om sista dagen att lämna in, så många dagar i förväg som har ställts in.',
      fi: 'Muistuttaa viimeisestä jättöpäivästä asetetun päivämäärän verran etukäteen.',
      en: 'Reminds of the last day for lodging, as many days before as is set.',
    },
  },
  askSubmission: {
    name: { sv: 'Be om att få den sänd', fi: 'Pyydä lähettämään', en: 'Ask for submission' },
    does: {
      sv: 'Säger till när inget längre hindrar och utkastet kan sändas för godkännande.',
      fi: 'Ilmoittaa, kun mikään ei enää estä ja luonnos voidaan lähettää hyväksyttäväksi.',
      en: 'Says when nothing blocks any more and the draft can be sent for approval.',
    },
  },
  askApproval: {
    name: { sv: 'Be om godkännande', fi: 'Pyydä hyväksyntää', en: 'Ask for approval' },
    does: {
      sv: 'Skriver till dem som får godkänna. Roboten godkänner aldrig själv.',
      fi: 'Kirjoittaa niille, jotka saavat hyväksyä. Robotti ei koskaan hyväksy itse.',
      en: 'Writes to those who may approve. The robot itself never approves.',
    },
  },
  sendOn: {
    name: { sv: 'Sänd vidare', fi: 'Lähetä viranomaiselle', en: 'Send on' },
    does: {
      sv: 'Sänder den godkända ansökan till myndigheten på det sätt som har valts, en gång för varje godkänd version.',
      fi: 'Lähettää hyväksytyn hakemuksen viranomaiselle valitulla tavalla, kerran kutakin hyväksyttyä versiota kohti.',
      en: 'Sends the approved claim to the authority in the chosen way, once for each approved version.',
    },
  },
  followUp: {
    name: { sv: 'Följ upp', fi: 'Seuraa asiaa', en: 'Follow up' },
    does: {
      sv: 'Frågar efter myndighetens kvittens och efter beslutet när de borde ha kommit.',
      fi: 'Kysyy viranomaisen kuittausta ja päätöstä, kun niiden olisi pitänyt jo tulla.',
      en: 'Asks after the authority’s receipt and its decision when they should have come.',
    },
  },
};

export const channelWords: Readonly<Record<Channel, { readonly name: Texts; readonly means: Texts }>> = {
  guided: {
    name: { sv: 'För hand i e-tjänsten', fi: 'Käsin asiointipalvelussa', en: 'By hand in the e-service' },
    means: {
      sv: 'Du loggar in i Livsmedelsverkets e-tjänst; en sida visar fälten i ordning med en knapp för att kopiera.',
      fi: 'Kirjaudut Ruokaviraston asiointipalveluun; sivu näyttää kentät järjestyksessä ja kopiointipainikkeet.',
      en: 'You log in to the Food Authority’s e-service; a page shows the fields in order with a button to copy each.',
    },
  },
  email: {
    name: { sv: 'E-post till registratorn', fi: 'Sähköposti kirjaamoon', en: 'E-mail to the registry' },
    means: {
      sv: 'De godkända dokumenten sänds till den adress som står i stadens inställningar.',
      fi: 'Hyväksytyt asiakirjat lähetetään kaupungin asetuksissa olevaan osoitteeseen.',
      en: 'The approved documents go to the address in the city’s settings.',
    },
  },
  webhook: {
    name: { sv: 'Signerad webhook', fi: 'Allekirjoitettu webhook', en: 'Signed webhook' },
    means: {
      sv: 'För stadens egen RPA-robot eller ärendehantering. Adressen ställs in av it.',
      fi: 'Kaupungin omalle ohjelmistorobotille tai asianhallinnalle. Osoitteen asettaa tietohallinto.',
      en: 'For the city’s own RPA robot or document management. IT sets the address.',
    },
  },
  event: {
    name: { sv: 'EventBridge-händelse', fi: 'EventBridge-tapahtuma', en: 'EventBridge event' },
    means: {
      sv: 'Meddelar stadens andra system i samma AWS-konto. Bussen ställs in av it.',
      fi: 'Ilmoittaa kaupungin muille järjestelmille samalla AWS-tilillä. Väylän asettaa tietohallinto.',
      en: 'Tells the city’s other systems in the same AWS account. IT sets the bus.',
    },
  },
  folder: {
    name: { sv: 'Mapp i S3', fi: 'Kansio S3:ssa', en: 'Folder in S3' },
    means: {
      sv: 'Dokumenten läggs i mappen documents/outgoing, där ett annat system hämtar dem.',
      fi: 'Asiakirjat viedään kansioon documents/outgoing, josta toinen järjestelmä hakee ne.',
      en: 'The documents are put into documents/outgoing, where another system takes them.',
    },
  },
};

/** What the schedule calls, and who is hurt when it fails. */
export const callWords: Readonly<
  Record<ScheduledCall | 'unknown', { readonly name: Texts; readonly hurts: Texts }>
> = {
  runRobot: {
    name: { sv: 'Robotens runda', fi: 'Robotin kierros', en: 'The robot’s round' },
    hurts: {
      sv: 'Köken har kanske inte fått sin påminnelse, och en godkänd ansökan har kanske inte gått vidare. Inget är förlorat: nästa runda som lyckas gör det ogjorda, en gång.',
      fi: 'Keittiöt eivät ehkä ole saaneet muistutustaan, eikä hyväksytty hakemus ehkä ole lähtenyt. Mitään ei ole kadonnut: seuraava onnistunut kierros tekee tekemättömän, kerran.',
      en: 'Kitchens may not have been reminded, and an approved claim may not have gone out. Nothing is lost: the next round that succeeds does what was left, once.',
    },
  },
  makeCheckpoint: {
    name: { sv: 'Nattens försegling', fi: 'Yön sinetöinti', en: 'The night’s seal' },
    hurts: {
      sv: 'Den som granskar: dygnets händelser är ännu inte förseglade i loggboken. De finns där, och nästa försegling omfattar dem.',
      fi: 'Tarkastaja: vuorokauden tapahtumia ei ole vielä sinetöity lokikirjaan. Ne ovat tallessa, ja seuraava sinetöinti kattaa ne.',
      en: 'The inspector: what was done that day is not yet sealed in the trail. It is there, and the next seal covers it.',
    },
  },
  deleteRecords: {
    name: { sv: 'Nattens gallring', fi: 'Yön hävitys', en: 'The night’s deletion' },
    hurts: {
      sv: 'Ingen. Det som två personer har beslutat att gallra finns kvar tills det görs.',
      fi: 'Ei ketään. Se, minkä kaksi henkilöä on päättänyt hävittää, säilyy siihen asti.',
      en: 'Nobody. What two persons have decided to delete stays until it is done.',
    },
  },
  checkInvariants: {
    name: {
      sv: 'Nattens kontroll av det sparade',
      fi: 'Tallennettujen tietojen yötarkistus',
      en: 'The night’s look at what is stored',
    },
    hurts: {
      sv: 'Ingen ännu. Men om något sparat hade skadats skulle ingen få veta det.',
      fi: 'Ei vielä ketään. Mutta jos jokin tallennettu olisi vioittunut, kukaan ei saisi tietää siitä.',
      en: 'Nobody yet. But if something stored were damaged, nobody would hear of it.',
    },
  },
  unknown: {
    name: { sv: 'Ett okänt meddelande', fi: 'Tuntematon viesti', en: 'An unknown message' },
    hurts: {
      sv: 'Något som Skolmjölk inte har skrivit ligger i kön. Fråga it innan du lägger undan det.',
      fi: 'Jonossa on jotakin, mitä tämä järjestelmä ei ole kirjoittanut. Kysy tietohallinnolta ennen kuin poistat sen.',
      en: 'Something that Skolmjölk did not write lies in the queue. Ask IT before you put it away.',
    },
  },
};

export const outboxStateWords: Readonly<Record<OutboxState, Texts>> = {
  queued: { sv: 'På väg', fi: 'Lähdössä', en: 'On its way' },
  waiting: { sv: 'Väntar på dig', fi: 'Odottaa sinua', en: 'Waits for you' },
  sending: { sv: 'Sänds', fi: 'Lähetetään', en: 'Being sent' },
  sent: { sv: 'Sänt', fi: 'Lähetetty', en: 'Sent' },
  failed: {
    sv: 'Misslyckades, försöker igen',
    fi: 'Epäonnistui, yritetään uudelleen',
    en: 'Failed, tries again',
  },
  'gave-up': { sv: 'Kom inte fram', fi: 'Ei mennyt perille', en: 'Did not get through' },
};

export const outboxStepWords: Readonly<Record<OutboxStep, Texts>> = {
  queue: { sv: 'Ställdes i kö', fi: 'Asetettiin jonoon', en: 'Queued' },
  send: { sv: 'Lämnades till kanalen', fi: 'Annettiin kanavalle', en: 'Handed to the channel' },
  receive: { sv: 'Togs emot', fi: 'Vastaanotettiin', en: 'Received' },
  fail: { sv: 'Gick inte fram', fi: 'Ei onnistunut', en: 'Did not go through' },
  'give-up': { sv: 'Gavs upp', fi: 'Luovuttiin', en: 'Given up' },
  resend: { sv: 'Sänds på nytt', fi: 'Lähetetään uudelleen', en: 'Sent again' },
  note: { sv: 'Nummer antecknat', fi: 'Numero kirjattu', en: 'Number noted' },
};

export const robotWords = {
  title: { sv: 'Roboten', fi: 'Robotti', en: 'The robot' },
  lead: {
    sv: 'Roboten påminner, räknar, rapporterar och sänder vidare. Den godkänner aldrig. Allt den gör står här, och varje steg står i historiken som robotens eget.',
    fi: 'Robotti muistuttaa, laskee, raportoi ja lähettää. Se ei koskaan hyväksy. Kaikki sen tekemä näkyy täällä, ja jokainen vaihe on historiassa sen omana.',
    en: 'The robot reminds, computes, reports and sends on. It never approves. All it does stands here, and each step is in the trail as its own.',
  },
  failing: {
    sv: 'Meddelanden som inte har kommit fram: {count}. Se utkorgen nedan.',
    fi: 'Viestejä, jotka eivät ole menneet perille: {count}. Katso lähtevät viestit alla.',
    en: 'Messages that did not get through: {count}. See the outbox below.',
  },
  failedTitle: { sv: 'Det här misslyckades', fi: 'Tämä epäonnistui', en: 'This failed' },
  failedLead: {
    sv: 'Varje anrop försöks tre gånger. De här gick inte igenom och väntar på dig. Ett nytt försök gör bara det som är ogjort, så det gör aldrig skada.',
    fi: 'Jokaista kutsua yritetään kolmesti. Nämä eivät onnistuneet ja odottavat sinua. Uusi yritys tekee vain sen, mikä on tekemättä, joten siitä ei koskaan ole haittaa.',
    en: 'Each call is tried three times. These did not get through, and wait for you. A new try does only what is not done, so it never does harm.',
  },
  failedWhen: { sv: 'När', fi: 'Milloin', en: 'When' },
  failedTimes: {
    sv: '{count} gånger, från {from} till {to}',
    fi: '{count} kertaa, {from} – {to}',
    en: '{count} times, from {from} to {to}',
  },
  failedHurts: { sv: 'Vem drabbas', fi: 'Keneen vaikuttaa', en: 'Who is hurt' },
  failedWhy: {
    sv: 'Maskinens egna ord, för it',
    fi: 'Koneen omin sanoin, tietohallinnolle',
    en: 'In the machine’s own words, for IT',
  },
  retry: { sv: 'Försök igen', fi: 'Yritä uudelleen', en: 'Try again' },
  retryOf: { sv: 'Försök igen: {name}', fi: 'Yritä uudelleen: {name}', en: 'Try again: {name}' },
  putAway: { sv: 'Lägg undan', fi: 'Poista jonosta', en: 'Put away' },
  tried: {
    sv: '{name}: ett nytt försök har startats. Misslyckas det också står det här igen om några minuter.',
    fi: '{name}: uusi yritys on käynnistetty. Jos sekin epäonnistuu, se näkyy tässä taas muutaman minuutin kuluttua.',
    en: '{name}: a new try has been started. If it fails too, it stands here again in some minutes.',
  },
  actsTitle: { sv: 'Vad den gör', fi: 'Mitä se tekee', en: 'What it does' },
  on: { sv: 'På', fi: 'Päällä', en: 'On' },
  at: { sv: 'Klockan', fi: 'Kello', en: 'At' },
  last: { sv: 'Senast', fi: 'Viimeksi', en: 'Last' },
  never: { sv: 'Aldrig', fi: 'Ei koskaan', en: 'Never' },
  would: { sv: 'Skulle göra nu', fi: 'Tekisi nyt', en: 'Would do now' },
  nothing: { sv: 'Inget', fi: 'Ei mitään', en: 'Nothing' },
  did: { sv: '{time}: {acts} gjorda', fi: '{time}: {acts} tehty', en: '{time}: {acts} done' },
  didFail: {
    sv: '{time}: {acts} gjorda, {failed} inte ({words})',
    fi: '{time}: {acts} tehty, {failed} ei ({words})',
    en: '{time}: {acts} done, {failed} not ({words})',
  },
  byPerson: { sv: 'på begäran', fi: 'pyynnöstä', en: 'when asked' },
  runNow: { sv: 'Gör nu', fi: 'Tee nyt', en: 'Do it now' },
  runNowOf: { sv: 'Gör nu: {name}', fi: 'Tee nyt: {name}', en: 'Do it now: {name}' },
  settingsTitle: { sv: 'Hur den arbetar', fi: 'Miten se toimii', en: 'How it works' },
  escalateAfter: {
    sv: 'Handläggaren får veta efter så många verksamhetsdagar utan rapport',
    fi: 'Käsittelijälle ilmoitetaan näin monen raportittoman toimintapäivän jälkeen',
    en: 'The official hears after so many operating days without a count',
  },
  deadlineDays: {
    sv: 'Påminn om sista dagen så många dagar i förväg',
    fi: 'Muistuta viimeisestä jättöpäivästä näin monta päivää etukäteen',
    en: 'Remind of the deadline so many days before',
  },
  deadlineHint: {
    sv: 'Med kommatecken emellan, till exempel 30, 14, 7, 1',
    fi: 'Pilkuilla erotettuina, esimerkiksi 30, 14, 7, 1',
    en: 'With commas between, for instance 30, 14, 7, 1',
  },
  receiptAfter: {
    sv: 'Fråga efter kvittens så många dagar efter att den sänts',
    fi: 'Kysy kuittausta näin monta päivää lähettämisen jälkeen',
    en: 'Ask for the receipt so many days after it was sent',
  },
  channel: {
    sv: 'På vilket sätt går den godkända ansökan till myndigheten?',
    fi: 'Millä tavalla hyväksytty hakemus lähtee viranomaiselle?',
    en: 'In which way does the approved claim go to the authority?',
  },
  save: { sv: 'Spara', fi: 'Tallenna', en: 'Save' },
  mistakeTime: {
    sv: '{name}: ange en tid som 14:30',
    fi: '{name}: anna aika muodossa 14:30',
    en: '{name}: give a time such as 14:30',
  },
  mistakeNumber: {
    sv: 'Ange ett helt tal från 1 till 60',
    fi: 'Anna kokonaisluku 1–60',
    en: 'Give a whole number from 1 to 60',
  },
  mistakeDays: {
    sv: 'Ange dagarna som hela tal från 0 till 90 med kommatecken emellan',
    fi: 'Anna päivät kokonaislukuina 0–90 pilkuilla erotettuina',
    en: 'Give the days as whole numbers from 0 to 90 with commas between',
  },
  mistakeChannel: { sv: 'Välj ett sätt', fi: 'Valitse tapa', en: 'Choose a way' },
  changedMeanwhile: {
    sv: 'Någon annan har ändrat inställningarna under tiden. Se på dem och spara igen.',
    fi: 'Joku muu on muuttanut asetuksia sillä välin. Tarkista ne ja tallenna uudelleen.',
    en: 'Somebody else has changed the settings meanwhile. Look at them and save again.',
  },
  outboxTitle: { sv: 'Utkorgen ({count})', fi: 'Lähtevät viestit ({count})', en: 'The outbox ({count})' },
  outboxLead: {
    sv: 'De senaste 60 dagarna, det nyaste först.',
    fi: 'Viimeiset 60 päivää, uusin ensin.',
    en: 'The last 60 days, the newest first.',
  },
  outboxNone: {
    sv: 'Inget har skrivits än. Det första kommer när roboten har något att säga.',
    fi: 'Mitään ei ole vielä kirjoitettu. Ensimmäinen viesti tulee, kun robotilla on asiaa.',
    en: 'Nothing has been written yet. The first comes when the robot has something to say.',
  },
  more: { sv: 'Och {count} till, äldre.', fi: 'Ja {count} vanhempaa.', en: 'And {count} older ones.' },
  to: { sv: 'Till', fi: 'Vastaanottaja', en: 'To' },
  way: { sv: 'Sätt', fi: 'Tapa', en: 'Way' },
  receipt: { sv: 'Kvittens', fi: 'Kuittaus', en: 'Receipt' },
  tries: { sv: 'Försök', fi: 'Yrityksiä', en: 'Tries' },
  identity: { sv: 'Meddelandets id', fi: 'Viestin tunnus', en: 'Id of the message' },
  resend: { sv: 'Sänd på nytt', fi: 'Lähetä uudelleen', en: 'Send again' },
  resendOf: { sv: 'Sänd på nytt: {name}', fi: 'Lähetä uudelleen: {name}', en: 'Send again: {name}' },
  entryLink: { sv: 'Mata in för hand', fi: 'Syötä käsin', en: 'Enter it by hand' },
  entryTitle: { sv: 'Mata in ansökan', fi: 'Syötä hakemus', en: 'Enter the application' },
  entryLead: {
    sv: 'Logga in i Livsmedelsverkets e-tjänst i ett annat fönster. Fälten står här i ansökans ordning, som de godkändes. Anteckna till sist numret på kvittensen.',
    fi: 'Kirjaudu Ruokaviraston asiointipalveluun toisessa ikkunassa. Kentät ovat tässä hakemuksen järjestyksessä, sellaisina kuin ne hyväksyttiin. Kirjaa lopuksi kuittauksen numero.',
    en: 'Log in to the Food Authority’s e-service in another window. The fields stand here in the order of the application, as they were approved. Then note the number of the receipt.',
  },
  applicantTitle: { sv: 'Sökande', fi: 'Hakija', en: 'Applicant' },
  applicantName: { sv: 'Namn', fi: 'Nimi', en: 'Name' },
  businessId: { sv: 'FO-nummer', fi: 'Y-tunnus', en: 'Business ID' },
  period: { sv: 'Ansökningsperiod', fi: 'Hakukausi', en: 'Claim period' },
  sitesTitle: { sv: 'Verksamhetsställen', fi: 'Toimipisteet', en: 'Sites' },
  site: { sv: 'Ställe', fi: 'Toimipiste', en: 'Site' },
  children: { sv: 'Elevantal', fi: 'Oppilasmäärä', en: 'Children' },
  nonEligible: { sv: 'Icke stödberättigande', fi: 'Tukeen oikeuttamattomat', en: 'Non-eligible' },
  days: { sv: 'Dagar', fi: 'Päivät', en: 'Days' },
  copy: { sv: 'Kopiera', fi: 'Kopioi', en: 'Copy' },
  copyOf: { sv: 'Kopiera {value} ({field})', fi: 'Kopioi {value} ({field})', en: 'Copy {value} ({field})' },
  copied: { sv: 'Kopierat', fi: 'Kopioitu', en: 'Copied' },
  receiptTitle: { sv: 'Kvittens', fi: 'Kuittaus', en: 'Receipt' },
  receiptField: {
    sv: 'Kvittensens eller ärendets nummer',
    fi: 'Kuittauksen tai asian numero',
    en: 'Number of the receipt or of the case',
  },
  receiptSave: {
    sv: 'Anteckna: ansökan är inmatad',
    fi: 'Kirjaa: hakemus on syötetty',
    en: 'Note it: the application is in',
  },
  receiptNote: { sv: 'Anteckna numret', fi: 'Kirjaa numero', en: 'Note the number' },
  receiptMistake: {
    sv: 'Skriv numret, högst 120 tecken',
    fi: 'Kirjoita numero, enintään 120 merkkiä',
    en: 'Write the number, at most 120 characters',
  },
  receiptNotYet: {
    sv: 'Roboten har ännu inte tagit sig an den godkända ansökan. Det sker inom en kvart; eller gör det nu på robotens sida.',
    fi: 'Robotti ei ole vielä ottanut hyväksyttyä hakemusta käsiteltäväksi. Se tapahtuu vartin sisällä; voit myös tehdä sen nyt robotin sivulla.',
    en: 'The robot has not yet taken up the approved application. It does within a quarter of an hour; or do it now on the robot’s page.',
  },
  receiptUnderWay: {
    sv: 'Ansökan är på väg. Numret kan antecknas när den har tagits emot.',
    fi: 'Hakemus on matkalla. Numeron voi kirjata, kun se on vastaanotettu.',
    en: 'The application is on its way. The number can be noted once it has been received.',
  },
} as const satisfies Words;
