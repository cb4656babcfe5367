import type { Page } from '../../api/endpoint.ts';
import { type AttachedTo, attachedTo } from '../../domain/attachments.ts';
import { Refused } from '../../domain/refusals.ts';
import { attachedToShape, attachmentId } from '../../shapes/deliveries.ts';
import { errorSummary } from '../forms.ts';
import { html } from '../html.ts';
import { type Frame, layout } from '../layout.ts';
import { attachedToWords, attachmentWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { attachmentForm } from './attachmentList.ts';

type Typed = Readonly<Record<string, string | undefined>>;
type Attach = {
  readonly to: AttachedTo;
  readonly file: Uint8Array;
  readonly name: string;
  readonly words: string | null;
};

/** Attaches a file or takes one back, and goes back to the page of the thing; or says what is wrong with the file. */
export async function submitAttachment(
  frame: Frame,
  typed: Typed,
  world: {
    readonly attach: (wish: Attach) => Promise<unknown>;
    readonly withdraw: (wish: { readonly id: string; readonly reason: string }) => Promise<unknown>;
  },
): Promise<Page> {
  const { language } = frame;
  const say = speak(attachmentWords, language);
  // A path of ours and nothing else: no other host comes after one slash and a letter.
  const back = /^\/[a-z][\w./?=&-]{0,200}$/.test(typed.back ?? '') ? (typed.back ?? '/') : '/deliveries';
  const kind = attachedTo.find((each) => each === typed.kind) ?? 'delivery';
  const again = (words: string): Page => {
    const [field] = typed.act === 'withdraw' ? ['reason'] : ['file'];
    const form = attachmentForm(
      frame,
      { kind, id: typed.to ?? '', ...(typed.site && { sites: [[typed.site, typed.site] as const] }) },
      { back, typed, mistakes: [{ field: 'file', words }] },
    );
    const main = html`${errorSummary([{ field: field === 'file' ? `${kind}-file` : 'back', words }], language)}
<h1>${say('wrongTitle')}</h1>${field === 'file' ? html`<h2>${attachedToWords[kind][language]}</h2>${form}` : ''}
<p><a id="back" href="${back}">${say('back')}</a></p>`;
    return { html: layout({ ...frame, title: say('wrongTitle'), main, width: 'narrow' }), status: 422 };
  };
  try {
    if (typed.act === 'withdraw') {
      const reason = (typed.reason ?? '').trim();
      if (reason === '') return again(say('mistakeReason'));
      const id = attachmentId.safeParse(typed.id);
      if (!id.success) throw new Refused('not-found');
      await world.withdraw({ id: id.data, reason });
      return { redirect: back };
    }
    if (!typed.file) return again(say('mistakeFile'));
    const to = attachedToShape.safeParse({
      kind,
      id: kind === 'poster' ? typed.site : typed.to,
      siteId: kind === 'claim' ? (typed.site ?? '') : null,
    });
    if (!to.success) throw new Refused('not-found');
    const words = typed.words?.trim() || null;
    const name = (typed['file.name'] || 'file').slice(0, 200);
    await world.attach({ to: to.data, file: Buffer.from(typed.file, 'base64'), name, words });
    return { redirect: back };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed')
      return typed.act === 'withdraw' ? { redirect: back } : again(say('mistakeAgain'));
    if (error.code !== 'bad-request') throw error;
    const code = error.mistakes[0]?.code;
    if (code === 'file-heic') return again(say('mistakeHeic'));
    return again(say(code === 'file-too-large' ? 'mistakeLarge' : 'mistakeKind'));
  }
}
