import { claims, seals, signer } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';
import { canonical } from '../src/domain/canonical.ts';
import { readApprovalRecord } from '../src/usecases/approvalRecords.ts';

export const handler = endpoint(
  'readApprovalRecord',
  () => ({ ...surroundings(), claims: claims(), seals: seals(), signer: signer() }),
  async (ports, { params }) => {
    const { record, seal } = await readApprovalRecord(ports, params);
    const text = canonical({ content: record, signature: seal.signature });
    const name = `approval-${record.reference}.json`;
    return { bytes: new TextEncoder().encode(text), type: 'application/json', name };
  },
);
