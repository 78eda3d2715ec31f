import { useEffect, useState } from 'preact/hooks';
import { SECOND, type TimeZoneId } from '../domain/time';
import { systemTimeZone } from '../platform/clock';

/** The zone that this computer is in. No event tells that it is in another: it is looked each second, while the page is visible. */
export function useSystemTimeZone(): TimeZoneId {
  const [timeZone, setTimeZone] = useState(systemTimeZone);
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') setTimeZone(systemTimeZone());
    };
    const timer = setInterval(look, SECOND);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return timeZone;
}
