interface Waiting<I, O> {
  readonly item: I;
  readonly settle: { readonly resolve: (value: O) => void; readonly reject: (error: unknown) => void };
}

/**
 * Let calls that arrive while the writers are busy go together in the next write: one commit for many, and a lone call
 * waits for nobody. When a shared write fails, each item is tried by itself, so that one cannot take others with it.
 * @param write all items at once, outcomes in the order given
 */
export const gather = <I, O>(
  write: (items: readonly I[]) => Promise<readonly O[]>,
  { writers, most }: { readonly writers: number; readonly most: number },
): ((item: I) => Promise<O>) => {
  const queue: Waiting<I, O>[] = [];
  let busy = 0;
  const settleAll = (batch: readonly Waiting<I, O>[], outcomes: readonly O[]) => {
    batch.forEach((w, i) => {
      const outcome = outcomes[i];
      if (outcome === undefined) w.settle.reject(new Error('an outcome is missing'));
      else w.settle.resolve(outcome);
    });
  };
  const writeOut = async (batch: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      settleAll(batch, await write(batch.map((w) => w.item)));
    } catch (error) {
      if (batch.length === 1) batch[0]?.settle.reject(error);
      else for (const w of batch) await writeOut([w]);
    }
  };
  const pump = () => {
    while (busy < writers && queue.length > 0) {
      const batch = queue.splice(0, most);
      busy++;
      void writeOut(batch).finally(() => {
        busy--;
        pump();
      });
    }
  };
  return (item) =>
    new Promise<O>((resolve, reject) => {
      queue.push({ item, settle: { resolve, reject } });
      // After the requests that are already readable have been read: they can share this write.
      setImmediate(pump);
    });
};
