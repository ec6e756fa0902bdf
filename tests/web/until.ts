/** Resolves once `isSo` holds; looks again whenever the event loop comes round. Fails after ten seconds, naming what it waited for. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + 10_000;
  while (!(await isSo())) {
    if (performance.now() > giveUp) throw new Error(`waited in vain for: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
