import { Fault } from "../../fault.ts";

/** The work's outcome, or outside-down after `timeoutMs`: parts of the SDK wait for ever. */
export function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Fault("outside-down", "Teams timeout")), timeoutMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
