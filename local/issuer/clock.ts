import { registerHooks } from 'node:module';

// oidc-provider reads the machine's clock in one small module and offers no setting for it. A sample city that
// lives at another date needs tokens of that date, so that one module is replaced when it is loaded. The clock
// hangs on globalThis because a test runner may load this file a second time.
const key = Symbol.for('skolmjolk.local.issuer.now');
const hooked = Symbol.for('skolmjolk.local.issuer.hooked');
// Symbols of our own are not in globalThis's type.
const shared = globalThis as unknown as Record<symbol, unknown>;

/**
 * Loads oidc-provider so that every time in it (iat, exp, auth_time, max_age) is read from `now`.
 * The clock is one for the process.
 * @returns the package, and a function that gives the clock back
 * @throws Error when another issuer of this process runs on another clock
 */
export async function loadProviderOn(now: () => Date) {
  if (shared[key] !== undefined && shared[key] !== now) {
    throw new Error('Two issuers in one process must share one clock: pass both the same `now`');
  }
  if (shared[hooked] === undefined) {
    shared[hooked] = true;
    registerHooks({
      load: (url, context, next) =>
        url.endsWith('/oidc-provider/lib/helpers/epoch_time.js')
          ? {
              format: 'module',
              shortCircuit: true,
              source: `const now = () => globalThis[Symbol.for('${key.description}')]?.() ?? new Date();
                export default (date = now().getTime()) => Math.floor(date / 1000);`,
            }
          : next(url, context),
    });
  }
  shared[key] = now;
  const loaded = await import('oidc-provider');
  return { ...loaded, giveBack: () => delete shared[key] };
}
