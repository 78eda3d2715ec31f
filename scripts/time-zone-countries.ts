import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ABBREVIATIONS } from '../domain/phrase/zone-words';
import { presentZoneName } from '../domain/zone-alias';
import { Failure, runCommand } from './failure';
import { PROJECT_ROOT } from './project-root';

/**
 * Writes data/time-zone-countries.json anew: `npx tsx scripts/time-zone-countries.ts [zoneinfo]`, from the compiled
 * IANA time zone database (public domain; package `tzdata`).
 *
 * The countries come from `zone.tab`, which names one country for each zone and calls each zone by its present name.
 * The abbreviations are those of the rules that hold now, standard and summer time. Where the database has numbers
 * for them ("+07", since its release 2017a, which gave up what it had invented) they are those that
 * `domain/phrase/zone-words` reads in announcements: "ICT" for Bangkok.
 */
const ZONEINFO = '/usr/share/zoneinfo';
const OUTPUT = path.join(PROJECT_ROOT, 'data/time-zone-countries.json');

/** Zones in which an abbreviation is as much in use as in the one that `zone-words` takes it for. */
const SHARED: readonly (readonly [string, string])[] = [
  ['Asia/Ho_Chi_Minh', 'ICT'],
  ['Asia/Phnom_Penh', 'ICT'],
  ['Asia/Vientiane', 'ICT'],
  ['Asia/Muscat', 'GST'],
  ['Asia/Riyadh', 'AST'],
  ['Asia/Baghdad', 'AST'],
  ['Asia/Kuwait', 'AST'],
  ['Asia/Qatar', 'AST'],
  ['Asia/Bahrain', 'AST'],
  ['Asia/Aden', 'AST'],
];

await runCommand(async () => {
  const zoneinfo = process.argv[2] ?? ZONEINFO;
  const countries = parseZoneTab(await readFile(path.join(zoneinfo, 'zone.tab'), 'utf8'));
  const missing = Intl.supportedValuesOf('timeZone').filter(
    (zone) => zone !== 'UTC' && !(presentZoneName(zone) in countries),
  );
  if (missing.length > 0) throw new Failure(`${zoneinfo} does not know ${missing.join(', ')}.`);
  const abbreviations = await Promise.all(
    Object.keys(countries).map(async (zone): Promise<[string, string]> => {
      const rule = ruleIn(await readFile(path.join(zoneinfo, zone), 'latin1'));
      return [zone, [...new Set([...alphabeticIn(rule), ...inAnnouncements(zone)])].join(' ')];
    }),
  );
  const known = [...abbreviations, ['UTC', 'UTC GMT TUC TU'] as const].filter(([, names]) => names !== '');
  await writeFile(
    OUTPUT,
    `${JSON.stringify({ countries, abbreviations: Object.fromEntries(known) }, null, 2)}\n`,
  );
});

/** The ISO 3166-1 code of the country of each zone, by zone. */
function parseZoneTab(text: string): Readonly<Record<string, string>> {
  const rows = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const pairs = rows.map((row): [string, string] => {
    const [country = '', , timeZone = ''] = row.split('\t');
    if (!/^[A-Z]{2}$/.test(country) || timeZone === '') throw new Failure(`Not a row of zone.tab: ${row}`);
    return [timeZone, country];
  });
  return Object.fromEntries(pairs.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The rule that holds from the last change in the file on, its last line: "CET-1CEST,M3.5.0,M10.5.0/3" (RFC 9636 §3.3). */
function ruleIn(file: string): string {
  const rule = file.split('\n').at(-2);
  if (!file.startsWith('TZif') || rule === undefined) throw new Failure('Not a compiled time zone.');
  return rule;
}

/** "CET" and "CEST"; not "<+03>". */
function alphabeticIn(rule: string): readonly string[] {
  const [names = ''] = rule.split(',');
  return names.replace(/<[^>]*>/g, '').match(/[A-Za-z]{3,}/g) ?? [];
}

function inAnnouncements(zone: string): readonly string[] {
  const read = [...ABBREVIATIONS].filter(([, stated]) => 'timeZone' in stated && stated.timeZone === zone);
  return [...read, ...SHARED.filter(([shared]) => shared === zone).map(([, name]) => [name])].map(
    ([name = '']) => name,
  );
}
