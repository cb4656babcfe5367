/** The cookies of the pages. `__Host-` binds a cookie to this host and to TLS; browsers take localhost for safe too. */
const hidden = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The session: ends with the browser, and on the server by age and idleness. */
export const sessionCookie = (secret: string): string => `__Host-session=${secret}; ${hidden}`;
export const noSessionCookie = `__Host-session=; ${hidden}; Max-Age=0`;

/** The session of who opened a site's entry link; it goes with the browser too. */
export const linkCookie = (secret: string): string => `__Host-link=${secret}; ${hidden}`;
export const noLinkCookie = `__Host-link=; ${hidden}; Max-Age=0`;

/** The state of a login on its way. */
export const loginCookie = (state: string): string => `__Host-login=${state}; ${hidden}; Max-Age=900`;
export const noLoginCookie = `__Host-login=; ${hidden}; Max-Age=0`;

/** The choice of language, for a year. */
export const languageCookie = (language: string): string =>
  `language=${language}; Path=/; Secure; SameSite=Lax; Max-Age=31536000`;
