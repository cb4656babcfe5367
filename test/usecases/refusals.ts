import { Refused } from '../../src/domain/refusals.ts';

/** What the act was refused with; an error when it was not refused, or failed in another way. */
export async function refusal(act: Promise<unknown>): Promise<Refused> {
  try {
    await act;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('it was not refused');
}
