import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** A word of the law as it stands in the pages: what it means here, and its source. */
type Legal = { readonly term: Texts; readonly meaning: Texts; readonly source: Texts };

const decree = {
  sv: 'statsrådets årliga förordning (505/2026)',
  fi: 'valtioneuvoston vuosittainen asetus (505/2026)',
  en: 'the Government’s yearly decree (505/2026)',
};
const act33 = { sv: 'lag 999/2012, 33 a–b §', fi: 'laki 999/2012, 33 a–b §', en: 'Act 999/2012, ss. 33 a–b' };

export const legalTerms = {
  applicant: {
    term: { sv: 'Sökande', fi: 'Hakija', en: 'Applicant' },
    meaning: {
      sv: 'Myndigheten eller den juridiska person som äger skolorna och daghemmen; känns igen på sitt FO-nummer.',
      fi: 'Viranomainen tai oikeushenkilö, joka omistaa koulut ja päiväkodit; tunnistetaan Y-tunnuksesta.',
      en: 'The authority or legal person that owns the schools and day cares, known by its business ID.',
    },
    source: {
      sv: 'förordning (EU) 2017/40, art. 5–6',
      fi: 'asetus (EU) 2017/40, 5–6 artikla',
      en: 'Regulation (EU) 2017/40, Art. 5–6',
    },
  },
  site: {
    term: { sv: 'Verksamhetsställe', fi: 'Toimipiste', en: 'Site' },
    meaning: {
      sv: 'En skola, ett daghem eller ett kök som är registrerat hos Livsmedelsverket.',
      fi: 'Koulu, päiväkoti tai keittiö, joka on rekisteröity Ruokavirastoon.',
      en: 'A school, day care or kitchen that is registered with the authority.',
    },
    source: {
      sv: 'Livsmedelsverkets anvisningar',
      fi: 'Ruokaviraston ohjeet',
      en: 'the authority’s instructions',
    },
  },
  composition: {
    term: { sv: 'Sammansättning', fi: 'Kokonaisuus', en: 'Composition' },
    meaning: {
      sv: 'Ett centralkök eller tillredningskök med de ställen det betjänar; produkterna går genom köket.',
      fi: 'Keskus- tai valmistuskeittiö ja sen palvelemat toimipisteet; tuotteet kulkevat keittiön kautta.',
      en: 'A central or preparing kitchen with the sites it serves; the products pass through the kitchen.',
    },
    source: {
      sv: 'Livsmedelsverkets anvisningar',
      fi: 'Ruokaviraston ohjeet',
      en: 'the authority’s instructions',
    },
  },
  period: {
    term: { sv: 'Ansökningsperiod', fi: 'Hakukausi', en: 'Claim period' },
    meaning: {
      sv: 'För en kommun terminen: 1.8–31.12 och 1.1–31.7. Ansökan görs när perioden är slut.',
      fi: 'Kunnalle lukukausi: 1.8.–31.12. ja 1.1.–31.7. Hakemus tehdään, kun kausi on päättynyt.',
      en: 'For a municipality the term: 1 August to 31 December, and 1 January to 31 July. The application is made once it has ended.',
    },
    source: {
      sv: 'statsrådets årliga förordning (505/2026), 10 §',
      fi: 'valtioneuvoston vuosittainen asetus (505/2026), 10 §',
      en: 'the Government’s yearly decree (505/2026), s. 10',
    },
  },
  deadline: {
    term: { sv: 'Sista ansökningsdag', fi: 'Viimeinen hakupäivä', en: 'Last day for applying' },
    meaning: {
      sv: 'Tre månader efter periodens slut: 31 mars för hösten och 31 oktober för våren.',
      fi: 'Kolme kuukautta kauden päättymisestä: syksyltä 31. maaliskuuta ja keväältä 31. lokakuuta.',
      en: 'Three months after the period has ended: 31 March for the autumn, 31 October for the spring.',
    },
    source: {
      sv: 'genomförandeförordning (EU) 2017/39, art. 4',
      fi: 'täytäntöönpanoasetus (EU) 2017/39, 4 artikla',
      en: 'Implementing Regulation (EU) 2017/39, Art. 4',
    },
  },
  schoolYearData: {
    term: { sv: 'Läsårsuppgifter', fi: 'Lukuvuositiedot', en: 'School-year data' },
    meaning: {
      sv: 'Tre tal per ställe: inskrivna barn, icke stödberättigande matgäster och verksamhetsdagar.',
      fi: 'Kolme lukua toimipistettä kohti: kirjoilla olevat lapset, tukeen oikeuttamattomat ruokailijat ja toimintapäivät.',
      en: 'Three figures of each site: enrolled children, non-eligible diners and operating days.',
    },
    source: {
      sv: 'Livsmedelsverkets anvisningar',
      fi: 'Ruokaviraston ohjeet',
      en: 'the authority’s instructions',
    },
  },
  enrolled: {
    term: { sv: 'Inskrivna barn', fi: 'Kirjoilla olevat lapset', en: 'Enrolled children' },
    meaning: {
      sv: 'Barn i dagvård, förskola och grundläggande utbildning och elever på andra stadiet, räknade en bestämd dag.',
      fi: 'Lapset päiväkodissa, esiopetuksessa ja perusopetuksessa sekä toisen asteen opiskelijat tiettynä päivänä laskettuina.',
      en: 'Children in day care, pre-primary and basic education, and pupils of upper secondary, counted on a set day.',
    },
    source: {
      sv: 'genomförandeförordning (EU) 2017/39, art. 4.2',
      fi: 'täytäntöönpanoasetus (EU) 2017/39, 4 artiklan 2 kohta',
      en: 'Implementing Regulation (EU) 2017/39, Art. 4(2)',
    },
  },
  nonEligible: {
    term: {
      sv: 'Icke stödberättigande matgäst',
      fi: 'Tukeen oikeuttamaton ruokailija',
      en: 'Non-eligible diner',
    },
    meaning: {
      sv: 'Personal och andra som äter regelbundet men inte är barn i dagvård, förskola eller skola.',
      fi: 'Henkilökunta ja muut, jotka ruokailevat säännöllisesti mutta eivät ole lapsia päivähoidossa, esiopetuksessa tai koulussa.',
      en: 'Staff and others who eat regularly and are no children in day care, pre-primary or school.',
    },
    source: {
      sv: 'lag 999/2012, 33 a–b §',
      fi: 'laki 999/2012, 33 a–b §',
      en: 'Act 999/2012, ss. 33 a–b',
    },
  },
  operatingDay: {
    term: { sv: 'Verksamhetsdag', fi: 'Toimintapäivä', en: 'Operating day' },
    meaning: {
      sv: 'En dag då stället har öppet för barnen. En dag då det höll stängt ger ingen maximimängd.',
      fi: 'Päivä, jona toimipiste on auki lapsille. Suljettu päivä ei kasvata enimmäismäärää.',
      en: 'A day on which the site is open for the children. A closed day adds nothing to the maximum.',
    },
    source: {
      sv: 'Livsmedelsverkets anvisningar',
      fi: 'Ruokaviraston ohjeet',
      en: 'the authority’s instructions',
    },
  },
  cooking: {
    term: { sv: 'Mjölk i matlagning', fi: 'Maito ruoanlaitossa', en: 'Milk used in cooking' },
    meaning: {
      sv: 'Ger inget stöd sedan den 1 augusti 2017 och lämnas bort redan när den rapporteras.',
      fi: 'Ei oikeuta tukeen 1.8.2017 jälkeen, ja se jätetään pois jo raportoitaessa.',
      en: 'Earns no aid since 1 August 2017 and is left out where it is reported.',
    },
    source: {
      sv: 'förordning (EU) 2017/40, art. 11',
      fi: 'asetus (EU) 2017/40, 11 artikla',
      en: 'Regulation (EU) 2017/40, Art. 11',
    },
  },
  maximum: {
    term: { sv: 'Maximimängd', fi: 'Enimmäismäärä', en: 'Maximum quantity' },
    meaning: {
      sv: 'Högst 0,25 liter per barn och verksamhetsdag; alla mjölkprodukter räknas ihop.',
      fi: 'Enintään 0,25 litraa lasta ja toimintapäivää kohti; kaikki maitotuotteet yhteensä.',
      en: 'At most 0.25 litres a child and operating day, all milk products together.',
    },
    source: {
      sv: 'statsrådets årliga förordning (505/2026)',
      fi: 'valtioneuvoston vuosittainen asetus (505/2026)',
      en: 'the Government’s yearly decree (505/2026)',
    },
  },
  eligible: {
    term: { sv: 'Stödberättigande mängd', fi: 'Tukikelpoinen määrä', en: 'Eligible quantity' },
    meaning: {
      sv: 'Det som serverades, utan andra matgästers andel, så långt det ryms i maximimängden.',
      fi: 'Tarjottu määrä ilman muiden ruokailijoiden osuutta siltä osin kuin se mahtuu enimmäismäärään.',
      en: 'What was served less the share of other diners, as far as it is within the maximum.',
    },
    source: act33,
  },
  rate: {
    term: { sv: 'Stödbelopp', fi: 'Tukimäärä', en: 'Rate of aid' },
    meaning: {
      sv: 'Beloppet per liter den dag mjölken levererades: mjölk och surmjölk 0,16 €, ekologisk mjölk 0,32 €.',
      fi: 'Määrä litralta maidon toimituspäivänä: maito ja piimä 0,16 €, luomumaito 0,32 €.',
      en: 'The sum per litre on the day of delivery: milk and buttermilk €0.16, organic milk €0.32.',
    },
    source: decree,
  },
  ceiling: {
    term: { sv: 'Nationellt tak', fi: 'Kansallinen enimmäismäärä', en: 'National ceiling' },
    meaning: {
      sv: 'Räcker landets anslag inte till, sänks allas stöd i samma proportion. Därför är summorna här uppskattningar.',
      fi: 'Jos maan osuus ei riitä, kaikkien tukea pienennetään samassa suhteessa. Siksi täällä näkyvät summat ovat arvioita.',
      en: 'If the country’s share does not suffice, everybody’s aid is cut in proportion. So the sums here are estimates.',
    },
    source: {
      sv: 'genomförandeförordning (EU) 2017/39, art. 3',
      fi: 'täytäntöönpanoasetus (EU) 2017/39, 3 artikla',
      en: 'Implementing Regulation (EU) 2017/39, Art. 3',
    },
  },
  evidence: {
    term: {
      sv: 'Fakturor eller fraktsedlar',
      fi: 'Laskut tai kuormakirjat',
      en: 'Invoices or freight notes',
    },
    meaning: {
      sv: 'Bifogas varje ansökan för minst ett ställe eller en sammansättning.',
      fi: 'Liitetään jokaiseen hakemukseen vähintään yhdestä toimipisteestä tai kokonaisuudesta.',
      en: 'Go with every application, of at least one site or composition.',
    },
    source: {
      sv: 'Livsmedelsverkets anvisningar',
      fi: 'Ruokaviraston ohjeet',
      en: 'the authority’s instructions',
    },
  },
  late: {
    term: { sv: 'Förseningsavdrag', fi: 'Myöhästymisvähennys', en: 'Late reduction' },
    meaning: {
      sv: '1–30 dagar för sent minskar stödet med 5 procent, 31–60 dagar med 10 procent, därefter med en procent till per dag.',
      fi: '1–30 päivän myöhästyminen vähentää tukea 5 prosenttia, 31–60 päivän 10 prosenttia ja sen jälkeen prosentin lisää joka päivältä.',
      en: '1–30 days late lower the aid by 5 per cent, 31–60 days by 10, and each further day by one per cent more.',
    },
    source: {
      sv: 'genomförandeförordning (EU) 2017/39, art. 4',
      fi: 'täytäntöönpanoasetus (EU) 2017/39, 4 artikla',
      en: 'Implementing Regulation (EU) 2017/39, Art. 4',
    },
  },
  recovery: {
    term: { sv: 'Återkrav', fi: 'Takaisinperintä', en: 'Recovery' },
    meaning: {
      sv: 'Stöd som betalats i onödan krävs tillbaka; högst 100 euro lämnas.',
      fi: 'Aiheetta maksettu tuki peritään takaisin; enintään 100 euroa jätetään perimättä.',
      en: 'Aid paid unduly is claimed back; up to 100 euros are left.',
    },
    source: { sv: 'lag 999/2012, 74 §', fi: 'laki 999/2012, 74 §', en: 'Act 999/2012, s. 74' },
  },
  penalty: {
    term: { sv: 'Påföljdsavgift', fi: 'Seuraamusmaksu', en: 'Penalty' },
    meaning: {
      sv: 'Har för mycket ansökts återkrävs det, och dessutom kan högst samma belopp tas ut som avgift.',
      fi: 'Liikaa haettu peritään takaisin, ja lisäksi voidaan määrätä enintään samansuuruinen maksu.',
      en: 'What was claimed too much is recovered, and up to the same sum may be added as a penalty.',
    },
    source: {
      sv: 'förordning (EU) 2017/40, art. 8; lag 999/2012, 75 §',
      fi: 'asetus (EU) 2017/40, 8 artikla; laki 999/2012, 75 §',
      en: 'Regulation (EU) 2017/40, Art. 8; Act 999/2012, s. 75',
    },
  },
  keeping: {
    term: { sv: 'Bevaring', fi: 'Säilytys', en: 'Keeping of records' },
    meaning: {
      sv: 'Underlaget sparas fyra år från slutet av det år då åtgärden slutfördes, verifikationer sex år.',
      fi: 'Aineisto säilytetään neljä vuotta sen vuoden päättymisestä, jona toimi saatiin päätökseen, tositteet kuusi vuotta.',
      en: 'Records are kept four years from the end of the year in which the action was completed, vouchers six.',
    },
    source: {
      sv: 'lag 999/2012, 67–68 §; bokföringslagen 2:10',
      fi: 'laki 999/2012, 67–68 §; kirjanpitolaki 2:10',
      en: 'Act 999/2012, ss. 67–68; Accounting Act 2:10',
    },
  },
  poster: {
    term: { sv: 'Affisch', fi: 'Juliste', en: 'Poster' },
    meaning: {
      sv: 'EU:s affisch i minst A3, alltid synlig vid huvudingången.',
      fi: 'EU-juliste, vähintään A3, aina näkyvillä pääsisäänkäynnin luona.',
      en: 'The EU poster, A3 or larger, always visible at the main entrance.',
    },
    source: {
      sv: 'förordning (EU) 2017/40, art. 12',
      fi: 'asetus (EU) 2017/40, 12 artikla',
      en: 'Regulation (EU) 2017/40, Art. 12',
    },
  },
} as const satisfies Readonly<Record<string, Legal>>;

export type LegalTerm = keyof typeof legalTerms;

export const legalWords = {
  source: { sv: 'Källa: {source}', fi: 'Lähde: {source}', en: 'Source: {source}' },
  here: {
    sv: 'Lagens ord på den här sidan',
    fi: 'Lain sanat tällä sivulla',
    en: 'Words of the law on this page',
  },
} as const satisfies Words;
