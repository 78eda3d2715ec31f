import { describe, expect, test } from 'vitest';
import places from '../../data/time-zone-countries.json';
import { isTimeZone } from '../../domain/time-zone';
import { presentZoneName } from '../../domain/zone-alias';
import { searchZones, type ZoneEntry, zoneEntriesAt, zonesToOffer } from '../../domain/zone-search';

const SUPPORTED = Intl.supportedValuesOf('timeZone');
const JULY = Date.parse('2026-07-15T12:00:00Z');
const NOVEMBER = Date.parse('2026-11-24T12:00:00Z');

/** To make them takes a good part of a second. */
const made = new Map<string, readonly ZoneEntry[]>();

function entriesIn(locale: string, now = NOVEMBER): readonly ZoneEntry[] {
  const key = `${locale} ${now}`;
  const entries = made.get(key) ?? zoneEntriesAt(now, zonesToOffer(SUPPORTED, null), places, locale);
  made.set(key, entries);
  return entries;
}

const english = entriesIn('en');

function find(query: string, entries = english): readonly string[] {
  return searchZones(entries, query).map(({ city }) => city);
}

describe('the countries of the zones', () => {
  test.each([
    ['Africa/Nairobi', 'KE'],
    ['America/New_York', 'US'],
    ['Asia/Kolkata', 'IN'],
    ['Europe/Zurich', 'CH'],
    ['Europe/Vienna', 'AT'],
    ['Europe/Oslo', 'NO'],
    ['Africa/Addis_Ababa', 'ET'],
    ['Asia/Beirut', 'LB'],
    ['Asia/Bangkok', 'TH'],
    ['America/Santiago', 'CL'],
    ['Europe/Kyiv', 'UA'],
    ['Asia/Riyadh', 'SA'],
    ['Pacific/Apia', 'WS'],
    ['Asia/Kathmandu', 'NP'],
  ])('%s is kept in %s', (timeZone, country) => {
    expect(Object.entries(places.countries)).toContainEqual([timeZone, country]);
  });

  test('are ISO codes that have a name, of zones that exist', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const wrong = Object.entries(places.countries).filter(
      ([timeZone, country]) =>
        !/^[A-Z]{2}$/.test(country) || names.of(country) === undefined || !isTimeZone(timeZone),
    );
    expect(wrong).toEqual([]);
    expect(Object.keys(places.countries).length).toBeGreaterThan(400);
  });

  test('agree with CLDR on every zone of every region', () => {
    const countries = new Map(Object.entries(places.countries));
    const differences = allRegions().flatMap((region) =>
      timeZonesOf(region)
        .filter((zone) => countries.get(presentZoneName(zone)) !== region)
        .map((zone) => `${zone} ${region}`),
    );
    expect(differences).toEqual([]);
  });

  test('know every zone that this engine offers', () => {
    const known = new Set([...Object.keys(places.countries), 'UTC']);
    expect(SUPPORTED.filter((zone) => !known.has(presentZoneName(zone)))).toEqual([]);
  });
});

describe('the abbreviations of the zones', () => {
  const abbreviations = new Map(Object.entries(places.abbreviations));

  test.each([
    ['Africa/Nairobi', ['EAT']],
    ['Europe/Rome', ['CET', 'CEST']],
    ['America/New_York', ['EST', 'EDT']],
    ['Asia/Bangkok', ['ICT']],
    ['Asia/Kolkata', ['IST']],
    ['Asia/Jerusalem', ['IST', 'IDT']],
    ['Europe/Dublin', ['IST', 'GMT']],
    ['Europe/London', ['GMT', 'BST']],
    ['Africa/Accra', ['GMT']],
    ['Asia/Tokyo', ['JST']],
  ])('of %s are %s', (timeZone, expected) => {
    expect(abbreviations.get(timeZone)?.split(' ')).toEqual(expect.arrayContaining(expected));
  });

  test('are letters, of zones that exist: "+03" is an offset', () => {
    for (const [timeZone, names] of abbreviations) {
      expect(names).toMatch(/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*$/u);
      expect(timeZone === 'UTC' || timeZone in places.countries).toBe(true);
    }
  });

  test('in English are those that this engine has for the year, where it has any', () => {
    const wrong = SUPPORTED.flatMap((timeZone) => {
      const names = abbreviations.get(presentZoneName(timeZone))?.split(' ') ?? [];
      const engines = [NOVEMBER, JULY].map((instant) => abbreviationInEngine(timeZone, instant));
      return engines
        .filter((name) => name !== null && !names.includes(name))
        .map((name) => `${timeZone} ${name}`);
    });
    // CLDR has names of its own for the Aleutian Islands, and for a clock that the database calls "+00".
    expect(wrong).toEqual(['America/Adak HAST', 'America/Adak HADT', 'Antarctica/Troll GMT']);
  });
});

describe('the zones that are offered', () => {
  test('are those of the engine and UTC, each once', () => {
    const offered = zonesToOffer(SUPPORTED, null);
    expect(offered).toContain('UTC');
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered).toEqual(expect.arrayContaining([...SUPPORTED]));
  });

  test('UTC is not offered twice by an engine that names it', () => {
    expect(zonesToOffer(['UTC', 'Africa/Nairobi'], null)).toEqual(['UTC', 'Africa/Nairobi']);
    expect(zonesToOffer(['Etc/UTC', 'Africa/Nairobi'], null)).toHaveLength(2);
  });

  test('a former and a present name are one zone', () => {
    expect(zonesToOffer(['Asia/Calcutta', 'Asia/Kolkata', 'UTC'], null)).toHaveLength(2);
  });

  test.each([
    ['Asia/Kolkata', 'Asia/Calcutta'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['US/Eastern', 'America/New_York'],
    ['Etc/UTC', 'UTC'],
  ])('the chosen %s stands in for %s', (current, other) => {
    const offered = zonesToOffer([other, 'Africa/Nairobi', 'UTC'], current);
    expect(offered).toContain(current);
    expect(offered).not.toContain(other);
  });

  test('a chosen zone that nobody knows is kept', () => {
    expect(zonesToOffer(SUPPORTED, 'Mars/Olympus_Mons')).toContain('Mars/Olympus_Mons');
  });
});

describe('the entries', () => {
  function entry(timeZone: string, entries = english): ZoneEntry | undefined {
    return entries.find((candidate) => candidate.timeZone === timeZone);
  }

  test('name city, country and offset', () => {
    expect(entry('Africa/Nairobi')).toMatchObject({
      city: 'Nairobi',
      country: 'Kenya',
      offsetText: 'UTC+3',
      offset: 3 * 3_600_000,
    });
  });

  test('name the country in the language of the user', () => {
    expect(entry('Africa/Nairobi', entriesIn('ar'))?.country).toBe('كينيا');
    expect(entry('Europe/Zurich', entriesIn('fr'))?.country).toBe('Suisse');
  });

  test('have the offset of the instant', () => {
    expect(entry('America/New_York')?.offsetText).toBe('UTC−5');
    expect(entry('America/New_York', entriesIn('en', JULY))?.offsetText).toBe('UTC−4');
  });

  test('name no country for UTC', () => {
    expect(entry('UTC')).toMatchObject({ city: 'UTC', country: null, offset: 0 });
  });

  test('come by offset from west to east, and by city where that is the same', () => {
    const offsets = english.map(({ offset }) => offset ?? Number.NaN);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    const inNairobisZone = english.filter(({ offset }) => offset === 3 * 3_600_000).map(({ city }) => city);
    expect(inNairobisZone.indexOf('Addis Ababa')).toBeLessThan(inNairobisZone.indexOf('Nairobi'));
    expect(inNairobisZone.indexOf('Nairobi')).toBeLessThan(inNairobisZone.indexOf('Riyadh'));
  });

  test('a zone that this engine does not know comes first, by its name alone', () => {
    const [first] = zoneEntriesAt(NOVEMBER, ['UTC', 'Mars/Olympus_Mons'], places, 'en');
    expect(first).toMatchObject({ city: 'Olympus Mons', country: null, offset: null, offsetText: null });
  });

  test.each(['constructor', '__proto__', '', 'UTC'.repeat(100)])('the stored “%s” does no harm', (stored) => {
    const [first] = zoneEntriesAt(NOVEMBER, zonesToOffer(['Africa/Nairobi'], stored), places, 'en');
    expect(first).toMatchObject({ timeZone: stored, country: null, offset: null });
  });

  test('the country of a former name, and of an old link, is known', () => {
    expect(zoneEntriesAt(NOVEMBER, ['Asia/Calcutta'], places, 'en')[0]).toMatchObject({
      city: 'Kolkata',
      country: 'India',
    });
    expect(zoneEntriesAt(NOVEMBER, ['US/Eastern'], places, 'en')[0]?.country).toBe('United States');
  });
});

describe('the search', () => {
  test('everything is found by nothing', () => {
    expect(find('')).toHaveLength(english.length);
    expect(find('  ')).toHaveLength(english.length);
  });

  test.each(['Nairobi', 'nairobi', 'NAIRO', '  nairobi '])('finds a city by “%s”', (query) => {
    expect(find(query)).toEqual(['Nairobi']);
  });

  test.each(['new york', 'New_York', 'america/new_york', 'York New', 'new y'])(
    'finds New York by “%s”',
    (query) => {
      expect(find(query)).toContain('New York');
    },
  );

  test.each(['Sao Paulo', 'são paulo', 'SÃO'])('pays no heed to accents: “%s”', (query) => {
    expect(find(query)).toContain('Sao Paulo');
  });

  test('finds a country without its accents', () => {
    expect(find("cote d'ivoire")).toEqual(['Abidjan']);
  });

  test('finds every zone of a country', () => {
    expect(find('chile')).toEqual(expect.arrayContaining(['Santiago', 'Easter', 'Punta Arenas']));
    expect(find('united states')).toEqual(expect.arrayContaining(['New York', 'Honolulu', 'Anchorage']));
  });

  test('finds a country by its abbreviation', () => {
    expect(find('UK')).toContain('London');
    expect(find('us')).toContain('New York');
  });

  test('the beginning of a word is what counts, where any word begins so', () => {
    expect(find('oman')).toEqual(['Muscat']);
  });

  test('the middle of a word does where none begins so', () => {
    expect(find('airobi')).toEqual(['Nairobi']);
  });

  test('finds a country by its name in the language of the user and in English', () => {
    const arabic = entriesIn('ar');
    expect(find('كينيا', arabic)).toEqual(['نيروبي']);
    expect(find('kenya', arabic)).toEqual(['نيروبي']);
    expect(find('السعودية', arabic)).toEqual(['الرياض']);
    expect(find('سعودية', arabic)).toEqual(['الرياض']);
    expect(find('المانيا', arabic)).toEqual(expect.arrayContaining(['برلين']));
    expect(find('suisse', entriesIn('fr'))).toEqual(['Genève']);
  });

  test.each([
    ['ar', 'نيويورك', 'نيويورك'],
    ['zh', '纽约', '纽约'],
    ['fr', 'addis-abeba', 'Addis-Abeba'],
    ['ru', 'нью-йорк', 'Нью-Йорк'],
    ['es', 'nueva york', 'Nueva York'],
    ['es', 'londres', 'Londres'],
    ['ru', 'new york', 'Нью-Йорк'],
    ['zh', 'london', '伦敦'],
  ])('finds a city in %s by “%s”', (locale, query, city) => {
    expect(find(query, entriesIn(locale))).toEqual([city]);
  });

  test.each(['Geneva', 'Zurich', 'Zürich', 'Switzerland', 'Bern'])('finds Geneva by “%s”', (query) => {
    expect(find(query)).toContain('Geneva');
  });

  test.each([
    ['fr', 'genève'],
    ['fr', 'zurich'],
    ['fr', 'berne'],
    ['ru', 'цюрих'],
    ['ru', 'швейцария'],
    ['zh', '苏黎世'],
    ['ar', 'زيورخ'],
    ['es', 'ginebra'],
    ['en', 'bern'],
  ])('finds the zone of Geneva in %s by “%s”', (locale, query) => {
    expect(searchZones(entriesIn(locale), query).map(({ timeZone }) => timeZone)).toContain('Europe/Zurich');
  });

  test.each([
    ['The Hague', 'Europe/Amsterdam'],
    ['Amsterdam', 'Europe/Amsterdam'],
    ['Bonn', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
    ['Montreal', 'America/Toronto'],
    ['Toronto', 'America/Toronto'],
  ])('finds a station as the city whose zone it is in: “%s”', (query, timeZone) => {
    expect(searchZones(english, query).map((entry) => entry.timeZone)).toEqual([timeZone]);
  });

  test.each([
    ['New Delhi', 'Kolkata'],
    ['Washington', 'New York'],
    ['Ankara', 'Istanbul'],
    ['Hanoi', 'Ho Chi Minh'],
  ])('finds a city without a zone of its own: “%s”', (query, city) => {
    expect(find(query)).toContain(city);
  });

  test('finds a city by its former name', () => {
    expect(find('calcutta')).toEqual(['Kolkata']);
    expect(find('kolkata')).toEqual(['Kolkata']);
    expect(find('saigon')).toEqual(['Ho Chi Minh']);
    expect(find('ho chi minh city')).toEqual(['Ho Chi Minh']);
  });

  test.each([
    ['EAT', 'Nairobi', 'UTC+3'],
    ['cet', 'Rome', 'UTC+1'],
    ['CEST', 'Rome', 'UTC+1'],
    ['EDT', 'New York', 'UTC−5'],
    ['EST', 'New York', 'UTC−5'],
    ['ICT', 'Bangkok', 'UTC+7'],
  ])(
    'finds by the abbreviation “%s”, in whichever part of the year it holds, %s',
    (query, city, offsetText) => {
      const found = searchZones(english, query);
      expect(found.map((entry) => entry.city)).toContain(city);
      expect(found[0]?.offsetText).toBe(offsetText);
    },
  );

  test('finds all that an abbreviation may mean', () => {
    expect(find('IST')).toEqual(expect.arrayContaining(['Dublin', 'Jerusalem', 'Kolkata']));
    expect(find('GMT')).toEqual(expect.arrayContaining(['UTC', 'London', 'Accra']));
  });

  test('finds those that an abbreviation means before those whose names begin so', () => {
    const found = find('est');
    expect(found.indexOf('Tallinn')).toBeGreaterThan(found.indexOf('New York'));
    expect(found.indexOf('New York')).toBeGreaterThanOrEqual(0);
  });

  test.each([
    ['ar', 'بون', 'Europe/Berlin'],
    ['es', 'roma', 'Europe/Rome'],
    ['es', 'india', 'Asia/Kolkata'],
    ['zh', '罗马', 'Europe/Rome'],
  ])('finds in %s those with the whole word first: “%s”', (locale, query, timeZone) => {
    const found = searchZones(entriesIn(locale), query).map((entry) => presentZoneName(entry.timeZone));
    expect(found.length).toBeGreaterThan(1);
    expect(found[0]).toBe(timeZone);
  });

  test.each(['Nairobi EAT', 'eat kenya', 'EAT, Nairobi'])(
    'finds by name and abbreviation together: “%s”',
    (query) => {
      expect(find(query)).toEqual(['Nairobi']);
    },
  );

  test('finds no abbreviation by a part of it', () => {
    expect(find('ea')).not.toContain('Nairobi');
    expect(find('eat')).not.toContain('Zurich');
  });

  test.each(['CET/CEST', 'cet cest'])('finds by both abbreviations of a zone: “%s”', (query) => {
    expect(find(query)).toEqual(expect.arrayContaining(['Rome', 'Paris', 'Geneva']));
    expect(find(query)).not.toContain('Algiers');
  });

  test.each([
    ['en', 'Eastern Time', 'America/New_York'],
    ['en', 'eastern standard time', 'America/New_York'],
    ['en', 'Eastern Daylight Time', 'America/New_York'],
    ['en', 'East Africa Time', 'Africa/Nairobi'],
    ['en', 'Central European Time', 'Europe/Zurich'],
    ['en', 'Greenwich Mean Time', 'Europe/London'],
    ['fr', 'heure d’Afrique de l’Est', 'Africa/Nairobi'],
    ['fr', 'heure de l’Est', 'America/New_York'],
    ['es', 'hora oriental', 'America/New_York'],
    ['ru', 'Восточная Африка', 'Africa/Nairobi'],
    ['ar', 'توقيت شرق أفريقيا', 'Africa/Nairobi'],
    ['zh', '东部非洲时间', 'Africa/Nairobi'],
    ['ar', 'east africa time', 'Africa/Nairobi'],
  ])('finds in %s by what the time of the zone is called: “%s”', (locale, query, timeZone) => {
    const found = searchZones(entriesIn(locale), query).map((entry) => entry.timeZone);
    expect(found).toContain(timeZone);
    expect(found).not.toContain('Africa/Lagos');
  });

  test.each([
    ['en', 'New York time', 'America/New_York'],
    ['en', 'Geneva time', 'Europe/Zurich'],
    ['fr', 'heure de Paris', 'Europe/Paris'],
    ['es', 'hora de Ginebra', 'Europe/Zurich'],
    ['ru', 'время Женева', 'Europe/Zurich'],
    ['ar', 'توقيت نيروبي', 'Africa/Nairobi'],
    ['zh', '日内瓦时间', 'Europe/Zurich'],
    ['zh', '北京时间', 'Asia/Shanghai'],
  ])('finds in %s by the time of a city: “%s”', (locale, query, timeZone) => {
    expect(searchZones(entriesIn(locale), query).map((entry) => entry.timeZone)).toEqual([timeZone]);
  });

  test.each([
    ['USA', 'America/New_York'],
    ['UAE', 'Asia/Dubai'],
    ['Russian Federation', 'Europe/Moscow'],
    ['Republic of Korea', 'Asia/Seoul'],
    ['Iran (Islamic Republic of)', 'Asia/Tehran'],
    ['Netherlands (Kingdom of the)', 'Europe/Amsterdam'],
    ['俄罗斯联邦', 'Europe/Moscow'],
    ['الاتحاد الروسي', 'Europe/Moscow'],
    ['بريطانيا', 'Europe/London'],
    ['Объединенная Республика Танзания', 'Africa/Dar_es_Salaam'],
  ])('finds a country as the UN calls it, or people do: “%s”', (query, timeZone) => {
    const found = searchZones(english, query).map((entry) => entry.timeZone);
    expect(found).toContain(timeZone);
    expect(found).not.toContain('Europe/Zurich');
  });

  test.each([
    ['en', 'newyork', 'America/New_York'],
    ['ru', 'ньюйорк', 'America/New_York'],
    ['fr', 'cote divoire', 'Africa/Abidjan'],
    ['es', 'EEUU', 'America/New_York'],
    ['zh', '北京', 'Asia/Shanghai'],
    ['ar', 'القاهره', 'Africa/Cairo'],
  ])('finds in %s as people write it in a hurry: “%s”', (locale, query, timeZone) => {
    expect(searchZones(entriesIn(locale), query).map((entry) => entry.timeZone)).toContain(timeZone);
  });

  test.each(['utc', 'GMT', 'UTC+0', '+0', '-0', 'gmt+00:00'])('finds UTC by “%s”', (query) => {
    expect(find(query)).toContain('UTC');
  });

  test.each([
    ['+3', 'UTC+3'],
    ['+03:00', 'UTC+3'],
    ['utc+3', 'UTC+3'],
    ['UTC +3', 'UTC+3'],
    ['GMT+3', 'UTC+3'],
    ['+٣', 'UTC+3'],
    ['utc+5:30', 'UTC+5:30'],
    ['+0530', 'UTC+5:30'],
    ['+530', 'UTC+5:30'],
    ['gmt-4', 'UTC−4'],
    ['UTC−04:00', 'UTC−4'],
    ['-10', 'UTC−10'],
    ['+13', 'UTC+13'],
  ])('finds the offset “%s”', (query, offsetText) => {
    const found = searchZones(english, query);
    expect(found).not.toEqual([]);
    expect(new Set(found.map((entry) => entry.offsetText))).toEqual(new Set([offsetText]));
    expect(found).toHaveLength(english.filter((entry) => entry.offsetText === offsetText).length);
  });

  test('an offset with its minutes half typed finds those it may become', () => {
    const offsets = searchZones(english, '+5:').map(({ offsetText }) => offsetText);
    expect(new Set(offsets)).toEqual(new Set(['UTC+5', 'UTC+5:30', 'UTC+5:45']));
  });

  test('signs that belong to no word are passed over', () => {
    expect(find('(nairobi*')).toEqual(['Nairobi']);
    expect(find('%$')).toHaveLength(english.length);
  });

  test('finds nothing where nothing fits', () => {
    expect(find('atlantis')).toEqual([]);
    expect(find('+25')).toEqual([]);
    expect(find('+3:07')).toEqual([]);
    expect(find('nairobi atlantis')).toEqual([]);
  });

  test('a query of any length is answered at once', () => {
    const started = performance.now();
    find(`+${'1'.repeat(100_000)}`);
    find('a '.repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

/** The codes that CLDR takes for regions of their own, not for old names of others. */
function allRegions(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.filter((code) => new Intl.Locale(`und-${code}`).region === code);
}

/** A method since 2023, a property before (https://github.com/tc39/proposal-intl-locale-info). */
function timeZonesOf(region: string): readonly string[] {
  const locale: Intl.Locale & { getTimeZones?(): string[]; timeZones?: string[] } = new Intl.Locale(
    `und-${region}`,
  );
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}

/** Letters only: `Intl` writes "GMT+3" where English has no abbreviation in use. */
function abbreviationInEngine(timeZone: string, instant: number): string | null {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /^[A-Z]{3,5}$/.test(name) ? name : null;
}
