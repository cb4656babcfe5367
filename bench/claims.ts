import { canonical } from '../src/domain/canonical.ts';
import { takeSnapshot } from '../src/domain/takeSnapshot.ts';
import { digest, materialOf } from './material.ts';
import { median, ms, ratio, type Table, timed } from './measure.ts';

/** A term's claim from the counts in memory: the arithmetic, the checks, the canonical text and its hash. */
export async function benchClaims(): Promise<Table[]> {
  const rows: string[][] = [];
  let first: number | undefined;
  for (const sites of [45, 450, 4500]) {
    const material = materialOf(sites);
    const days = [...material.counts.values()].reduce((sum, each) => sum + each.length, 0);
    let text = '';
    const compute = median(await timed(sites > 1000 ? 1 : 5, () => takeSnapshot(material)));
    const snapshot = takeSnapshot(material);
    const freeze = median(
      await timed(sites > 1000 ? 1 : 5, () => {
        text = canonical(snapshot);
        return digest(text);
      }),
    );
    const whole = compute + freeze;
    first ??= whole;
    rows.push([
      ...[String(sites), String(days), ms(compute), ms(freeze), ((compute + freeze) / sites).toFixed(2)],
      ...[ratio(whole / first), ratio(sites / 45), `${(text.length / 1e6).toFixed(1)} MB`],
    ]);
  }
  const columns = [
    'sites',
    'days',
    'compute ms',
    'freeze ms',
    'ms a site',
    'time against 45',
    'sites against 45',
    'snapshot',
  ];
  return [
    { title: "Claim of a term, from counts in memory (time grows with the sites' number)", columns, rows },
  ];
}
