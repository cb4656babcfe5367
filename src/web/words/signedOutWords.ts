import type { Words } from './speak.ts';

/** Between the session's end here and its end at the issuer. */
export const signedOutWords = {
  title: { sv: 'Du är utloggad', fi: 'Olet kirjautunut ulos', en: 'You are logged out' },
  lead: {
    sv: 'Utloggningen avslutas också hos stadens inloggning, så att ingen annan kan fortsätta på den här enheten.',
    fi: 'Uloskirjautuminen viedään loppuun myös kaupungin kirjautumispalvelussa, jotta kukaan muu ei voi jatkaa tällä laitteella.',
    en: 'The login of the city ends too, so that nobody else can go on with this device.',
  },
  goOn: { sv: 'Fortsätt', fi: 'Jatka', en: 'Go on' },
} as const satisfies Words;
