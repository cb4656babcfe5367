import type { SendMailOptions } from 'nodemailer';
import type { Letter, Mail } from '../../usecases/ports.ts';
import { type MailText, mailWords } from './mailWords.ts';

/** How a message leaves: nodemailer builds it, an SMTP server or Amazon SES takes it. */
export type Transport = {
  sendMail(options: SendMailOptions): Promise<{ readonly response?: string; readonly messageId?: string }>;
};

/**
 * Letters as mails: plain text and simple HTML with the same words. The letter's id is the Message-Id, so that a server
 * that gets it twice can know it; SES puts an id of its own there, so it stands in a header beside it as well.
 */
export function nodeMail(options: {
  readonly sender: () => string;
  readonly publicUrl: () => string;
  readonly city: () => string;
  readonly transport: () => Promise<Transport>;
}): Mail {
  return {
    send: async (letter) => {
      const transport = await options.transport();
      const { messageId, response } = await transport.sendMail(mailOf(letter, options));
      return (response ?? messageId ?? 'taken').slice(0, 120);
    },
  };
}

function mailOf(
  letter: Letter,
  { sender, publicUrl, city }: Parameters<typeof nodeMail>[0],
): SendMailOptions {
  const { id, to, message, language, link, files } = letter;
  const said = mailWords(message, language, { publicUrl: publicUrl(), link, city: city() });
  const from = `${language === 'fi' ? 'Koulumaito' : language === 'sv' ? 'Skolmjölk' : 'School milk'}, ${city()}`;
  const domain = sender().split('@')[1] ?? 'localhost';
  return {
    from: { name: from, address: sender() },
    to: [...to],
    messageId: `<${id}@${domain}>`,
    subject: said.subject,
    text: textOf(said),
    html: htmlOf(said, language, from),
    headers: { 'X-Skolmjolk-Id': id, 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
    attachments: files.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
  };
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** The same words for a program that shows no HTML. */
function textOf({ paragraphs, end }: MailText): string {
  const parts = paragraphs.map((each) => (typeof each === 'string' ? each : `${each.label}:\n${each.url}`));
  return `${[...parts, `-- \n${end}`].join('\n\n')}\n`;
}

/** Styles stand at the elements, as mail programs leave nothing else; tables and pictures there are none. */
const styles = {
  body: 'margin:0;background:#f2f3f4;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1a1a1a',
  sheet: 'max-width:36rem;margin:0 auto;background:#ffffff',
  head: 'background:#00569e;color:#ffffff;padding:12px 24px;font-weight:bold',
  content: 'padding:8px 24px 16px;overflow-wrap:anywhere',
  button:
    'display:inline-block;background:#00569e;color:#ffffff;padding:12px 20px;font-weight:bold;text-decoration:none',
  small: 'font-size:13px;color:#545454;overflow-wrap:anywhere',
  end: 'font-size:13px;color:#545454;padding:12px 24px 24px;border-top:1px solid #d8d9db',
} as const;

function htmlOf({ subject, paragraphs, end }: MailText, language: string, from: string): string {
  const body = paragraphs.map((each) => (typeof each === 'string' ? blockOf(each) : buttonOf(each)));
  return `<!DOCTYPE html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title></head>
<body style="${styles.body}"><div style="${styles.sheet}"><div style="${styles.head}">${escaped(from)}</div>
<div style="${styles.content}">
${body.join('\n')}
</div><div style="${styles.end}">${escaped(end)}</div></div></body></html>
`;
}

/** A paragraph; its lines that begin with a dash are a list under it. */
function blockOf(paragraph: string): string {
  const lines = paragraph.split('\n').map(escaped);
  const [said, items] = [lines.filter((each) => !isItem(each)), lines.filter(isItem)];
  const list = items.map((each) => `<li>${each.slice(2)}</li>`).join('');
  return `${said.length > 0 ? `<p>${said.join('<br>\n')}</p>` : ''}${list && `<ul>${list}</ul>`}`;
}
const isItem = (line: string): boolean => line.startsWith('– ');

/** The address stands in full under its button, for whoever copies it. */
function buttonOf({ label, url }: { readonly label: string; readonly url: string }): string {
  const address = escaped(url);
  return `<p><a href="${address}" style="${styles.button}">${escaped(label)}</a></p>\n<p style="${styles.small}">${address}</p>`;
}
