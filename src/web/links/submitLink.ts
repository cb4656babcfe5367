import type { Page } from '../../api/endpoint.ts';
import { type EntryLink, type LinkKind, linkKinds, mostLinkDays } from '../../domain/links.ts';
import type { Actor } from '../../domain/people.ts';
import { Refused } from '../../domain/refusals.ts';
import { revokeReason } from '../../shapes/links.ts';
import { line } from '../../shapes/values.ts';
import { linkAddress } from '../../usecases/makeLink.ts';
import type { LinksAtHand } from '../../usecases/readLinks.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { linkWords } from '../words/linkWords.ts';
import { speak } from '../words/speak.ts';
import { linkSheet } from './linkSheet.ts';
import { linksPage, reasonField } from './linksPage.ts';

type Typed = Readonly<Record<string, string | undefined>>;
type Wish = {
  readonly siteId: string;
  readonly kind: LinkKind;
  readonly days: number;
  readonly actor: Actor;
};

/** Makes the link that was asked for and answers with its sheet; or the page again with what is to be mended. */
export async function submitLink(
  frame: Frame,
  {
    body: typed,
    publicUrl,
    actor,
  }: { readonly body: Typed; readonly publicUrl: string; readonly actor: Actor },
  {
    read,
    make,
  }: {
    readonly read: () => Promise<LinksAtHand>;
    readonly make: (wish: Wish) => Promise<{ readonly link: EntryLink; readonly secret: string }>;
  },
): Promise<Page> {
  const say = speak(linkWords, frame.language);
  const hand = await read();
  const mistakes: FieldMistake[] = [];
  const site = hand.sites.find((each) => each.id === typed.siteId);
  if (!site) mistakes.push({ field: 'siteId', words: say('mistakeSite') });
  const kind = linkKinds.find((each) => each === typed.kind);
  if (!kind) mistakes.push({ field: `kind-${linkKinds[0]}`, words: say('mistakeKind') });
  const text = (typed.days ?? '').trim();
  const days = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  const most = mostLinkDays[kind ?? 'term'];
  if (days < 1 || days > most)
    mistakes.push({ field: 'days', words: say('mistakeDays', { most: String(most) }) });
  const contact = (typed.contact ?? '').trim();
  if (contact !== '' && !line(120).safeParse(contact).success)
    mistakes.push({ field: 'contact', words: say('mistakeContact') });
  if (!site || !kind || mistakes.length > 0)
    return { html: linksPage(frame, hand, { make: { typed, mistakes } }), status: 422 };
  const { link, secret } = await make({ siteId: site.id, kind, days, actor });
  const url = linkAddress(publicUrl, secret);
  return { html: linkSheet(frame, { link, url, contact: contact || null }) };
}

/** Takes a link back, with the reason why; one that was taken back meanwhile is left as it is. */
export async function submitRevocation(
  frame: Frame,
  call: { readonly params: { readonly id: string }; readonly body: Typed },
  {
    read,
    revoke,
  }: {
    readonly read: () => Promise<LinksAtHand>;
    readonly revoke: (what: { readonly id: string; readonly reason: string }) => Promise<EntryLink>;
  },
): Promise<Page> {
  const { id } = call.params;
  const typed = call.body.reason ?? '';
  const reason = revokeReason.safeParse(typed);
  if (!reason.success) {
    const words = speak(linkWords, frame.language)('mistakeReason');
    const revoking = { id, typed, mistakes: [{ field: reasonField(id), words }] };
    return { html: linksPage(frame, await read(), { revoking }), status: 422 };
  }
  try {
    await revoke({ id, reason: reason.data });
  } catch (error) {
    if (!(error instanceof Refused && error.code === 'nothing-changed')) throw error;
  }
  return { redirect: `/links#link-${id}` };
}
