export type Patience = { limitMs?: number; everyMs?: number; signal?: AbortSignal };

/** Resolves once `isSo` holds; looks again every few milliseconds. Fails after `limitMs`, naming what it waited for, or with `signal`. */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  { limitMs = 60_000, everyMs = 5, signal }: Patience = {},
): Promise<void> {
  const giveUp = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > giveUp) throw new Error(`waited in vain for: ${what}`);
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
