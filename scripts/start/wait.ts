import { setTimeout as sleep } from 'node:timers/promises';

const BETWEEN_LOOKS = 250;

/**
 * Whether `holds` came true within `milliseconds`; it is asked four times a second and a last time at the
 * end. An answer that fails counts as no: a page that is being replaced answers nothing.
 */
export async function comesTrue(holds: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  for (;;) {
    if (await holds().catch(() => false)) return true;
    const left = end - performance.now();
    if (left <= 0) return false;
    await sleep(Math.min(BETWEEN_LOOKS, left));
  }
}
