import { Failure } from './failure';

/** RFC 3339 with the seconds optional: the offset never is. */
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The instant that an ISO 8601 text with an offset names, in UTC: `2021-09-10T08:59:40-04:00` gives
 * `2021-09-10T12:59:40.000Z`. A text without an offset, or of a day or an hour that does not exist, throws a
 * `Failure`.
 */
export function parseInstant(text: string): string {
  const [, day = '', clock = '', seconds = ':00'] = INSTANT.exec(text) ?? [];
  // `Date` takes 30 February for 2 March and 24:00 for the next day: only what comes back as it went in exists.
  const wallTime = `${day}T${clock}${seconds}`;
  const echo = toIsoText(`${wallTime}Z`);
  const instant = toIsoText(text);
  if (instant === null || echo === null || !echo.startsWith(`${day}T${clock}`))
    throw new Failure(
      `"${text}" is not an instant: --at takes a date, a time and an offset, such as 2021-09-10T08:59:40-04:00.`,
    );
  return instant;
}

/** Null for what is no date at all. */
function toIsoText(text: string): string | null {
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}
