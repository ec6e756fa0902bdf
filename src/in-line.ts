/** Work on the same key waits for the work before it, whether that succeeded or not; work on other keys does not. In this process only. */
export function createLines(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const lines = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = lines.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    const mark = done.catch(() => {});
    lines.set(key, mark);
    mark.then(() => lines.get(key) === mark && lines.delete(key));
    return done;
  };
}
