import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { listImportProfiles } from '../src/usecases/importFile.ts';

export const handler = endpoint(
  'listImportProfiles',
  () => surroundings(),
  (ports, { query }) => listImportProfiles(ports, query),
);
