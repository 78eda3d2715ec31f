import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type InferOutput, object, optional, parse, record, string, unknown } from 'valibot';
import places from '../data/time-zone-countries.json';
import { UN_LANGUAGES } from '../domain/un-language';
import { Failure, runCommand } from './failure';
import { PROJECT_ROOT } from './project-root';

/**
 * Writes data/time-zone-aliases.json and data/time-zone-cities.json anew from CLDR:
 * `npx tsx scripts/time-zone-names.ts <folder of cldr-bcp47> <folder of cldr-dates-full>`, both as npm has them.
 *
 * CLDR calls a zone by the name that it bore first (`Asia/Calcutta`); its table of keys knows the present one, and
 * all that are links to it (https://www.unicode.org/reports/tr35/#Time_Zone_Identifiers). Links between zones of two
 * countries (`Europe/Oslo` to `Europe/Berlin`), which the IANA database has made, are none here.
 */

/** Clocks without a place, such as `EST` and `CST6CDT`: their name says more than the city that CLDR has for them. */
const NO_PLACE = /^(?:[CEMW]ET|[EHM]ST|[CEMP]ST\d[CEMP]DT|Factory)$/;

/** Keys of the zone that is called `UTC` here. CLDR keeps apart what shows "GMT". */
const UTC_KEYS: readonly string[] = ['utc', 'gmt'];

/** What the table of keys has of a zone, and the way to it. */
const Key = object({ _alias: optional(string(), ''), _iana: optional(string()) });
const Keys = object({ keyword: object({ u: object({ tz: record(string(), unknown()) }) }) });

await runCommand(async () => {
  const [, , keysFolder, datesFolder] = process.argv;
  if (keysFolder === undefined || datesFolder === undefined)
    throw new Failure('Where is CLDR? npx tsx scripts/time-zone-names.ts <cldr-bcp47> <cldr-dates-full>');
  const aliases = aliasesOf(await readKeys(keysFolder));
  const names = await Promise.all(UN_LANGUAGES.map((language) => readCityNames(datesFolder, language)));
  await write('time-zone-aliases.json', toLines(aliases));
  const cities = toLines(citiesOf(names, aliases)).replaceAll('\n', '\n  ');
  await write(
    'time-zone-cities.json',
    `{\n  "languages": ${toList(UN_LANGUAGES)},\n  "cities": ${cities}\n}`,
  );
});

/** What the table of keys has for each zone, by key; not the words about the table itself. */
async function readKeys(folder: string): Promise<readonly [string, InferOutput<typeof Key>][]> {
  const { tz } = parse(Keys, await readJson(path.join(folder, 'bcp47/timezone.json'))).keyword.u;
  const keys = Object.entries(tz).filter(([name]) => !name.startsWith('_'));
  return keys.map(([name, key]) => [name, parse(Key, key)]);
}

/** The present name of each zone, by each of its other names. */
function aliasesOf(keys: readonly [string, InferOutput<typeof Key>][]): Readonly<Record<string, string>> {
  const pairs = keys.flatMap(([key, { _alias, _iana }]) => {
    const names = _alias.split(' ').filter((name) => name !== '');
    const present = UTC_KEYS.includes(key) ? 'UTC' : (_iana ?? names[0] ?? '');
    return names.map((name): [string, string] => [name, present]);
  });
  return toSortedRecord(
    pairs.filter(
      ([name, present]) => name !== present && !(name in places.countries) && !NO_PLACE.test(name),
    ),
  );
}

/** The names of the cities in the language, by the zone's name in CLDR. */
async function readCityNames(folder: string, language: string): Promise<ReadonlyMap<string, string>> {
  const file = await readJson(path.join(folder, 'main', language, 'timeZoneNames.json'));
  const zones = ['main', language, 'dates', 'timeZoneNames', 'zone'].reduce(partOf, file);
  return new Map(cityNamesIn(zones, []));
}

function* cityNamesIn(tree: unknown, trail: readonly string[]): Generator<[string, string]> {
  if (typeof tree !== 'object' || tree === null) return;
  for (const [part, value] of Object.entries(tree)) {
    if (part === 'exemplarCity') yield [trail.join('/'), String(value)];
    else yield* cityNamesIn(value, [...trail, part]);
  }
}

function partOf(tree: unknown, part: string): unknown {
  const found = typeof tree === 'object' && tree !== null ? Object.entries(tree) : [];
  const entry = found.find(([name]) => name === part);
  if (entry === undefined) throw new Failure(`CLDR has no "${part}" where it was expected.`);
  return entry[1];
}

/** The names of each city in the languages of the United Nations, in their order; an empty text where it is called as its zone is. */
function citiesOf(
  names: readonly ReadonlyMap<string, string>[],
  aliases: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly string[]>> {
  const rows = Object.keys(places.countries).map((zone): [string, readonly string[]] => {
    const ids = [zone, ...Object.keys(aliases).filter((alias) => aliases[alias] === zone)];
    const own = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
    const inLanguages = names.map((ofLanguage) => ids.flatMap((id) => ofLanguage.get(id) ?? [])[0] ?? '');
    return [zone, inLanguages.map((name) => (name === own ? '' : name))];
  });
  return toSortedRecord(rows.filter(([, inLanguages]) => inLanguages.some((name) => name !== '')));
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

async function write(name: string, text: string): Promise<void> {
  await writeFile(path.join(PROJECT_ROOT, 'data', name), `${text}\n`);
}

/** As JSON, a line for each zone. */
function toLines(entries: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(entries).map(
    ([zone, value]) =>
      `  ${JSON.stringify(zone)}: ${typeof value === 'string' ? JSON.stringify(value) : toList(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}

function toList(texts: readonly string[]): string {
  return `[${texts.map((text) => JSON.stringify(text)).join(', ')}]`;
}

function toSortedRecord<Value>(pairs: readonly [string, Value][]): Readonly<Record<string, Value>> {
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
