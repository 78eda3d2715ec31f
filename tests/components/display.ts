import type { Display } from '../../hooks/use-strings';
import { loadStrings } from '../../platform/i18n';

/** The display of a user at home in the zone, on a computer that was started. */
export async function displayIn(
  language: string,
  timeZone: string,
  hourCycle: '12' | '24' = '24',
): Promise<Display> {
  const strings = await loadStrings(language);
  return {
    ...strings,
    homeTimeZone: timeZone,
    otherTimeZones: [],
    format: { locale: language, timeZone, hourCycle },
  };
}
