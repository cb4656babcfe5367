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
    const policy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    response.setHeader('content-security-policy', policy);
    if (part === 'html' && found?.html) {
      // The mail stands in a frame of its own, where nothing runs; what it leads to opens beside it.
      const alone = 'sandbox allow-popups allow-popups-to-escape-sandbox';
      response.setHeader('content-security-policy', `${policy}; ${alone}`);
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(found.html.replace('<head>', '<head><base target="_blank">'));
      return;
    }
    if (file) {
      response.setHeader('content-type', file.contentType);
      response.end(file.content);
      return;
    }
    response.statusCode = id && !found ? 404 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const title = found?.subject ?? 'Caught mail';
    response.end(page(title, found ? letter(found) : list(await mail.list())));
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

const page = (title: string, body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${safe(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>:root{color-scheme:light dark}
body{font-family:sans-serif;line-height:1.5;margin:1rem auto;max-width:60rem;padding:0 1rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0;border-bottom:1px solid #8886;overflow-wrap:anywhere}
iframe{width:100%;height:34rem;border:1px solid #8888;background:#fff}dt{float:left;clear:left;width:6rem;color:#777}dd{margin:0 0 0 6rem}
</style></head><body>${body}</body></html>`;

const timeOf = (at: Date): string =>
  at.toLocaleString('sv-FI', { timeZone: 'Europe/Helsinki', dateStyle: 'short', timeStyle: 'short' });

const list = (mails: readonly CaughtMail[]): string =>
  `<h1>Caught mail (${mails.length})</h1><p>Nothing leaves this machine. The newest first, by the clock of the system.</p>${
    mails.length === 0
      ? '<p>None yet: the robot writes when its time comes.</p>'
      : `<table><thead><tr><th>When</th><th>To</th><th>Subject</th></tr></thead><tbody>${mails
          .map(
            (each) =>
              `<tr><td>${timeOf(each.at)}</td><td>${safe(each.to.join(', '))}</td><td><a href="/${each.id}">${safe(each.subject || '(no subject)')}</a></td></tr>`,
          )
          .join('')}</tbody></table>`
  }`;

function letter(mail: ReadMail): string {
  const text = safe(mail.text).replace(/https?:\/\/[^\s&]+/g, (url) => `<a href="${url}">${url}</a>`);
  const files = mail.attachments.map(
    ({ filename, content }, index) =>
      `<li><a href="/${mail.id}/${index}">${safe(filename)}</a> (${Math.ceil(content.length / 1000)} kB)</li>`,
  );
  return `<p><a href="/">All mail</a></p><h1>${safe(mail.subject)}</h1>
<dl><dt>From</dt><dd>${safe(mail.from)}</dd><dt>To</dt><dd>${safe(mail.to.join(', '))}</dd><dt>When</dt><dd>${timeOf(mail.at)}</dd></dl>
${files.length > 0 ? `<h2>Attachments</h2><ul>${files.join('')}</ul>` : ''}
${mail.html ? `<h2>As a mail program shows it</h2><iframe title="The mail" src="/${mail.id}/html"></iframe>` : ''}
<h2>As plain text</h2><pre>${text}</pre>`;
}
