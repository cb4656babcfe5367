import type { SendMailOptions } from 'nodemailer';
import type { Letter, Mail } from '../../usecases/ports.ts';
import { mailWords } from './mailWords.ts';

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
  const { subject, paragraphs } = mailWords(message, language, {
    publicUrl: publicUrl(),
    link,
    city: city(),
  });
  const domain = sender().split('@')[1] ?? 'localhost';
  return {
    from: {
      name: `${language === 'fi' ? 'Koulumaito' : language === 'sv' ? 'Skolmjölk' : 'School milk'}, ${city()}`,
      address: sender(),
    },
    to: [...to],
    messageId: `<${id}@${domain}>`,
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: htmlOf(subject, paragraphs, language),
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

function htmlOf(subject: string, paragraphs: readonly string[], language: string): string {
  const body = paragraphs.map((text) => {
    const lines = escaped(text).split('\n').join('<br>\n');
    return `<p>${lines.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)}</p>`;
  });
  return `<!DOCTYPE html>\n<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body style="font-family: sans-serif; max-width: 40rem; line-height: 1.5">\n${body.join('\n')}\n</body></html>\n`;
}
