/** A time of every day, in minutes after midnight, as fields for times write it (HTML, "valid time string"). */

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)(?::\d\d(?:\.\d{1,3})?)?$/;

/** The minute of the day, 0 to 1439, as a clock shows it: "07:05". */
export function formatMinuteOfDay(minute: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The minute of the day that the text names, its seconds left out; null where it names none, as while a field is not filled in. */
export function readMinuteOfDay(text: string): number | null {
  const parts = CLOCK.exec(text);
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2]);
}
