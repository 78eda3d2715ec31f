import type { LanguageTag, TimeZoneId } from '../domain/time';
import type { SourceRequest } from './source';

/** A place that the Journal announces the meetings of. */
export interface DutyStation {
  /** As it stands in the Journal's addresses and in the keys of requests. */
  readonly id: 'new-york' | 'geneva';
  /** What the Journal wants in the header `location`. */
  readonly location: string;
  readonly timeZone: TimeZoneId;
}

const NEW_YORK: DutyStation = { id: 'new-york', location: 'new york', timeZone: 'America/New_York' };
const GENEVA: DutyStation = { id: 'geneva', location: 'geneva', timeZone: 'Europe/Zurich' };

export const DUTY_STATIONS: readonly DutyStation[] = [NEW_YORK, GENEVA];

/** What every request wants: the Journal tells by headers, not by the address, of which place and in which language it speaks. */
export function headersFor(
  { location }: DutyStation,
  language: LanguageTag = 'en',
): Readonly<Record<string, string>> {
  return { location, language };
}

/** The language that was asked for: English where the request does not say. */
export function languageOf({ headers }: SourceRequest): LanguageTag {
  return headers?.language ?? 'en';
}

/** The duty station that was asked about: its times are that place's. New York where the request does not say. */
export function stationOf({ headers }: SourceRequest): DutyStation {
  const location = headers?.location?.toLowerCase().replaceAll('-', ' ');
  return location === GENEVA.location ? GENEVA : NEW_YORK;
}

/** The duty station whose clocks the zone is of, or null. */
export function stationIn(timeZone: TimeZoneId): DutyStation | null {
  return DUTY_STATIONS.find((station) => station.timeZone === timeZone) ?? null;
}
