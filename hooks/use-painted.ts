import { useEffect, useState } from 'preact/hooks';

/** A page that is not visible paints nothing; it does not wait longer than this, in milliseconds. */
const LONGEST_WAIT = 200;

/** Whether what was rendered once `isReady` has been painted: what takes long is rendered after. */
export function usePainted(isReady: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isReady) return;
    const paint = (): void => setPainted(true);
    const timers = [setTimeout(paint, LONGEST_WAIT)];
    // The frame callback runs before the paint, a timer set in it after.
    const frame = requestAnimationFrame(() => timers.push(setTimeout(paint)));
    return () => {
      cancelAnimationFrame(frame);
      timers.forEach(clearTimeout);
    };
  }, [isReady]);
  return isPainted;
}
