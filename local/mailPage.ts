import { createServer } from 'node:http';
import { listen } from './listen.ts';
import type { CaughtMail, ReadMail } from './mail.ts';

type Box = { list(): Promise<CaughtMail[]>; read(id: string): Promise<ReadMail | undefined> };

/** The caught mail in a browser of this machine: the list, each message, each attachment as it was sent. */
export async function startMailPage({
  port,
  mail,
}: {
  port: number;
  mail: Box;
}): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const [, id = '', part] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const found = id ? await mail.read(id) : undefined;
    const file = part === undefined ? undefined : found?.attachments[Number(part)];
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    if (file) {
      response.setHeader('content-type', file.contentType);
      response.end(file.content);
      return;
    }
    response.statusCode = id && !found ? 404 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(found ? letter(found) : list(await mail.list())));
  });
  const taken = await listen(server, { port, what: 'the page of the mail' });
  return {
    url: `http://localhost:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const safe = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Caught mail</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>:root{color-scheme:light dark}
body{font-family:sans-serif;line-height:1.5;margin:1rem auto;max-width:50rem;padding:0 1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}</style></head>
<body>${body}</body></html>`;

const list = (mails: readonly CaughtMail[]): string =>
  `<h1>Caught mail</h1>${mails.length === 0 ? '<p>None yet.</p>' : ''}<ul>${mails
    .map(
      (each) =>
        `<li><a href="/${each.id}">${safe(each.subject || '(no subject)')}</a><br><small>${each.at.toISOString()} to ${safe(each.to.join(', '))}</small></li>`,
    )
    .join('')}</ul>`;

function letter(mail: ReadMail): string {
  const text = safe(mail.text).replace(/https?:\/\/[^\s&]+/g, (url) => `<a href="${url}">${url}</a>`);
  const files = mail.attachments.map(
    ({ filename }, index) => `<li><a href="/${mail.id}/${index}">${safe(filename)}</a></li>`,
  );
  return `<p><a href="/">All mail</a></p><h1>${safe(mail.subject)}</h1><p>From ${safe(mail.from)} to ${safe(mail.to.join(', '))}</p><pre>${text}</pre><ul>${files.join('')}</ul>`;
}
