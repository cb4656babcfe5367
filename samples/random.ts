/** Draws the next number: at least 0, less than 1. */
export type Random = () => number;

/**
 * A small seeded generator (mulberry32, public domain, by Tommy Ettinger): the same seed gives the same city on every
 * machine. For samples only; nothing that must be hard to guess may come from it.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * A generator of its own for each name (a site, a site's day), by FNV-1a. So a site added in the middle, or a longer
 * range of days, leaves every other figure as it was.
 */
export function randomFor(seed: number, name: string): Random {
  let hash = 0x811c9dc5 ^ seed;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return seededRandom(hash);
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
