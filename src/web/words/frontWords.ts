import type { Words } from './speak.ts';

/** The front door. */
export const frontWords = {
  title: { sv: 'Skolmjölk', fi: 'Koulumaito', en: 'School milk' },
  lead: {
    sv: 'Här antecknar köken varje dag hur mycket mjölk som serveras i skolor och daghem, och staden ansöker om skolmjölksstöd på basis av det.',
    fi: 'Täällä keittiöt kirjaavat päivittäin, paljonko maitoa kouluissa ja päiväkodeissa tarjotaan, ja kaupunki hakee sen perusteella koulumaitotukea.',
    en: 'Here the kitchens note every day how much milk is served in schools and day cares, and the city applies for school-milk aid on that basis.',
  },
  signIn: { sv: 'Logga in', fi: 'Kirjaudu sisään', en: 'Log in' },
  kitchenTitle: { sv: 'I köket', fi: 'Keittiössä', en: 'In the kitchen' },
  kitchen: {
    sv: 'Lämna dagsrapporten på tio sekunder, se vilka dagar som saknas och rätta det som blev fel.',
    fi: 'Anna päiväraportti kymmenessä sekunnissa, katso mitkä päivät puuttuvat, ja korjaa virheet.',
    en: 'Send the daily count in ten seconds, see which days are missing and correct what went wrong.',
  },
  officeTitle: { sv: 'På kontoret', fi: 'Toimistossa', en: 'In the office' },
  office: {
    sv: 'Följ terminen, granska ansökan med hela uträkningen och godkänn den. En annan person än den som har berett ansökan godkänner.',
    fi: 'Seuraa lukukautta, tarkista hakemus ja koko laskelma ja hyväksy se. Hyväksyjä on muu kuin hakemuksen valmistelija.',
    en: 'Follow the term, check the application with all its working, and approve it. Whoever approves is not the one who prepared it.',
  },
  noRightsTitle: {
    sv: 'Du är inloggad men har inga rättigheter här',
    fi: 'Olet kirjautunut, mutta sinulla ei ole täällä oikeuksia',
    en: 'You are logged in but have no rights here',
  },
  noRights: {
    sv: 'Be administratören lägga till dig i användarregistret. Logga ut om du vill byta användare.',
    fi: 'Pyydä pääkäyttäjää lisäämään sinut käyttäjärekisteriin. Kirjaudu ulos, jos haluat vaihtaa käyttäjää.',
    en: 'Ask the administrator to add you to the register of users. Log out to change user.',
  },
  signOut: { sv: 'Logga ut', fi: 'Kirjaudu ulos', en: 'Log out' },
} as const satisfies Words;
