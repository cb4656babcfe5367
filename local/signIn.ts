/** Cookies by name, as a browser keeps them for the login; pass the same map again to stay logged in. */
export type CookieJar = Map<string, string>;

const maxSteps = 12;

/**
 * Logs in at the local issuer without a browser: follows the redirects, presses the button of `subject` on the
 * login page and stops before the address that the login leads back to.
 * @returns that address: the callback URL with its code (or error) and state
 * @throws Error with what the page said when the login does not lead back
 */
export async function signInWith({
  authorizationUrl,
  subject,
  jar = new Map(),
}: {
  authorizationUrl: string | URL;
  subject: string;
  jar?: CookieJar;
}): Promise<URL> {
  const issuer = new URL(authorizationUrl).origin;
  let address = new URL(authorizationUrl);
  let form: URLSearchParams | undefined;

  for (let step = 0; step < maxSteps; step++) {
    const response = await request(address, form, jar);
    const location = response.headers.get('location');
    if (location !== null) {
      await response.body?.cancel();
      address = new URL(location, address);
      form = undefined;
      if (address.origin !== issuer) return address;
      continue;
    }
    const page = await response.text();
    const offered = page.includes(`name="subject" value="${escapeValue(subject)}"`);
    if (response.status !== 200 || !offered || form !== undefined) {
      throw new Error(`The local login did not let ${subject} in (${response.status}): ${plain(page)}`);
    }
    form = new URLSearchParams({ subject });
  }
  throw new Error(
    `The local login did not come to an end after ${maxSteps} steps, last at ${address.pathname}`,
  );
}

async function request(address: URL, form: URLSearchParams | undefined, jar: CookieJar): Promise<Response> {
  const response = await fetch(address, {
    redirect: 'manual',
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    ...(form && { method: 'POST', body: form }),
  });
  // Paths are left aside: the issuer's names are all different, and it ignores what it did not ask for.
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split(/;\s*/);
    const [name = '', ...value] = pair.split('=');
    const over = attributes.some((attribute) => /^expires=Thu, 01 Jan 1970|^max-age=0$/i.test(attribute));
    if (over) jar.delete(name);
    else jar.set(name, value.join('='));
  }
  return response;
}

function escapeValue(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

function plain(page: string): string {
  const body = page.replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return body.replace(/\s+/g, ' ').trim().slice(0, 300);
}
