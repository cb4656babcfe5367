import type { Scheduler } from 'fast-check';
import type { Ports } from '../../src/usecases/ports.ts';

const stores = [
  'counts',
  'register',
  'claims',
  'links',
  'robotDays',
  'outbox',
  'mail',
  'channels',
  'snapshots',
  'documents',
  'sessions',
] as const;

/**
 * The same ports, each of whose calls waits its turn before it reaches the store: the scheduler of fast-check decides
 * who goes next, so that every interleaving of two use cases is a seed.
 */
export function yielding<P extends Ports>(ports: P, scheduler: Scheduler): P {
  return wrapped(ports, async (label, call) => {
    await scheduler.schedule(Promise.resolve(), label);
    return call();
  });
}

/** The ports with something around every call of a store; `label` is such as `counts.put`. */
export function wrapped<P extends Ports>(
  ports: P,
  around: (label: string, call: () => Promise<unknown>) => Promise<unknown>,
  /** Further stores, beside those that every use case of interest calls. */
  more: readonly (keyof Ports)[] = [],
): P {
  const wrap = (name: string, store: object) =>
    Object.fromEntries(
      Object.entries(store).map(([method, call]) => [
        method,
        (...args: unknown[]) => around(`${name}.${method}`, () => call(...args)),
      ]),
    );
  return {
    ...ports,
    ...Object.fromEntries([...stores, ...more].map((name) => [name, wrap(name, ports[name])])),
  };
}
