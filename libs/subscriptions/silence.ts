/** The iterator's next message, or `silence` when there is none within the time. The message asked for is then lost: give the iterator up. */
export async function nextWithin<T>(
  messages: AsyncIterator<T>,
  ms: number,
): Promise<IteratorResult<T> | 'silence'> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), ms);
  });
  const next = messages.next();
  // When silence wins, the broken link may still answer with an error: nobody is left to hear it.
  next.catch(() => undefined);
  try {
    return await Promise.race([next, silence]);
  } finally {
    clearTimeout(timer);
  }
}
