import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type EpochMilliseconds, SECOND } from '../domain/time';

/** The one clock of the page; set by the entrypoint, read by `useNow` alone. */
export const NowContext = createContext<EpochMilliseconds>(0);

/** The time that the page shows now, cut to the second. All components see the same one. */
export function useNow(): EpochMilliseconds {
  return useContext(NowContext);
}

/** Reads the clock once a second, at its full second, and only while the page is visible. For the root of a page. */
export function useTicking(readClock: () => EpochMilliseconds): EpochMilliseconds {
  const [now, setNow] = useState(readClock);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const time = readClock();
      setNow(time);
      timer = setTimeout(tick, SECOND - (time % SECOND));
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [readClock]);
  return now;
}
