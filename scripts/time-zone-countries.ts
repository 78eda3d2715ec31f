import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, runCommand } from './failure';
import { PROJECT_ROOT } from './project-root';

/**
 * Writes data/time-zone-countries.json anew: `npx tsx scripts/time-zone-countries.ts [zone.tab]`.
 *
 * The countries come from `zone.tab` of the IANA time zone database (public domain; package `tzdata`), which names
 * one country for each zone and calls each zone by its present name. `Intl.Locale.prototype.getTimeZones` agrees
 * with it on every zone, but names 19 of them only as CLDR first did (`Asia/Calcutta`). Browsers are divided:
 * Chromium offers the first names, Firefox the present ones. So the file also leads from each first name, which is
 * what V8 makes of a present one, to the present one.
 */
const ZONE_TAB = '/usr/share/zoneinfo/zone.tab';
const OUTPUT = path.join(PROJECT_ROOT, 'data/time-zone-countries.json');

await runCommand(async () => {
  const file = process.argv[2] ?? ZONE_TAB;
  const countries = parseZoneTab(await readFile(file, 'utf8'));
  const formerNames = formerNamesOf(Object.keys(countries));
  const isCovered = (zone: string) => (formerNames[zone] ?? zone) in countries;
  const missing = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC' && !isCovered(zone));
  if (missing.length > 0) throw new Failure(`${file} does not know ${missing.join(', ')}.`);
  await writeFile(OUTPUT, `${JSON.stringify({ countries, formerNames }, null, 2)}\n`);
});

/** The ISO 3166-1 code of the country of each zone, by zone. */
function parseZoneTab(text: string): Readonly<Record<string, string>> {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const pairs = rows.map((row): [string, string] => {
    const [country = '', , timeZone = ''] = row.split('\t');
    if (!/^[A-Z]{2}$/.test(country) || timeZone === '') throw new Failure(`Not a row of zone.tab: ${row}`);
    return [timeZone, country];
  });
  return toSortedRecord(pairs);
}

/** The present name of each zone, by the name that V8 makes of it where that is another one. */
function formerNamesOf(timeZones: readonly string[]): Readonly<Record<string, string>> {
  const pairs = timeZones.map((timeZone): [string, string] => {
    return [new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone, timeZone];
  });
  return toSortedRecord(pairs.filter(([former, present]) => former !== present));
}

function toSortedRecord(pairs: readonly [string, string][]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
