type Payload = { grantId?: string; uid?: string; consumed?: number };
type Kept = { payload: Payload; endsAt: number };

/**
 * Sessions, grants and codes of the issuer, in memory: a restart logs everybody out and loses nothing else,
 * since access tokens are signed and not looked up.
 * @returns what oidc-provider calls an adapter factory: one store for each kind of thing
 */
export function memoryStores(now: () => Date) {
  const kinds: Map<string, Kept>[] = [];

  return (_kind: string) => {
    const kept = new Map<string, Kept>();
    kinds.push(kept);

    const live = (id: string): Payload | undefined => {
      const found = kept.get(id);
      if (found !== undefined && found.endsAt > now().getTime()) return found.payload;
      kept.delete(id);
      return undefined;
    };

    return {
      async upsert(id: string, payload: Payload, expiresIn?: number) {
        const time = now().getTime();
        if (kept.size > 500) for (const [old, { endsAt }] of kept) if (endsAt <= time) kept.delete(old);
        kept.set(id, {
          payload,
          endsAt: expiresIn === undefined ? Number.POSITIVE_INFINITY : time + expiresIn * 1000,
        });
      },
      find: async (id: string) => live(id),
      findByUid: async (uid: string) =>
        [...kept.values()].map(({ payload }) => payload).find((p) => p.uid === uid),
      findByUserCode: async () => undefined,
      async destroy(id: string) {
        kept.delete(id);
      },
      async consume(id: string) {
        const payload = live(id);
        if (payload !== undefined) payload.consumed = Math.floor(now().getTime() / 1000);
      },
      async revokeByGrantId(grantId: string) {
        for (const things of kinds) {
          for (const [id, { payload }] of things) if (payload.grantId === grantId) things.delete(id);
        }
      },
    };
  };
}
