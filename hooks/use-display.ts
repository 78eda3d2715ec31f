import { useEffect, useMemo, useState } from 'preact/hooks';
import { homeTimeZoneOf, otherTimeZonesOf } from '../domain/home-zone';
import type { Preferences } from '../domain/preferences';
import type { TimeZoneId } from '../domain/time';
import { loadStrings, type Strings } from '../platform/i18n';
import type { Display } from './use-strings';
import { useSystemTimeZone } from './use-system-time-zone';

/** The display for these preferences, in the zone of the computer as long as none is chosen, and the page's language and direction set to match; null until the strings are loaded. */
export function useDisplay(preferences: Preferences | undefined): Display | null {
  const [strings, setStrings] = useState<Strings | null>(null);
  const systemTimeZone = useSystemTimeZone();
  const language = preferences?.language;
  useEffect(() => {
    if (language !== undefined) void loadStrings(language).then(setStrings);
  }, [language]);
  useEffect(() => {
    if (strings === null) return;
    document.documentElement.lang = strings.language;
    document.documentElement.dir = strings.direction;
  }, [strings]);
  return useMemo(
    () =>
      strings === null || preferences === undefined ? null : toDisplay(strings, preferences, systemTimeZone),
    [strings, preferences, systemTimeZone],
  );
}

function toDisplay(strings: Strings, preferences: Preferences, systemTimeZone: TimeZoneId): Display {
  const homeTimeZone = homeTimeZoneOf(preferences, systemTimeZone);
  return {
    ...strings,
    homeTimeZone,
    otherTimeZones: otherTimeZonesOf(preferences, homeTimeZone),
    format: { locale: strings.language, timeZone: homeTimeZone, hourCycle: preferences.hourCycle },
  };
}
