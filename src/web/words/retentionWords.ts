import type { DisposalState, PersonalStep } from '../../domain/disposals.ts';
import type { KeepingPart, KeptKind } from '../../domain/retention.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

export const partWords: Readonly<Record<KeepingPart, Texts>> = {
  documents: { sv: 'handlingar', fi: 'asiakirjat', en: 'documents' },
  vouchers: { sv: 'verifikationer', fi: 'tositteet', en: 'vouchers' },
};

export const partLawWords: Readonly<Record<KeepingPart, Texts>> = {
  documents: {
    sv: 'lagen om ett system för marknaden för jordbruksprodukter 999/2012, 68 §',
    fi: 'laki maataloustuotteiden markkinajärjestelystä 999/2012, 68 §',
    en: 'Act 999/2012 on the market organisation for agricultural products, s. 68',
  },
  vouchers: {
    sv: 'bokföringslagen 1336/1997, 2 kap. 10 §',
    fi: 'kirjanpitolaki 1336/1997, 2 luku 10 §',
    en: 'Accounting Act 1336/1997, ch. 2 s. 10',
  },
};

export const keptKindWords: Readonly<Record<KeptKind, Texts>> = {
  claim: {
    sv: 'ansökningar med alla steg',
    fi: 'hakemukset kaikkine vaiheineen',
    en: 'applications with all steps',
  },
  count: { sv: 'dagsrapporter', fi: 'päiväraportit', en: 'daily counts' },
  transfer: {
    sv: 'överföringar mellan kök',
    fi: 'siirrot keittiöiden välillä',
    en: 'transfers between kitchens',
  },
  schoolYearData: { sv: 'läsårsuppgifter', fi: 'lukuvuositiedot', en: 'school-year data' },
  stockData: {
    sv: 'lager och svinn i avstämningen',
    fi: 'täsmäytyksen varasto ja hävikki',
    en: 'stock and waste of the reconciliation',
  },
  handMade: {
    sv: 'siffror gjorda för hand',
    fi: 'käsin tehdyt luvut',
    en: 'figures made by hand',
  },
  link: {
    sv: 'länkar för kök utan konto',
    fi: 'tunnuksettomien keittiöiden linkit',
    en: 'links of kitchens without an account',
  },
  look: {
    sv: 'vem som har sett ändringarna',
    fi: 'kuka on katsonut muutokset',
    en: 'who has seen the changes',
  },
  robotDay: { sv: 'robotens dagblad', fi: 'robotin päiväsivut', en: 'the robot’s sheets' },
  message: { sv: 'sända meddelanden', fi: 'lähetetyt viestit', en: 'messages sent' },
  note: {
    sv: 'inloggningar, avvisade försök och läsningar',
    fi: 'kirjautumiset, torjutut yritykset ja lukemiset',
    en: 'log-ins, refused attempts and readings',
  },
  snapshot: { sv: 'frysta ansökningar', fi: 'jäädytetyt hakemukset', en: 'frozen applications' },
  document: { sv: 'PDF- och Excelfiler', fi: 'PDF- ja Excel-tiedostot', en: 'PDF and Excel files' },
  approval: {
    sv: 'förseglade godkännanden',
    fi: 'sinetöidyt hyväksynnät',
    en: 'sealed approvals',
  },
  delivery: {
    sv: 'fakturor, kreditnotor och fraktsedlar',
    fi: 'laskut, hyvityslaskut ja kuormakirjat',
    en: 'invoices, credit notes and delivery notes',
  },
  attachment: { sv: 'bilagor', fi: 'liitteet', en: 'attachments' },
  file: {
    sv: 'originalfiler och bifogade filer',
    fi: 'alkuperäiset ja liitetyt tiedostot',
    en: 'original and attached files',
  },
  user: {
    sv: 'användare vars rättigheter upphörde',
    fi: 'käyttäjät, joiden oikeudet päättyivät',
    en: 'users whose rights ended',
  },
  checkpoint: {
    sv: 'dagarnas förseglade loggbok',
    fi: 'päivien sinetöity lokikirja',
    en: 'the sealed trail of the days',
  },
};

export const disposalStateWords: Readonly<Record<DisposalState, Texts>> = {
  kept: { sv: 'bevaras', fi: 'säilytetään', en: 'kept' },
  held: { sv: 'undantagen', fi: 'pidossa', en: 'on hold' },
  announced: { sv: 'anmäld', fi: 'ilmoitettu', en: 'announced' },
  confirmed: { sv: 'bekräftad', fi: 'vahvistettu', en: 'confirmed' },
  deleting: { sv: 'raderas', fi: 'hävitetään', en: 'being deleted' },
  deleted: { sv: 'raderad', fi: 'hävitetty', en: 'deleted' },
};

export const savedStepWords: Readonly<Record<PersonalStep, Texts>> = {
  announce: {
    sv: 'Raderingen är anmäld. En annan person ska bekräfta den.',
    fi: 'Hävittäminen on ilmoitettu. Toisen henkilön on vahvistettava se.',
    en: 'The deletion is announced. Another person must confirm it.',
  },
  confirm: {
    sv: 'Raderingen är bekräftad. Den sker på natten när anmälningstiden är ute.',
    fi: 'Hävittäminen on vahvistettu. Se tehdään yöllä, kun ilmoitusaika on kulunut.',
    en: 'The deletion is confirmed. It takes place in the night when the notice is over.',
  },
  stop: {
    sv: 'Raderingen är stoppad. Inget har raderats.',
    fi: 'Hävittäminen on pysäytetty. Mitään ei hävitetty.',
    en: 'The deletion is stopped. Nothing was deleted.',
  },
  hold: {
    sv: 'Uppgifterna är undantagna från radering tills vidare.',
    fi: 'Tiedot ovat toistaiseksi pidossa, eikä niitä hävitetä.',
    en: 'The records are on hold and stay until further notice.',
  },
  release: {
    sv: 'Undantaget är upphävt.',
    fi: 'Pito on purettu.',
    en: 'The hold has been lifted.',
  },
};

export const retentionWords = {
  title: { sv: 'Bevaring', fi: 'Säilytys', en: 'Retention' },
  titleWrong: {
    sv: 'Något saknas – Bevaring',
    fi: 'Jotakin puuttuu – Säilytys',
    en: 'Something is missing – Retention',
  },
  lead: {
    sv: 'Handlingar bevaras {documents} år och verifikationer {vouchers} år från utgången av det år då ärendet slutfördes. Sedan raderas de: först anmäls en lista, en annan person bekräftar den, och tidigast {notice} dagar efter anmälan går den.',
    fi: 'Asiakirjoja säilytetään {documents} vuotta ja tositteita {vouchers} vuotta sen vuoden lopusta, jona asia saatiin päätökseen. Sitten ne hävitetään: ensin ilmoitetaan luettelo, toinen henkilö vahvistaa sen, ja aikaisintaan {notice} päivän kuluttua ilmoituksesta tiedot poistuvat.',
    en: 'Documents are kept {documents} years and vouchers {vouchers} years from the end of the year in which the matter was completed. Then they are deleted: a list is announced, another person confirms it, and it goes {notice} days after the announcement at the earliest.',
  },
  years: {
    sv: 'Ändra åren under Inställningar',
    fi: 'Muuta vuosia Asetuksissa',
    en: 'Change the years under Settings',
  },
  dueTitle: { sv: 'Tiden är ute', fi: 'Säilytysaika on päättynyt', en: 'Their time is over' },
  noneDue: {
    sv: 'Inget ska raderas nu. Nästa datum är {day}.',
    fi: 'Nyt ei ole mitään hävitettävää. Seuraava päivä on {day}.',
    en: 'Nothing is to be deleted now. The next day is {day}.',
  },
  noneDated: {
    sv: 'Inget ska raderas nu, och inget har ännu ett datum: inget ärende är slutfört.',
    fi: 'Nyt ei ole mitään hävitettävää, eikä millään ole vielä päivää: yhtään asiaa ei ole saatu päätökseen.',
    en: 'Nothing is to be deleted now, and nothing has a date yet: no matter has been completed.',
  },
  empty: {
    sv: 'Det finns inget kvar av den terminen, så inget behöver raderas.',
    fi: 'Siltä lukukaudelta ei ole mitään tallessa, joten mitään ei tarvitse hävittää.',
    en: 'Nothing of that term is kept any more, so nothing needs to be deleted.',
  },
  nextTitle: { sv: 'Bevaras ännu', fi: 'Säilytetään vielä', en: 'Still kept' },
  goneTitle: { sv: 'Raderat', fi: 'Hävitetty', en: 'Deleted' },
  term: { sv: 'Termin', fi: 'Lukukausi', en: 'Term' },
  documentsUntil: { sv: 'Handlingar bevaras till', fi: 'Asiakirjat säilytetään', en: 'Documents kept until' },
  vouchersUntil: {
    sv: 'Verifikationer bevaras till',
    fi: 'Tositteet säilytetään',
    en: 'Vouchers kept until',
  },
  completed: { sv: 'Slutförd', fi: 'Päätökseen', en: 'Completed' },
  until: { sv: 'Bevaras till', fi: 'Säilytetään', en: 'Kept until' },
  openClaim: {
    sv: 'Ansökan {claims} är inte slutförd: för in betalningen',
    fi: 'Hakemus {claims} on kesken: kirjaa maksu',
    en: 'The application {claims} is not finished: record the payment',
  },
  openTerm: {
    sv: 'Kan ännu bli en ansökan',
    fi: 'Voi vielä tulla haettavaksi',
    en: 'May still become an application',
  },
  announcedAt: {
    sv: 'Anmäld {time} av {who}',
    fi: 'Ilmoitettu {time}, {who}',
    en: 'Announced {time} by {who}',
  },
  confirmedAt: {
    sv: 'Bekräftad {time} av {who}',
    fi: 'Vahvistettu {time}, {who}',
    en: 'Confirmed {time} by {who}',
  },
  goesOn: {
    sv: 'Går tidigast natten till {day}.',
    fi: 'Poistuu aikaisintaan yöllä {day}.',
    en: 'Goes in the night to {day} at the earliest.',
  },
  listTitle: { sv: 'Det som raderas', fi: 'Hävitettävät tiedot', en: 'What goes' },
  listGone: { sv: 'Det som raderades', fi: 'Hävitetyt tiedot', en: 'What went' },
  count: { sv: 'Antal', fi: 'Määrä', en: 'Number' },
  total: { sv: 'Sammanlagt', fi: 'Yhteensä', en: 'Total' },
  csv: {
    sv: 'Hela listan som CSV',
    fi: 'Koko luettelo CSV-tiedostona',
    en: 'The whole list as CSV',
  },
  announce: {
    sv: 'Lista allt och anmäl raderingen',
    fi: 'Luetteloi kaikki ja ilmoita hävittämisestä',
    en: 'List everything and announce the deletion',
  },
  announceHint: {
    sv: 'Det läser allt som hör till terminen och kan ta en stund. Inget raderas ännu.',
    fi: 'Kaikki lukukauteen kuuluva luetaan, ja se voi kestää hetken. Mitään ei vielä hävitetä.',
    en: 'This reads everything that belongs to the term and may take a while. Nothing is deleted yet.',
  },
  confirm: {
    sv: 'Bekräfta: radera {count} poster för gott',
    fi: 'Vahvista: hävitä {count} tietoa pysyvästi',
    en: 'Confirm: delete {count} records for good',
  },
  another: {
    sv: 'Du anmälde den själv; en annan person ska bekräfta.',
    fi: 'Ilmoitit sen itse; toisen henkilön on vahvistettava se.',
    en: 'You announced it yourself; another person must confirm it.',
  },
  waits: {
    sv: 'En annan person ska bekräfta den.',
    fi: 'Toisen henkilön on vahvistettava se.',
    en: 'Another person must confirm it.',
  },
  stop: { sv: 'Stoppa raderingen', fi: 'Pysäytä hävittäminen', en: 'Stop the deletion' },
  hold: { sv: 'Undanta från radering', fi: 'Pidä tallessa', en: 'Put on hold' },
  holdHint: {
    sv: 'Till exempel en pågående kontroll, ett återkrav eller en tvist.',
    fi: 'Esimerkiksi meneillään oleva tarkastus, takaisinperintä tai riita.',
    en: 'For example an inspection under way, a recovery or a dispute.',
  },
  release: { sv: 'Upphäv undantaget', fi: 'Pura pito', en: 'Lift the hold' },
  reason: { sv: 'Varför', fi: 'Miksi', en: 'Why' },
  reasonMissing: {
    sv: 'Skriv varför: {step}',
    fi: 'Kirjoita syy: {step}',
    en: 'Write why: {step}',
  },
  held: { sv: 'Undantagen: {words}', fi: 'Pidossa: {words}', en: 'On hold: {words}' },
  deleting: {
    sv: 'Raderingen pågår. Den fortsätter varje natt tills allt på listan är borta.',
    fi: 'Hävittäminen on käynnissä. Se jatkuu joka yö, kunnes kaikki luettelossa oleva on poistunut.',
    en: 'The deletion is under way. It goes on every night until all that is listed is gone.',
  },
  deletedAt: {
    sv: 'Raderat {time}: {gone} poster',
    fi: 'Hävitetty {time}: {gone} tietoa',
    en: 'Deleted {time}: {gone} records',
  },
  left: {
    sv: '{changed} poster hade ändrats och {locked} var låsta: de är kvar.',
    fi: '{changed} tietoa oli muuttunut ja {locked} oli lukittu: ne ovat tallessa.',
    en: '{changed} records had changed and {locked} were locked: they are still there.',
  },
  tombstone: {
    sv: 'En signerad uppgift om vad som har raderats, med dess hashar, finns kvar.',
    fi: 'Allekirjoitettu tieto hävitetystä ja sen tiivisteet säilyvät.',
    en: 'A signed record of what was deleted, with its hashes, stays.',
  },
  rules: {
    sv: 'Vad som bevaras hur länge, och enligt vilken lag',
    fi: 'Mitä säilytetään kuinka kauan ja minkä lain mukaan',
    en: 'What is kept for how long, and by which law',
  },
  record: { sv: 'Uppgift', fi: 'Tieto', en: 'Record' },
  law: { sv: 'Lag', fi: 'Laki', en: 'Law' },
  yearsKept: { sv: '{years} år', fi: '{years} vuotta', en: '{years} years' },
  forGood: {
    sv: 'Register över ställen, kalendrar, produkter, leverantörer och inställningar, samt uppgiften om vad som raderats, bevaras utan slut: de beskriver staden, inte en person, och äldre beräkningar hänvisar till dem. Sessioner försvinner av sig själva, och en kontrollmapp efter några dagar.',
    fi: 'Toimipisteiden, kalenterien, tuotteiden ja toimittajien rekisterit, asetukset ja tieto hävitetystä säilyvät pysyvästi: ne kuvaavat kaupunkia, eivät henkilöä, ja vanhat laskelmat viittaavat niihin. Istunnot poistuvat itsestään, ja tarkastuskansio muutaman päivän kuluttua.',
    en: 'The register of sites, calendars, products, suppliers and settings, and the record of what was deleted, are kept for good: they describe the city, not a person, and older figures refer to them. Sessions end by themselves, and an inspection folder after some days.',
  },
  locked: {
    sv: 'Filerna är dessutom låsta i lagret från den dag de skrevs, och ingen kan radera dem före det; är låset längre än lagens tid väntar raderingen.',
    fi: 'Tiedostot on lisäksi lukittu tallennuspaikassa kirjoituspäivästä alkaen, eikä kukaan voi poistaa niitä sitä ennen; jos lukitus kestää lakia pidempään, hävittäminen odottaa.',
    en: 'Files are locked in the store as well from the day they were written, and nobody can delete them before; where the lock is longer than the law, the deletion waits.',
  },
} as const satisfies Words;
