import type { Words } from './speak.ts';

export const formWords = {
  oneMistake: {
    sv: 'En uppgift behöver ses över. Inget har skickats än.',
    fi: 'Yksi tieto on tarkistettava. Mitään ei ole vielä lähetetty.',
    en: 'One thing needs another look. Nothing has been sent yet.',
  },
  manyMistakes: {
    sv: '{count} uppgifter behöver ses över. Inget har skickats än.',
    fi: '{count} tietoa on tarkistettava. Mitään ei ole vielä lähetetty.',
    en: '{count} things need another look. Nothing has been sent yet.',
  },
} as const satisfies Words;
