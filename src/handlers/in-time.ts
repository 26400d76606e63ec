/** Work on a chat platform that is waited for only so long, and whose throwing is an answer too. */
export async function inTime<T>(
  work: () => Promise<T>,
  ms: number,
  otherwise: { readonly late: T; readonly broken: T },
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise.late), ms);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return otherwise.broken;
  } finally {
    clearTimeout(timer);
  }
}

/** What a send or an edit came to whose answer was late or broken: it may have arrived. */
export const UNSURE = {
  late: { kind: 'unsure', reason: 'no answer came in time' },
  broken: { kind: 'unsure', reason: 'the connection broke' },
} as const;

/** A look that was late or broken has told nothing. */
export const UNKNOWN = { late: { kind: 'unknown' }, broken: { kind: 'unknown' } } as const;
