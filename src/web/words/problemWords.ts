import type { RefusalCode } from '../../domain/refusals.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** A problem as a person reads it: what happened, and what to do next. */
export type ProblemWords = { readonly title: Texts; readonly next: Texts };

/** Total over the refusals, so that a new one without words does not compile; 'internal' is our own failure. */
export const problemWords: Readonly<Record<RefusalCode | 'internal', ProblemWords>> = {
  'bad-request': {
    title: {
      sv: 'Något i det som skickades går inte att läsa',
      fi: 'Lähetetyissä tiedoissa on jotakin, mitä ei voi lukea',
      en: 'Something in what was sent cannot be read',
    },
    next: {
      sv: 'Gå tillbaka, kontrollera uppgifterna och försök igen. Inget har sparats.',
      fi: 'Palaa takaisin, tarkista tiedot ja yritä uudelleen. Mitään ei ole tallennettu.',
      en: 'Go back, check the details and try again. Nothing has been saved.',
    },
  },
  'not-signed-in': {
    title: { sv: 'Du är inte inloggad', fi: 'Et ole kirjautunut sisään', en: 'You are not logged in' },
    next: {
      sv: 'Logga in och fortsätt där du var.',
      fi: 'Kirjaudu sisään ja jatka siitä, mihin jäit.',
      en: 'Log in and carry on where you were.',
    },
  },
  'not-allowed': {
    title: {
      sv: 'Din roll ger inte rätt till detta',
      fi: 'Roolisi ei oikeuta tähän',
      en: 'Your role does not allow this',
    },
    next: {
      sv: 'Be administratören om rättigheten om du behöver den i ditt arbete.',
      fi: 'Pyydä oikeutta pääkäyttäjältä, jos tarvitset sitä työssäsi.',
      en: 'Ask the administrator for the right if your work needs it.',
    },
  },
  'not-your-site': {
    title: {
      sv: 'Verksamhetsstället hör inte till dina',
      fi: 'Toimipiste ei kuulu sinun toimipisteisiisi',
      en: 'The site is not one of yours',
    },
    next: {
      sv: 'Gå till dina egna ställen. Om du ska redovisa mjölken här, be administratören lägga till stället.',
      fi: 'Siirry omiin toimipisteisiisi. Jos sinun kuuluu raportoida tämän paikan maito, pyydä pääkäyttäjää lisäämään se.',
      en: 'Go to your own sites. If you are to report the milk here, ask the administrator to add the site.',
    },
  },
  'not-found': {
    title: { sv: 'Sidan finns inte', fi: 'Sivua ei ole', en: 'There is no such page' },
    next: {
      sv: 'Adressen kan ha ändrats eller skrivits fel. Gå till startsidan och sök dig fram därifrån.',
      fi: 'Osoite on voinut muuttua, tai siinä on kirjoitusvirhe. Siirry etusivulle ja etene sieltä.',
      en: 'The address may have changed or been mistyped. Go to the start page and find your way from there.',
    },
  },
  'foreign-form': {
    title: {
      sv: 'Formuläret är för gammalt eller kom från en annan sida',
      fi: 'Lomake on vanhentunut tai tullut toiselta sivulta',
      en: 'The form is too old or came from another page',
    },
    next: {
      sv: 'Öppna sidan på nytt och skicka igen. Inget har sparats.',
      fi: 'Avaa sivu uudelleen ja lähetä uudestaan. Mitään ei ole tallennettu.',
      en: 'Open the page again and send once more. Nothing has been saved.',
    },
  },
  'login-too-old': {
    title: {
      sv: 'Det har gått mer än fem minuter sedan du loggade in',
      fi: 'Kirjautumisestasi on yli viisi minuuttia',
      en: 'You logged in more than five minutes ago',
    },
    next: {
      sv: 'Ett godkännande kräver en färsk inloggning. Logga in på nytt, så kommer du tillbaka hit.',
      fi: 'Hyväksyminen vaatii tuoreen kirjautumisen. Kirjaudu uudelleen, niin palaat tähän.',
      en: 'An approval needs a fresh login. Log in again and you come back here.',
    },
  },
  stale: {
    title: {
      sv: 'Någon har ändrat uppgiften medan du hade sidan öppen',
      fi: 'Joku on muuttanut tietoa sillä aikaa, kun sivu oli sinulla auki',
      en: 'Somebody changed it while you had the page open',
    },
    next: {
      sv: 'Öppna sidan på nytt, se vad som gäller nu och rätta om det behövs.',
      fi: 'Avaa sivu uudelleen, katso mitä nyt on voimassa, ja korjaa tarvittaessa.',
      en: 'Open the page again, see what stands now and correct it if needed.',
    },
  },
  'precondition-needed': {
    title: {
      sv: 'Det finns redan en uppgift här',
      fi: 'Tässä on jo tieto',
      en: 'There is already something here',
    },
    next: {
      sv: 'Öppna sidan på nytt och välj Rätta om uppgiften ska ändras.',
      fi: 'Avaa sivu uudelleen ja valitse Korjaa, jos tietoa pitää muuttaa.',
      en: 'Open the page again and choose Correct if it is to be changed.',
    },
  },
  'entry-id-reused': {
    title: {
      sv: 'Formuläret har redan skickats en gång',
      fi: 'Lomake on jo lähetetty kerran',
      en: 'The form has already been sent once',
    },
    next: {
      sv: 'Öppna sidan på nytt. Det du skickade först gäller; rätta det om det behövs.',
      fi: 'Avaa sivu uudelleen. Ensin lähettämäsi on voimassa; korjaa se tarvittaessa.',
      en: 'Open the page again. What you sent first stands; correct it if needed.',
    },
  },
  'reason-needed': {
    title: {
      sv: 'En rättelse behöver en orsak',
      fi: 'Korjaukselle tarvitaan syy',
      en: 'A correction needs a reason',
    },
    next: {
      sv: 'Gå tillbaka och välj varför uppgiften rättas.',
      fi: 'Palaa takaisin ja valitse, miksi tietoa korjataan.',
      en: 'Go back and choose why it is corrected.',
    },
  },
  'nothing-changed': {
    title: {
      sv: 'Inget har ändrats',
      fi: 'Mikään ei ole muuttunut',
      en: 'Nothing has been changed',
    },
    next: {
      sv: 'Det som skickades är detsamma som redan gäller. Du behöver inte göra något mer.',
      fi: 'Lähetetty tieto on sama kuin jo voimassa oleva. Sinun ei tarvitse tehdä muuta.',
      en: 'What was sent is the same as what stands. You need do nothing more.',
    },
  },
  'too-many-revisions': {
    title: {
      sv: 'Uppgiften har rättats så många gånger att den inte kan rättas mer',
      fi: 'Tietoa on korjattu niin monta kertaa, ettei sitä voi enää korjata',
      en: 'It has been corrected so often that it cannot be corrected again',
    },
    next: {
      sv: 'Ta kontakt med handläggaren för mjölkstödet.',
      fi: 'Ota yhteyttä maitotuen käsittelijään.',
      en: 'Get in touch with the official for the milk aid.',
    },
  },
  'future-day': {
    title: {
      sv: 'Dagen har inte kommit än',
      fi: 'Päivä ei ole vielä koittanut',
      en: 'The day has not come yet',
    },
    next: {
      sv: 'Dagsrapporten kan lämnas tidigast samma dag.',
      fi: 'Päiväraportin voi antaa aikaisintaan samana päivänä.',
      en: 'A daily count can be sent on the day itself at the earliest.',
    },
  },
  'outside-opening': {
    title: {
      sv: 'Stället var inte med i skolprogrammet den dagen',
      fi: 'Toimipiste ei ollut sinä päivänä mukana koulujakelujärjestelmässä',
      en: 'The site was not in the school scheme on that day',
    },
    next: {
      sv: 'Kontrollera datumet. Om stället hade öppet, be handläggaren ändra dess första eller sista dag.',
      fi: 'Tarkista päivä. Jos paikka oli auki, pyydä käsittelijää muuttamaan sen ensimmäistä tai viimeistä päivää.',
      en: 'Check the date. If the site was open, ask the official to change its first or last day.',
    },
  },
  'product-not-offered': {
    title: {
      sv: 'Produkten serveras inte på stället den dagen',
      fi: 'Tuotetta ei ole tarjolla toimipisteessä sinä päivänä',
      en: 'The site does not offer this product on that day',
    },
    next: {
      sv: 'Öppna sidan på nytt: den visar de produkter som gäller nu. Saknas en produkt, be handläggaren lägga till den.',
      fi: 'Avaa sivu uudelleen: se näyttää nyt tarjolla olevat tuotteet. Jos tuote puuttuu, pyydä käsittelijää lisäämään se.',
      en: 'Open the page again: it shows the products on offer now. If one is missing, ask the official to add it.',
    },
  },
  'unknown-rule-period': {
    title: {
      sv: 'Ingen förordning är känd för en av dagarna',
      fi: 'Yhdelle päivistä ei tunneta asetusta',
      en: 'No decree is known for one of the days',
    },
    next: {
      sv: 'Stödet kan inte räknas förrän den nya förordningens belopp har förts in i inställningarna.',
      fi: 'Tukea ei voi laskea, ennen kuin uuden asetuksen määrät on viety asetuksiin.',
      en: 'The aid cannot be worked out until the rates of the new decree are entered in the settings.',
    },
  },
  'unknown-period': {
    title: {
      sv: 'Ansökningsperioden finns inte',
      fi: 'Hakukautta ei ole',
      en: 'There is no such claim period',
    },
    next: {
      sv: 'Gå till terminerna och välj en av dem.',
      fi: 'Siirry lukukausiin ja valitse niistä yksi.',
      en: 'Go to the terms and choose one of them.',
    },
  },
  'unknown-reference': {
    title: {
      sv: 'Uppgiften hänvisar till något som inte finns',
      fi: 'Tieto viittaa johonkin, mitä ei ole',
      en: 'It refers to something that does not exist',
    },
    next: {
      sv: 'För in det som saknas först, till exempel kalendern eller produkten, och spara sedan igen.',
      fi: 'Lisää ensin puuttuva tieto, esimerkiksi kalenteri tai tuote, ja tallenna sitten uudelleen.',
      en: 'Enter what is missing first, a calendar or product for example, and then save again.',
    },
  },
  'period-not-ended': {
    title: {
      sv: 'Terminen har inte tagit slut',
      fi: 'Lukukausi ei ole päättynyt',
      en: 'The term has not ended',
    },
    next: {
      sv: 'Ansökan kan godkännas först när ansökningsperioden är slut.',
      fi: 'Hakemuksen voi hyväksyä vasta, kun hakukausi on päättynyt.',
      en: 'The application can be approved only after the claim period has ended.',
    },
  },
  'claim-changed': {
    title: {
      sv: 'Ansökan är inte längre den som visades för dig',
      fi: 'Hakemus ei ole enää se, joka sinulle näytettiin',
      en: 'The application is no longer the one you were shown',
    },
    next: {
      sv: 'En uppgift har rättats under tiden. Uppdatera ansökan, läs vad som har ändrats och fortsätt därifrån.',
      fi: 'Jotakin tietoa on sillä välin korjattu. Päivitä hakemus, lue mikä on muuttunut, ja jatka siitä.',
      en: 'Something was corrected meanwhile. Refresh the application, read what changed and go on from there.',
    },
  },
  'claim-state': {
    title: {
      sv: 'Ansökan är inte i det skede där detta kan göras',
      fi: 'Hakemus ei ole siinä vaiheessa, että tämän voisi tehdä',
      en: 'The application is not at the stage where this can be done',
    },
    next: {
      sv: 'Öppna ansökan: där ser du läget och nästa steg.',
      fi: 'Avaa hakemus: siitä näet tilanteen ja seuraavan vaiheen.',
      en: 'Open the application: it shows where it stands and the next step.',
    },
  },
  'no-other-approver': {
    title: {
      sv: 'Det finns ingen annan som får godkänna',
      fi: 'Ei ole ketään muuta, joka saa hyväksyä',
      en: 'There is nobody else who may approve',
    },
    next: {
      sv: 'Den som har berett ansökan får inte godkänna den. Be administratören utse ytterligare en handläggare.',
      fi: 'Hakemuksen valmistellut ei saa hyväksyä sitä. Pyydä pääkäyttäjää nimeämään toinen käsittelijä.',
      en: 'Whoever prepared the application may not approve it. Ask the administrator to appoint another official.',
    },
  },
  'prepared-by-you': {
    title: {
      sv: 'Du har själv berett något i ansökan',
      fi: 'Olet itse valmistellut jotakin tässä hakemuksessa',
      en: 'You prepared something in this application yourself',
    },
    next: {
      sv: 'En annan person ska godkänna den. Be en kollega logga in och godkänna.',
      fi: 'Jonkun toisen on hyväksyttävä se. Pyydä työtoveria kirjautumaan ja hyväksymään.',
      en: 'Another person must approve it. Ask a colleague to log in and approve.',
    },
  },
  'blocked-by-checks': {
    title: {
      sv: 'En eller flera kontroller hindrar detta',
      fi: 'Yksi tai useampi tarkistus estää tämän',
      en: 'One or more checks stand in the way',
    },
    next: {
      sv: 'Öppna ansökans kontroller: varje kontroll säger vad som är fel och var det rättas.',
      fi: 'Avaa hakemuksen tarkistukset: jokainen kertoo, mikä on vialla ja missä se korjataan.',
      en: 'Open the checks of the application: each says what is wrong and where to mend it.',
    },
  },
  'differences-open': {
    title: {
      sv: 'Skillnader står ännu öppna',
      fi: 'Eroja on vielä auki',
      en: 'Differences are still open',
    },
    next: {
      sv: 'Förklara varje skillnad mellan de två sätten. Ett ställe där roboten räknade fel kan inte kvitteras förrän felet är rättat.',
      fi: 'Selitä jokainen ero kahden tavan välillä. Toimipistettä, jossa robotti laski väärin, ei voi kuitata ennen kuin virhe on korjattu.',
      en: 'Explain every difference between the two ways. A site where the robot was wrong cannot be signed off before that is mended.',
    },
  },
  'approved-by-you': {
    title: {
      sv: 'Du har redan godkänt ansökan',
      fi: 'Olet jo hyväksynyt hakemuksen',
      en: 'You have approved the application already',
    },
    next: {
      sv: 'En annan person ska också godkänna den. Be en kollega som inte har berett något i den.',
      fi: 'Toisenkin henkilön on hyväksyttävä se. Pyydä työtoveria, joka ei ole valmistellut siinä mitään.',
      en: 'Another person must approve it too. Ask a colleague who prepared nothing in it.',
    },
  },
  'warnings-unanswered': {
    title: {
      sv: 'Anmärkningar väntar på en orsak',
      fi: 'Huomautukset odottavat syytä',
      en: 'Warnings wait for a reason',
    },
    next: {
      sv: 'Öppna ansökans kontroller och säg varför varje anmärkning får stå kvar. Väntar ansökan på godkännande, återsänd den först.',
      fi: 'Avaa hakemuksen tarkistukset ja kerro, miksi kukin huomautus saa jäädä. Jos hakemus odottaa hyväksyntää, palauta se ensin.',
      en: 'Open the checks of the application and say why each warning may stand. If it awaits approval, return it first.',
    },
  },
  'answer-needless': {
    title: {
      sv: 'Inget av det du svarade på är längre en anmärkning',
      fi: 'Mikään vastaamistasi kohdista ei ole enää huomautus',
      en: 'Nothing of what you answered is a warning any more',
    },
    next: {
      sv: 'Öppna ansökans kontroller och se vad som gäller nu.',
      fi: 'Avaa hakemuksen tarkistukset ja katso nykyinen tilanne.',
      en: 'Open the checks of the application and see how it stands now.',
    },
  },
  'difference-unexplained': {
    title: {
      sv: 'Det betalda skiljer sig från det väntade utan orsak',
      fi: 'Maksettu poikkeaa odotetusta ilman syytä',
      en: 'What was paid differs from what was expected, without a reason',
    },
    next: {
      sv: 'Välj en orsak för varje rad som skiljer sig, och skriv ut den om du väljer ”annan orsak”.',
      fi: 'Valitse syy jokaiselle poikkeavalle riville ja kirjoita se auki, jos valitset ”muu syy”.',
      en: 'Choose a reason for each line that differs, and write it out where you choose “another reason”.',
    },
  },
  'sum-differs': {
    title: {
      sv: 'Raderna går inte ihop med summan',
      fi: 'Rivit eivät täsmää summaan',
      en: 'The lines do not add up to the sum',
    },
    next: {
      sv: 'Jämför med beslutet eller kontoutdraget: raderna tillsammans ska vara den summa som kom.',
      fi: 'Vertaa päätökseen tai tiliotteeseen: rivien summan on oltava se, mikä tuli.',
      en: 'Compare with the letter or the bank statement: the lines together are the sum that came.',
    },
  },
  'login-failed': {
    title: {
      sv: 'Inloggningen lyckades inte',
      fi: 'Kirjautuminen ei onnistunut',
      en: 'The login did not succeed',
    },
    next: {
      sv: 'Försök logga in på nytt. Lyckas det inte nu heller, ta kontakt med administratören.',
      fi: 'Yritä kirjautua uudelleen. Jos se ei vieläkään onnistu, ota yhteyttä pääkäyttäjään.',
      en: 'Try to log in again. If it still fails, get in touch with the administrator.',
    },
  },
  'link-ended': {
    title: { sv: 'Länken har upphört', fi: 'Linkki ei ole enää voimassa', en: 'The link has ended' },
    next: {
      sv: 'Har sidan legat öppen länge, öppna länken en gång till eller skanna koden på pappret. Öppnas den inte, be den som gav dig länken om en ny. Inget har sparats.',
      fi: 'Jos sivu on ollut pitkään auki, avaa linkki uudelleen tai skannaa paperin koodi. Jos se ei aukea, pyydä uusi linkki siltä, jolta sait sen. Mitään ei ole tallennettu.',
      en: 'If the page has been open for long, open the link once more or scan the code on the paper. If it does not open, ask for a new one from whoever gave it to you. Nothing has been saved.',
    },
  },
  'link-used': {
    title: {
      sv: 'Engångslänken har redan använts för en annan dag',
      fi: 'Kertakäyttöistä linkkiä on jo käytetty toiselle päivälle',
      en: 'The one-time link has been used for another day',
    },
    next: {
      sv: 'Länken gäller en enda dag. Den dagen kan du rätta fram till midnatt. Be om en ny länk för den här dagen. Inget har sparats.',
      fi: 'Linkki on yhtä päivää varten. Sen päivän tietoja voit korjata keskiyöhön asti. Pyydä tätä päivää varten uusi linkki. Mitään ei ole tallennettu.',
      en: 'The link is for one day. That day you can correct until midnight. Ask for a new link for this day. Nothing has been saved.',
    },
  },
  'too-far-back': {
    title: {
      sv: 'Länken når inte så långt bakåt',
      fi: 'Linkki ei ulotu näin kauas taaksepäin',
      en: 'The link does not reach that far back',
    },
    next: {
      sv: 'Med en länk kan du redovisa i dag och de senaste 14 dagarna. Meddela äldre siffror till handläggaren i staden.',
      fi: 'Linkillä voit kirjata tämän päivän ja edelliset 14 päivää. Ilmoita vanhemmat luvut kaupungin käsittelijälle.',
      en: 'With a link you can report today and the last 14 days. Tell the official of the city about older figures.',
    },
  },
  'draft-waiting': {
    title: {
      sv: 'En ändring av inställningarna väntar redan på beslut',
      fi: 'Yksi asetusten muutos odottaa jo päätöstä',
      en: 'A change of the settings is waiting for a decision already',
    },
    next: {
      sv: 'Bekräfta eller avböj den på sidan Inställningar, eller be en kollega göra det. Gör sedan din ändring.',
      fi: 'Vahvista tai hylkää se Asetukset-sivulla tai pyydä kollegaa tekemään niin. Tee sitten oma muutoksesi.',
      en: 'Confirm or decline it on the page Settings, or ask a colleague to. Then make your change.',
    },
  },
  'own-draft': {
    title: {
      sv: 'Du har själv föreslagit ändringen',
      fi: 'Ehdotit muutosta itse',
      en: 'You proposed this change yourself',
    },
    next: {
      sv: 'En ändring som rör pengar bekräftas av någon annan. Be en kollega öppna sidan Inställningar.',
      fi: 'Rahaan vaikuttavan muutoksen vahvistaa joku toinen. Pyydä kollegaa avaamaan Asetukset-sivu.',
      en: 'Somebody else confirms a change that moves money. Ask a colleague to open the page Settings.',
    },
  },
  'own-rights': {
    title: {
      sv: 'Du kan inte ändra dina egna rättigheter',
      fi: 'Et voi muuttaa omia oikeuksiasi',
      en: 'You cannot change your own rights',
    },
    next: {
      sv: 'Be en annan administratör göra ändringen. Inget har sparats.',
      fi: 'Pyydä toista pääkäyttäjää tekemään muutos. Mitään ei ole tallennettu.',
      en: 'Ask another administrator to make the change. Nothing has been saved.',
    },
  },
  'outbox-state': {
    title: {
      sv: 'Meddelandet är inte i ett sådant skede',
      fi: 'Viesti ei ole siinä vaiheessa',
      en: 'The message is not in a state that allows this',
    },
    next: {
      sv: 'Öppna robotens sida på nytt och se hur meddelandet står. Det som redan har sänts sänds inte en gång till.',
      fi: 'Avaa robotin sivu uudelleen ja katso viestin tila. Jo lähetettyä ei lähetetä toista kertaa.',
      en: 'Open the robot’s page again and see how the message stands. What was sent is not sent again.',
    },
  },
  'duplicate-delivery': {
    title: {
      sv: 'Dokumentet finns redan',
      fi: 'Asiakirja on jo olemassa',
      en: 'The document is there already',
    },
    next: {
      sv: 'Samma leverantör har redan ett dokument med det numret, eller filen är redan inläst. Öppna det första under Leveranser och rätta det vid behov.',
      fi: 'Samalta toimittajalta on jo asiakirja tällä numerolla, tai tiedosto on jo tuotu. Avaa ensimmäinen Toimitukset-sivulta ja korjaa sitä tarvittaessa.',
      en: 'The supplier already has a document with that number, or the file was taken in before. Open the first one under Deliveries and correct it if need be.',
    },
  },
  'folder-not-ready': {
    title: {
      sv: 'Kontrollmappen görs just nu',
      fi: 'Tarkastuskansiota tehdään parhaillaan',
      en: 'The inspection folder is being made',
    },
    next: {
      sv: 'Försök igen om en stund. Mappens egen sida, på ansökans flik Handlingar, visar hur långt den har kommit.',
      fi: 'Yritä hetken kuluttua uudelleen. Kansion oma sivu hakemuksen Asiakirjat-välilehdellä näyttää, miten pitkällä se on.',
      en: 'Ask again in a while. The folder’s own page, from the application’s tab Documents, shows how far it has come.',
    },
  },
  'not-due': {
    title: { sv: 'Tiden är inte ute', fi: 'Säilytysaika ei ole päättynyt', en: 'Its time is not over' },
    next: {
      sv: 'Uppgifterna måste ännu bevaras, eller de är låsta. Sidan Bevaring visar till vilken dag.',
      fi: 'Tiedot on vielä säilytettävä, tai ne on lukittu. Säilytys-sivulla näkyy, mihin päivään asti.',
      en: 'The records must still be kept, or they are locked. The page Retention shows until which day.',
    },
  },
  'disposal-state': {
    title: {
      sv: 'Raderingen är inte i ett sådant skede',
      fi: 'Hävittäminen ei ole siinä vaiheessa',
      en: 'The deletion is not in a state that allows this',
    },
    next: {
      sv: 'Öppna sidan Bevaring på nytt och se vad som gäller nu. Inget har raderats genom detta.',
      fi: 'Avaa Säilytys-sivu uudelleen ja katso, mikä nyt on voimassa. Tällä ei hävitetty mitään.',
      en: 'Open the page Retention again and see how things stand. This has deleted nothing.',
    },
  },
  'own-announcement': {
    title: {
      sv: 'Du har själv anmält raderingen',
      fi: 'Ilmoitit hävittämisen itse',
      en: 'You announced this deletion yourself',
    },
    next: {
      sv: 'En radering bekräftas av någon annan. Be en kollega öppna sidan Bevaring.',
      fi: 'Hävittämisen vahvistaa joku toinen. Pyydä kollegaa avaamaan Säilytys-sivu.',
      en: 'Somebody else confirms a deletion. Ask a colleague to open the page Retention.',
    },
  },
  internal: {
    title: {
      sv: 'Något gick fel hos oss',
      fi: 'Jotakin meni vikaan meidän päässämme',
      en: 'Something went wrong on our side',
    },
    next: {
      sv: 'Felet har antecknats. Försök igen om en stund; det du har skickat tidigare är kvar.',
      fi: 'Virhe on kirjattu. Yritä hetken kuluttua uudelleen; aiemmin lähettämäsi tiedot ovat tallessa.',
      en: 'The fault has been noted. Try again in a while; what you sent earlier is safe.',
    },
  },
};

export const problemPageWords = {
  code: {
    sv: 'Felkod: {code} ({status})',
    fi: 'Virhekoodi: {code} ({status})',
    en: 'Error code: {code} ({status})',
  },
  start: { sv: 'Till startsidan', fi: 'Etusivulle', en: 'To the start page' },
  back: { sv: 'Öppna sidan på nytt', fi: 'Avaa sivu uudelleen', en: 'Open the page again' },
  signInAgain: { sv: 'Logga in på nytt', fi: 'Kirjaudu uudelleen', en: 'Log in again' },
  details: { sv: 'Vad som var fel', fi: 'Mikä oli vialla', en: 'What was wrong' },
  forMachines: {
    sv: 'För den som bygger ett system: svaret har status {status} och typen {type} (RFC 9457).',
    fi: 'Järjestelmän rakentajalle: vastauksen tila on {status} ja tyyppi {type} (RFC 9457).',
    en: 'For those who build a system: the answer has status {status} and type {type} (RFC 9457).',
  },
} as const satisfies Words;
