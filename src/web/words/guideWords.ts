import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** What is around the chapters of the guides. */
export const guideWords = {
  kitchenTitle: { sv: 'Handledning för köket', fi: 'Keittiön opas', en: 'A guide for the kitchen' },
  officialTitle: {
    sv: 'Handledning för handläggaren',
    fi: 'Käsittelijän opas',
    en: 'A guide for the official',
  },
  contents: { sv: 'Innehåll', fi: 'Sisältö', en: 'Contents' },
  words: {
    sv: 'Ord i lag och ansökan',
    fi: 'Lain ja hakemuksen sanoja',
    en: 'Words of the law and the form',
  },
  open: { sv: 'Öppna sidan', fi: 'Avaa sivu', en: 'Open the page' },
  other: { sv: 'Se även:', fi: 'Katso myös:', en: 'See also:' },
} as const satisfies Words;

/** A chapter of a guide: paragraphs first, then the steps where something is done in an order. */
export type Chapter = {
  /** The chapter's anchor in the page. */
  readonly id: string;
  readonly title: Texts;
  readonly text: readonly Texts[];
  readonly steps?: readonly Texts[];
  /** Where in the pages it is done. */
  readonly at?: string;
};

export const kitchenChapters: readonly Chapter[] = [
  {
    id: 'why',
    title: { sv: 'Varför varje dag?', fi: 'Miksi joka päivä?', en: 'Why every day?' },
    text: [
      {
        sv: 'EU betalar staden för mjölken och surmjölken som barnen dricker. Pengarna betalas bara för det som kan visas dag för dag och ställe för ställe. Er rapport tar några sekunder och är själva underlaget.',
        fi: 'EU maksaa kaupungille lasten juomasta maidosta ja piimästä. Rahaa saa vain siitä, mikä voidaan näyttää päivä päivältä ja toimipiste toimipisteeltä. Päiväraporttinne vie muutaman sekunnin ja on koko hakemuksen perusta.',
        en: 'The EU pays the city for the milk and buttermilk that children drink. It pays only for what can be shown day by day and site by site. Your count takes some seconds and is the ground of it all.',
      },
    ],
  },
  {
    id: 'today',
    title: { sv: 'Rapportera dagen', fi: 'Päivän raportointi', en: 'Report the day' },
    text: [
      {
        sv: 'Dagens datum är redan valt. Det ni brukar servera och siffran från i går står som stöd bredvid fältet; de fylls aldrig i åt er.',
        fi: 'Kuluva päivä on valmiina. Tavallinen määrä ja eilinen luku näkyvät tukena kentän vieressä; niitä ei koskaan täytetä puolestanne.',
        en: 'Today is chosen already. What you usually serve and yesterday’s figure stand beside the field as a help; they are never filled in for you.',
      },
    ],
    steps: [
      {
        sv: 'Ange förpackningarna med plus och minus, eller skriv litrarna.',
        fi: 'Lisää pakkaukset plus- ja miinuspainikkeilla tai kirjoita litrat.',
        en: 'Set the packages with plus and minus, or write the litres.',
      },
      {
        sv: 'Öppna ”Matlagning, andra matgäster, anteckning” om något gick åt till maten eller vuxna åt med.',
        fi: 'Avaa ”Ruoanlaitto, muut ruokailijat, huomautus”, jos maitoa käytettiin ruokaan tai aikuisia oli mukana.',
        en: 'Open “Cooking, other diners, a note” if some went into the food or adults ate along.',
      },
      {
        sv: 'Tryck på den stora knappen. Ett grönt kvitto visar tid och namn.',
        fi: 'Paina suurta painiketta. Vihreä kuittaus kertoo ajan ja lähettäjän.',
        en: 'Press the big button. A green receipt shows the time and who sent it.',
      },
    ],
    at: '/kitchen',
  },
  {
    id: 'none',
    title: {
      sv: 'Ingen mjölk, eller stängt',
      fi: 'Ei maitoa tai suljettu',
      en: 'No milk served, or closed',
    },
    text: [
      {
        sv: '”Ingen mjölk serverad” betyder att ni hade öppet men inte serverade mjölk. ”Stängt” betyder att inga barn var där; knappen säger varför. Båda räknas som svar: dagen är inte längre obesvarad.',
        fi: '”Maitoa ei tarjottu” tarkoittaa, että toimipiste oli avoinna mutta maitoa ei ollut tarjolla. ”Suljettu” tarkoittaa, että lapsia ei ollut paikalla; painike kertoo syyn. Kumpikin on vastaus: päivä ei enää puutu.',
        en: '“No milk served” means that you were open but served none. “Closed” means that no children were there; the button says why. Either is an answer: the day is no longer missing.',
      },
    ],
  },
  {
    id: 'mistake',
    title: { sv: 'Om det blev fel', fi: 'Jos tuli virhe', en: 'If something was wrong' },
    text: [
      {
        sv: 'Direkt efter att du har skickat kan du ångra på kvittot. Senare öppnar du dagen, rättar siffran och väljer en orsak. Den gamla siffran finns kvar i historiken, så ingenting försvinner.',
        fi: 'Heti lähettämisen jälkeen voit perua kuittauksesta. Myöhemmin avaa päivä, korjaa luku ja valitse syy. Vanha luku jää historiaan, joten mitään ei katoa.',
        en: 'Right after sending you can undo it on the receipt. Later, open the day, correct the figure and choose a reason. The old figure stays in the history, so nothing is lost.',
      },
      {
        sv: 'Är siffran mycket större eller mindre än vanligt frågar sidan om den stämmer. Svara ja om den gör det: frågan hindrar ingen.',
        fi: 'Jos luku poikkeaa paljon tavallisesta, sivu kysyy, pitääkö se paikkansa. Vastaa kyllä, jos pitää: kysymys ei estä mitään.',
        en: 'When a figure is far from the usual one, the page asks whether it is right. Say yes if it is: the question stops nobody.',
      },
    ],
  },
  {
    id: 'missing',
    title: { sv: 'Dagar som saknas', fi: 'Puuttuvat päivät', en: 'Missing days' },
    text: [
      {
        sv: 'Dagar utan svar står på samma sida. Tryck på en av dem, fyll i, och nästa kommer av sig själv. Minns ni inte längre, gissa inte: skriv till handläggaren, som kan förklara dagen. För en förklarad dag ansöks ingen mjölk.',
        fi: 'Vastaamattomat päivät näkyvät samalla sivulla. Paina päivää, täytä se, ja seuraava avautuu itsestään. Jos ette enää muista, älkää arvatko: ilmoittakaa käsittelijälle, joka voi selittää päivän. Selitetyltä päivältä ei haeta tukea.',
        en: 'Days without an answer stand on the same page. Tap one, fill it in, and the next follows. If nobody remembers, do not guess: tell the official, who can explain the day. No milk is claimed for a day that is explained.',
      },
    ],
    at: '/kitchen',
  },
  {
    id: 'offline',
    title: { sv: 'Utan nät', fi: 'Ilman verkkoa', en: 'Without network' },
    text: [
      {
        sv: 'Sidan fungerar också utan nät. Siffrorna sparas i enheten och skickas när nätet är tillbaka. I klartext står ”sparad på den här enheten”, ”skickad” eller ”behöver dig”. Lägg gärna sidan på hemskärmen.',
        fi: 'Sivu toimii myös ilman verkkoa. Luvut tallentuvat laitteelle ja lähtevät, kun yhteys palaa. Sivu kertoo sanoin: ”tallennettu tälle laitteelle”, ”lähetetty” tai ”tarvitsee sinua”. Sivun voi lisätä aloitusnäytölle.',
        en: 'The page works without network too. Figures are saved on the device and sent when the network is back. It says in words: “saved on this device”, “sent” or “needs you”. You may put the page on the home screen.',
      },
    ],
  },
  {
    id: 'link',
    title: { sv: 'Vikarie utan konto', fi: 'Sijainen ilman tunnusta', en: 'A substitute without an account' },
    text: [
      {
        sv: 'Handläggaren kan ge stället en länk eller ett blad med QR-kod. Länken gäller bara ert ställe och slutar gälla på sin dag. Den som har länken kan rapportera, så behandla den som en nyckel. Säg till om den kommer bort.',
        fi: 'Käsittelijä voi antaa toimipisteelle linkin tai tulosteen, jossa on QR-koodi. Linkki koskee vain omaa toimipistettänne ja päättyy määräpäivänä. Linkin haltija voi raportoida, joten pitäkää se kuin avain. Kertokaa, jos se katoaa.',
        en: 'The official can give the site a link, or a sheet with a QR code. It is for your site only and ends on its day. Whoever holds it can report, so treat it as a key, and say so if it is lost.',
      },
    ],
  },
  {
    id: 'counts',
    title: {
      sv: 'Vad som räknas, och vad som inte gör det',
      fi: 'Mikä lasketaan ja mikä ei',
      en: 'What counts, and what does not',
    },
    text: [
      {
        sv: 'Det som räknas är vad barn i dagvård, förskola och skola dricker till måltiden: fettfri mjölk och surmjölk med D-vitamin, också laktosfri och ekologisk. Mjölk i maten, växtdrycker och vuxnas mjölk ger inget stöd, men skriv dem där de hör hemma, annars syns de som svinn.',
        fi: 'Laskettavaa on se, mitä lapset juovat aterialla päiväkodissa, esiopetuksessa ja koulussa: rasvaton, D-vitaminoitu maito ja piimä, myös laktoositon ja luomu. Ruokaan käytetystä maidosta, kasvijuomista ja aikuisten maidosta ei saa tukea, mutta merkitkää nekin paikoilleen, muuten ne näyttävät hävikiltä.',
        en: 'What counts is what children in day care, pre-primary and school drink with the meal: fat-free milk and buttermilk with vitamin D, lactose-free and organic too. Milk in the food, plant drinks and adults’ milk bring no aid; still put them where they belong, or they look like waste.',
      },
    ],
  },
  {
    id: 'after',
    title: { sv: 'Vad det blev av siffrorna', fi: 'Mitä luvuille tapahtuu', en: 'What became of it' },
    text: [
      {
        sv: 'Månadssidan visar varje dag, era rättelser och i vilken ansökan dagarna ingår: utkast, godkänd, skickad eller betald.',
        fi: 'Kuukausisivulla näkyvät kaikki päivät, korjauksenne ja hakemus, johon päivät kuuluvat: luonnos, hyväksytty, lähetetty tai maksettu.',
        en: 'The month’s page shows every day, your corrections, and the application that the days are part of: draft, approved, sent or paid.',
      },
    ],
  },
];

export const officialChapters: readonly Chapter[] = [
  {
    id: 'year',
    title: { sv: 'Året i korthet', fi: 'Vuosi lyhyesti', en: 'The year in short' },
    text: [
      {
        sv: 'En kommun ansöker en gång per termin: 1.8–31.12 och 1.1–31.7. Ansökan lämnas efter terminens slut och inom tre månader, alltså senast 31.3 och 31.10. Skolmjölk samlar in siffrorna, räknar, fyller i ansökan och visar vad som saknas. Du bestämmer reglerna och kontrollerar; en annan person godkänner.',
        fi: 'Kunta hakee tukea kerran lukukaudessa: 1.8.–31.12. ja 1.1.–31.7. Hakemus jätetään lukukauden päätyttyä kolmen kuukauden kuluessa, siis viimeistään 31.3. ja 31.10. Koulumaito kerää luvut, laskee, täyttää hakemuksen ja näyttää, mitä puuttuu. Sinä määräät säännöt ja tarkistat; toinen henkilö hyväksyy.',
        en: 'A municipality applies once a term: 1 August to 31 December and 1 January to 31 July. The application is lodged after the term and within three months, so by 31 March and 31 October. The software collects the figures, computes, fills in the application and shows what is missing. You set the rules and check; another person approves.',
      },
    ],
    at: '/terms',
  },
  {
    id: 'start',
    title: { sv: 'Före terminen', fi: 'Ennen lukukautta', en: 'Before the term' },
    text: [
      {
        sv: 'Läsårsuppgifterna kan kopieras från förra terminen; stället eller dess föreståndare bekräftar dem.',
        fi: 'Lukuvuositiedot voi kopioida edelliseltä lukukaudelta; toimipiste tai sen esihenkilö vahvistaa ne.',
        en: 'School-year data can be copied from the term before; the site or its head confirms them.',
      },
    ],
    steps: [
      {
        sv: 'Gå igenom verksamhetsställena: nya, stängda, språk, kök och registernummer.',
        fi: 'Käy läpi toimipisteet: uudet, lakkautetut, kieli, keittiö ja rekisterinumero.',
        en: 'Look through the sites: new, closed, language, kitchen and registration number.',
      },
      {
        sv: 'Lägg in kalendern: skoldagar, lov och enstaka lediga dagar.',
        fi: 'Vie kalenteri: koulupäivät, lomat ja yksittäiset vapaapäivät.',
        en: 'Enter the calendar: school days, holidays and single days off.',
      },
      {
        sv: 'För in antalet barn och icke stödberättigande matgäster per ställe, med datum och underlag.',
        fi: 'Merkitse toimipisteittäin lasten määrä ja tukeen oikeuttamattomat ruokailijat, päivämäärä ja todiste.',
        en: 'Enter the children and the non-eligible diners of each site, with the date and the evidence.',
      },
      {
        sv: 'Ge köken konton eller länkar, och vikarier ett slutdatum.',
        fi: 'Anna keittiöille tunnukset tai linkit ja sijaisille päättymispäivä.',
        en: 'Give kitchens accounts or links, and substitutes an end date.',
      },
    ],
    at: '/register',
  },
  {
    id: 'rules',
    title: { sv: 'Reglerna är dina', fi: 'Säännöt ovat sinun', en: 'The rules are yours' },
    text: [
      {
        sv: 'På inställningssidan står varje regel som en mening med värdet, källan, sedan när och av vem. En ändring blir först ett utkast. Vad den skulle ge för en ansökan, ställe för ställe, kan prövas innan den gäller. Rör ändringen pengar bekräftas den av en annan person.',
        fi: 'Asetussivulla jokainen sääntö on lause, jossa näkyvät arvo, lähde, voimaantulo ja tekijä. Muutos on ensin luonnos. Sen vaikutusta hakemukseen voi kokeilla toimipiste toimipisteeltä ennen voimaantuloa. Jos muutos koskee rahaa, toinen henkilö vahvistaa sen.',
        en: 'On the settings page each rule is a sentence with its value, its source, since when and by whom. A change is first a draft. What it would do to an application, site by site, can be tried before it takes effect. Where it moves money, another person confirms it.',
      },
      {
        sv: 'Ett nytt års förordning med stödbelopp förs in på samma sida. Beloppet följer leveransdagen, så en gammal termin räknas alltid med sina egna belopp.',
        fi: 'Uuden vuoden asetus tukimäärineen viedään samalla sivulla. Tukimäärä määräytyy toimituspäivän mukaan, joten vanha lukukausi lasketaan aina omilla määrillään.',
        en: 'A new year’s decree with its rates is entered on the same page. The rate follows the delivery date, so an old term is always computed with its own rates.',
      },
      {
        sv: 'Om myndigheten flyttar en sista ansökningsdag ändras den också där, av två personer. Alla versioner finns kvar längst ner på sidan.',
        fi: 'Jos viranomainen siirtää viimeistä hakupäivää, se muutetaan myös siellä, kahden henkilön voimin. Kaikki versiot ovat sivun lopussa.',
        en: 'When the authority moves a last day for applying, it is changed there too, by two persons. All versions stand at the end of the page.',
      },
    ],
    at: '/settings',
  },
  {
    id: 'during',
    title: { sv: 'Under terminen', fi: 'Lukukauden aikana', en: 'During the term' },
    text: [
      {
        sv: 'Terminens sida visar ställen och dagar som en karta: rapporterat, stängt, saknas, avvikande. Roboten påminner köken samma dag och säger till dig om ett ställe inte svarar. Ring de ställen som står överst; där finns mest att förlora.',
        fi: 'Lukukauden sivu näyttää toimipisteet ja päivät karttana: raportoitu, suljettu, puuttuu, poikkeava. Robotti muistuttaa keittiöitä samana päivänä ja kertoo sinulle, jos toimipiste ei vastaa. Soita ylimpänä oleville; siellä on eniten menetettävää.',
        en: 'The term’s page shows sites and days as a map: reported, closed, missing, odd. The robot reminds kitchens the same day and tells you when a site does not answer. Call the sites at the top; most is at risk there.',
      },
      {
        sv: 'En dag som ingen längre kan fylla i förklaras med en orsak. Då ansöks ingen mjölk för den, och förklaringen följer med som underlag.',
        fi: 'Päivä, jota kukaan ei enää voi täyttää, selitetään. Siltä ei haeta tukea, ja selitys jää todisteeksi.',
        en: 'A day that nobody can fill in any more is explained with a reason. No milk is claimed for it, and the explanation stays as evidence.',
      },
    ],
    at: '/terms',
  },
  {
    id: 'arithmetic',
    title: { sv: 'Så räknas stödet', fi: 'Näin tuki lasketaan', en: 'How the aid is computed' },
    text: [
      {
        sv: 'Serverat, utan mjölk i matlagning, minskas med andelen matgäster som inte ger rätt till stöd. Det som blir kvar får vara högst 0,25 liter per barn och verksamhetsdag; alla mjölkprodukter räknas ihop. Resultatet gånger beloppet för leveransdagen är stödet. På ställets sida står räkningen med siffror.',
        fi: 'Tarjotusta määrästä, ilman ruoanlaittoa, vähennetään tukeen oikeuttamattomien ruokailijoiden osuus. Jäljelle jäävä määrä saa olla enintään 0,25 litraa lasta ja toimintapäivää kohti; kaikki maitotuotteet lasketaan yhteen. Tulos kerrottuna toimituspäivän tukimäärällä on tuki. Toimipisteen sivulla laskelma on numeroina.',
        en: 'What was served, cooking left out, is lessened by the share of diners who give no right to aid. What is left may be at most 0.25 litres a child and operating day, all milk products together. That times the rate of the delivery date is the aid. The site’s page shows the sum with its figures.',
      },
      {
        sv: 'Beloppet är alltid en uppskattning: EU:s anslag är begränsat, och myndigheten kan sätta ned alla stöd i samma proportion.',
        fi: 'Summa on aina arvio: EU:n määräraha on rajallinen, ja viranomainen voi alentaa kaikkia tukia samassa suhteessa.',
        en: 'The sum is always an estimate: the EU’s means are limited, and the authority can lower all aid in the same proportion.',
      },
    ],
  },
  {
    id: 'checks',
    title: { sv: 'Kontroller', fi: 'Tarkistukset', en: 'Checks' },
    text: [
      {
        sv: 'Kontrollerna görs vid varje ändring och en gång till när någon godkänner. Ett hinder måste åtgärdas; det kan inte kringgås. En varning besvaras med en orsak ur listan och några ord. Den som godkänner ser dem.',
        fi: 'Tarkistukset ajetaan joka muutoksen jälkeen ja vielä kerran hyväksyttäessä. Este on korjattava; sitä ei voi ohittaa. Varoitukseen vastataan luettelon syyllä ja muutamalla sanalla. Hyväksyjä näkee ne.',
        en: 'The checks run at each change, and once more when somebody approves. A block has to be mended; it cannot be waved through. A warning is answered with a reason from the list and some words. The approver sees them.',
      },
    ],
  },
  {
    id: 'evidence',
    title: { sv: 'Underlag', fi: 'Todisteet', en: 'Evidence' },
    text: [
      {
        sv: 'Till varje ansökan hör fakturor eller fraktsedlar för minst ett ställe eller en sammansättning. För in leveranser för hand eller som fil (CSV, Finvoice, Peppol); originalet sparas. Avstämningen jämför levererat med serverat, matlagning, andra matgäster, svinn och lager. En stor skillnad behöver en förklaring.',
        fi: 'Jokaiseen hakemukseen kuuluvat vähintään yhden toimipisteen tai kokonaisuuden laskut tai kuormakirjat. Vie toimitukset käsin tai tiedostona (CSV, Finvoice, Peppol); alkuperäinen säilyy. Täsmäytys vertaa toimitettua määrää tarjottuun, ruoanlaittoon, muihin ruokailijoihin, hävikkiin ja varastoon. Suuri ero on selitettävä.',
        en: 'With each application go invoices or freight notes of at least one site or composition. Enter deliveries by hand or as a file (CSV, Finvoice, Peppol); the original is kept. The reconciliation sets what was delivered against served, cooking, other diners, waste and stock. A large difference needs an explanation.',
      },
    ],
  },
  {
    id: 'approve',
    title: { sv: 'Två personer', fi: 'Kaksi henkilöä', en: 'Two persons' },
    text: [
      {
        sv: 'Den som har berett ansökan kan inte godkänna den, och detsamma gäller den som har fört in siffror eller regler i den. Över en gräns som du kan sätta krävs två som godkänner. Returneras ansökan faller tidigare godkännanden.',
        fi: 'Hakemuksen valmistelija ei voi hyväksyä sitä, eikä sekään, joka on vienyt siihen lukuja tai sääntöjä. Asetettavan rajan yläpuolella hyväksyjiä tarvitaan kaksi. Jos hakemus palautetaan, aiemmat hyväksynnät raukeavat.',
        en: 'Who prepared the application cannot approve it, nor can anyone who entered figures or rules that are in it. Above a sum that you may set, two must approve. When it is returned, earlier approvals lapse.',
      },
    ],
    steps: [
      {
        sv: 'Skicka utkastet för godkännande när inga hinder finns kvar.',
        fi: 'Lähetä luonnos hyväksyttäväksi, kun esteitä ei enää ole.',
        en: 'Send the draft for approval when nothing blocks it any more.',
      },
      {
        sv: 'Den som godkänner läser siffrorna i blankettens ordning, ser vad som har ändrats och ger försäkran på sitt språk.',
        fi: 'Hyväksyjä lukee luvut lomakkeen järjestyksessä, näkee muutokset ja antaa vakuutuksen omalla kielellään.',
        en: 'The approver reads the figures in the order of the form, sees what changed, and gives the declaration in his language.',
      },
      {
        sv: 'Efter det kan ingen ändra den godkända versionen. En sen rättelse blir en ändringsansökan.',
        fi: 'Sen jälkeen hyväksyttyä versiota ei voi muuttaa. Myöhäisestä korjauksesta tehdään muutoshakemus.',
        en: 'After that nobody can change the approved version. A late correction becomes an amendment.',
      },
    ],
  },
  {
    id: 'lodge',
    title: {
      sv: 'Till Livsmedelsverket och därefter',
      fi: 'Ruokavirastoon ja sen jälkeen',
      en: 'To the authority, and after',
    },
    text: [
      {
        sv: 'I e-tjänsten loggar en människa in. Inmatningssidan har fälten i myndighetens ordning med en kopieringsknapp för varje. Skriv sedan in referensen, och senare frågor, beslut och betalning. Skillnaden mellan väntat och betalt förklaras rad för rad.',
        fi: 'Sähköiseen asiointiin kirjautuu ihminen. Syöttösivulla kentät ovat viranomaisen järjestyksessä, ja jokaisella on kopiointipainike. Merkitse sitten viite ja myöhemmin kysymykset, päätös ja maksu. Odotetun ja maksetun ero selitetään riveittäin.',
        en: 'A person logs in to the authority’s e-service. The entry page has the fields in its order, each with a copy button. Then record the reference, and later its questions, decision and payment. The difference between expected and paid is explained line by line.',
      },
    ],
  },
  {
    id: 'robot',
    title: { sv: 'Roboten', fi: 'Robotti', en: 'The robot' },
    text: [
      {
        sv: 'Roboten påminner, räknar om varje natt, säger till om tidsfrister och skickar det godkända vidare så som du har valt. Den godkänner aldrig. På dess sida syns vad den har gjort och vad den skulle göra nu; varje uppgift kan stängas av.',
        fi: 'Robotti muistuttaa, laskee joka yö uudelleen, kertoo määräajoista ja lähettää hyväksytyn hakemuksen valitsemallasi tavalla. Se ei koskaan hyväksy. Sen sivulla näkyy, mitä se on tehnyt ja mitä se tekisi nyt; jokaisen tehtävän voi kytkeä pois.',
        en: 'The robot reminds, computes anew each night, warns of deadlines and sends on what was approved, in the way that you chose. It never approves. Its page shows what it did and what it would do now; each task can be turned off.',
      },
    ],
    at: '/robot',
  },
  {
    id: 'inspection',
    title: { sv: 'När kontrollen kommer', fi: 'Kun tarkastus tulee', en: 'When the inspection comes' },
    text: [
      {
        sv: 'Minst fem procent av stödmottagarna kontrolleras på plats, alltid för ett helt läsår. Allt underlag finns kvar: dagar med rättelser, läsårsuppgifter, leveranser, räkningen, besluten och vem som gjorde vad. Uppgifterna sparas minst fyra år efter det år då åtgärden slutfördes, verifikationer sex år.',
        fi: 'Vähintään viisi prosenttia tuensaajista tarkastetaan paikalla, aina koko lukuvuodelta. Kaikki säilyy: päivät korjauksineen, lukuvuositiedot, toimitukset, laskelma, päätökset ja kuka teki mitä. Tiedot säilytetään vähintään neljä vuotta sen vuoden päättymisestä, jona toimi saatiin päätökseen, tositteet kuusi vuotta.',
        en: 'At least five per cent of recipients are inspected on the spot, always for a whole school year. All the evidence is there: days with their corrections, school-year data, deliveries, the working, the decisions, and who did what. It is kept at least four years from the end of the year in which the action was completed, vouchers six.',
      },
      {
        sv: 'En knapp på ansökans flik Dokument gör en kontrollmapp för ansökan eller hela läsåret. Den läses utan nät och visar själv om något i den har ändrats.',
        fi: 'Hakemuksen Asiakirjat-välilehden painike tekee tarkastuskansion hakemuksesta tai koko lukuvuodesta. Sitä voi lukea ilman verkkoa, ja se näyttää itse, jos jotakin siinä on muutettu.',
        en: 'A button on the application’s tab Documents makes an inspection folder of the application or the whole school year. It is read without network, and shows by itself if anything in it was changed.',
      },
      {
        sv: 'När tiden är ute raderas inget av sig självt: listan anmäls, en annan person bekräftar den, och en handläggare som ser ett skäl kan stoppa eller undanta den.',
        fi: 'Kun säilytysaika on kulunut, mitään ei häviä itsestään: luettelosta ilmoitetaan, toinen henkilö vahvistaa sen, ja käsittelijä, joka näkee syyn, voi pysäyttää sen tai asettaa sen pitoon.',
        en: 'When the time is over nothing goes by itself: the list is announced, another person confirms it, and an official who sees a reason can stop it or put it on hold.',
      },
    ],
  },
];
