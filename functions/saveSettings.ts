import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { saveRecord } from '../src/usecases/records.ts';
import { recordView } from '../src/usecases/views.ts';

export const handler = endpoint(
  'saveSettings',
  () => surroundings(),
  async (ports, { body, ifMatch, actor }) => {
    const value = { ...body.value, draft: null };
    return recordView(
      await saveRecord(ports, { kind: 'settings', id: 'city', ...body, value, ifMatch, actor }),
    );
  },
);
