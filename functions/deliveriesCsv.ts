import { writeCsv } from '../src/adapters/csv/writeCsv.ts';
import { deliveries } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { openDeliveries } from '../src/usecases/openDeliveries.ts';
import { deliveryTable, foundDeliveries } from '../src/web/deliveries/foundDeliveries.ts';

export const handler = endpoint(
  'deliveriesCsv',
  () => ({ ...surroundings(), deliveries: deliveries() }),
  async (ports, { query, language }) => {
    const hand = await openDeliveries(ports, { periodId: query.periodId });
    const bytes = new TextEncoder().encode(writeCsv(deliveryTable(foundDeliveries(hand, query), language)));
    return { bytes, type: 'text/csv; charset=utf-8', name: `deliveries-${hand.period.id}.csv` };
  },
);
