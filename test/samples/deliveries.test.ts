/** The sample's invoices: read from their files, they meet the counts to the millilitre, through every use case. */
import { beforeAll, expect, test } from 'vitest';
import { samplePoster } from '../../local/samplePoster.ts';
import { sampleNow, seedSample } from '../../local/seed.ts';
import { deliverySites } from '../../samples/deliveries.ts';
import { fileKind } from '../../src/domain/attachments.ts';
import { type Reconciliation, readReconciliation } from '../../src/usecases/readReconciliation.ts';
import { memoryIssuerUrl, memoryPorts } from '../ports/memory.ts';

const ports = memoryPorts();
let read: Reconciliation;
beforeAll(async () => {
  ports.setNow(new Date(sampleNow).toISOString());
  await seedSample(ports, { issuer: memoryIssuerUrl, progress: () => {}, counts: true });
  read = await readReconciliation(ports, '2026-autumn');
}, 120_000);

test('every site with invoices is even, with something in stock, and the others only warn', () => {
  const { reconciliation, checks } = read.snapshot;
  const withInvoices = reconciliation.filter((row) => row.verdict !== 'no-deliveries');
  expect(new Set(withInvoices.map((row) => row.unitId))).toEqual(new Set(deliverySites));
  expect(withInvoices.map(({ unitId, group, verdict }) => `${unitId} ${group} ${verdict}`)).toEqual(
    withInvoices.map(({ unitId, group }) => `${unitId} ${group} even`),
  );
  expect(withInvoices.some((row) => row.closing > 0)).toBe(true);
  expect(withInvoices.some((row) => row.credited === -20_000)).toBe(true);
  expect(checks.find((check) => check.id === 'B9')?.verdict).toBe('warning');
});

test('what is no milk is set aside with its reason, and evidence is proposed', async () => {
  const { deliveries } = read.snapshot;
  expect(deliveries.length).toBeGreaterThan(12);
  expect(deliveries.every((each) => each.original !== null)).toBe(true);
  expect(read.proposed?.complete).toBe(true);
  expect(deliverySites).toContain(read.proposed?.unitId);
  expect(read.snapshot.checks.find((check) => check.id === 'B12')?.findings[0]?.code).toBe(
    'evidence-missing',
  );
});

test('the poster is a picture', () => {
  expect(fileKind(samplePoster())).toBe('image/png');
});
