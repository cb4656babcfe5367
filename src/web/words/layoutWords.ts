import type { Role } from '../../domain/people.ts';
import type { Texts } from '../../domain/texts.ts';
import type { Words } from './speak.ts';

/** What stands around every page. */
export const layoutWords = {
  product: { sv: 'Skolmjölk', fi: 'Koulumaito', en: 'School milk' },
  skip: { sv: 'Gå direkt till innehållet', fi: 'Siirry suoraan sisältöön', en: 'Skip to the content' },
  navigation: { sv: 'Huvudmeny', fi: 'Päävalikko', en: 'Main menu' },
  chooseLanguage: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  signedInAs: {
    sv: 'Inloggad: {label} ({roles})',
    fi: 'Kirjautunut: {label} ({roles})',
    en: 'Logged in: {label} ({roles})',
  },
  signIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Log in' },
  signOut: { sv: 'Logga ut', fi: 'Kirjaudu ulos', en: 'Log out' },
  terms: { sv: 'Terminer', fi: 'Lukukaudet', en: 'Terms' },
  kitchens: { sv: 'Kök', fi: 'Keittiöt', en: 'Kitchens' },
  links: { sv: 'Länkar', fi: 'Linkit', en: 'Links' },
  today: { sv: 'I dag', fi: 'Tänään', en: 'Today' },
  robot: { sv: 'Roboten', fi: 'Robotti', en: 'Robot' },
  imports: { sv: 'Läs in', fi: 'Tuonti', en: 'Import' },
  deliveries: { sv: 'Leveranser', fi: 'Toimitukset', en: 'Deliveries' },
  register: { sv: 'Register', fi: 'Rekisteri', en: 'Register' },
  settings: { sv: 'Inställningar', fi: 'Asetukset', en: 'Settings' },
  trail: { sv: 'Loggbok', fi: 'Lokikirja', en: 'Trail' },
  accessibility: {
    sv: 'Tillgänglighetsutlåtande',
    fi: 'Saavutettavuusseloste',
    en: 'Accessibility statement',
  },
  guide: { sv: 'Handledning', fi: 'Opas', en: 'Guide' },
  print: { sv: 'Skriv ut', fi: 'Tulosta', en: 'Print' },
  footer: {
    sv: '{city}: redovisning av skolmjölk för stödansökan',
    fi: '{city}: koulumaidon kirjanpito tukihakemusta varten',
    en: '{city}: the record of school milk for the aid application',
  },
} as const satisfies Words;

/** In which role somebody acts. */
export const roleWords: Readonly<Record<Role, Texts>> = {
  kitchen: { sv: 'kök', fi: 'keittiö', en: 'kitchen' },
  official: { sv: 'handläggare', fi: 'käsittelijä', en: 'official' },
  auditor: { sv: 'revisor', fi: 'tilintarkastaja', en: 'auditor' },
  administrator: { sv: 'administratör', fi: 'pääkäyttäjä', en: 'administrator' },
};

/** Each language by its own name. */
export const languageNames: Texts = { sv: 'Svenska', fi: 'Suomi', en: 'English' };
