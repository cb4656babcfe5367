import { surroundings } from '../src/adapters/surroundings.ts';
import { ownPlace } from '../src/usecases/signIn.ts';
import { languageCookie } from '../src/web/cookies.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint('chooseLanguage', surroundings, async (_, { body }) => ({
  redirect: ownPlace(body.to),
  cookies: [languageCookie(body.language)],
}));
