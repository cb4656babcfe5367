import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { saveStockData } from '../src/usecases/saveStockData.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'saveStockData',
  () => surroundings(),
  async (ports, { params, body, ifMatch, actor }) =>
    recordView(await saveStockData(ports, { ...params, ...body, ifMatch, actor })),
);
