import { readCsv } from '../src/adapters/csv/readCsv.ts';
import { attachments, deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { readXml } from '../src/adapters/xml/readXml.ts';
import { importDelivery } from '../src/usecases/importDelivery.ts';
import { openDeliveries } from '../src/usecases/openDeliveries.ts';
import { newSupplier, settleNumbers } from '../src/usecases/settleNumbers.ts';
import { submitDeliveries } from '../src/web/deliveries/submitDeliveries.ts';
import { frameOf } from '../src/web/layout.ts';
import { pageEndpoint } from '../src/web/pageEndpoint.ts';

const ports = () => ({ ...surroundings(), deliveries: deliveries(), attachments: attachments() });
export const handler = pageEndpoint('deliveriesForm', ports, async (world, call) =>
  submitDeliveries(frameOf(call), call, {
    hand: await openDeliveries(world, call.query),
    run: (wish) => importDelivery(world, { ...wish, readXml, readCsv, actor: call.actor }),
    settle: (wish) => settleNumbers(world, { ...wish, actor: call.actor }),
    newSupplier: (value) => newSupplier(world, { value, actor: call.actor }),
  }),
);
