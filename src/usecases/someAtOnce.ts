/** How many sites are read at once: enough to keep the database busy, few enough for its connections. */
const mostAtOnce = 24;

/** What the act gives for each item, in the items' order, at most 24 under way at a time. */
export async function someAtOnce<T, R>(items: readonly T[], act: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++)
      results[index] = await act(items[index] as T);
  };
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, items.length) }, worker));
  return results;
}
