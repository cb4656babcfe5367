import { attachments, deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { attachFile } from '../src/usecases/attachFile.ts';
import { withdrawAttachment } from '../src/usecases/withdrawAttachment.ts';
import { submitAttachment } from '../src/web/deliveries/submitAttachment.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

export const handler = pageEndpoint(
  'attachmentForm',
  () => ({ ...surroundings(), attachments: attachments(), deliveries: deliveries() }),
  (ports, { body, actor, ...call }) =>
    submitAttachment(frameOf({ ...call, actor }), body, {
      attach: (wish) => attachFile(ports, { ...wish, actor }),
      withdraw: (wish) => withdrawAttachment(ports, { ...wish, actor }),
    }),
);
