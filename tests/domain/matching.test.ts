import { describe, expect, it } from 'vitest';
import catalogue from '../../data/observances.json';
import { addDays } from '../../domain/local-date';
import { createObservanceMatcher } from '../../domain/matching';
import { type Observance, occurrencesBetween } from '../../domain/observance';
import { parseObservances } from '../../domain/observance-catalogue';
import type { LocalDate } from '../../domain/time';

const OBSERVANCES = parseObservances(catalogue);
const observanceOf = createObservanceMatcher(OBSERVANCES);

describe('a title that names an observance near its date', () => {
  it.each<[LocalDate, string, string]>([
    // as UN Web TV writes them
    [
      '2026-02-11',
      '(Part 1) 11th International Day of Women & Girls in Science Assembly',
      'women-and-girls-in-science-day',
    ],
    [
      '2026-02-11',
      '11th International Day of Women and Girls in Science Assembly (Part 2)',
      'women-and-girls-in-science-day',
    ],
    [
      '2026-09-11',
      'High-level Commemoration of the United Nations Day for South-South Cooperation',
      'south-south-cooperation-day',
    ],
    [
      '2021-09-10',
      'Commemoration of the 2021 UN Day for South-South Cooperation',
      'south-south-cooperation-day',
    ],
    ['2026-09-10', 'United Nations Day for South South Cooperation 2026', 'south-south-cooperation-day'],
    ['2005-12-19', 'United Nations Day for South–South Cooperation', 'south-south-cooperation-day'],
    ['2026-03-06', "Observance of International Women's Day 2026", 'womens-day'],
    ['2026-03-06', 'INTERNATIONAL WOMEN’S DAY: RIGHTS AND ACTION', 'womens-day'],
    ['2026-03-08', 'International Womens Day', 'womens-day'],
    ['2026-03-08', "Int'l Women's Day", 'womens-day'],
    ['2026-09-15', 'International Day of Peace Bell ceremony', 'international-day-peace'],
    ['2026-09-18', 'International Day of Peace - Youth Observance', 'international-day-peace'],
    ['2026-10-24', 'United Nations Day Concert', 'un-day'],
    ['2025-10-22', '80th anniversary of the UN - 2025 UN Day concert', 'un-day'],
    ['2026-10-23', 'U.N. Day 24 October: message of the Secretary-General', 'un-day'],
    ['2026-05-01', 'UN Day of Vesak 2026 celebration', 'vesak-day'],
    ['2028-05-08', 'Observance of the Day of Vesak', 'vesak-day'],
    ['2026-12-10', 'Human Rights Day 2026 - Our Everyday Essentials', 'human-rights-day'],
    ['2026-12-09', 'Secretary-General on Human Rights Day', 'human-rights-day'],
    ['2026-12-10', 'Human Rights Day', 'human-rights-day'],
    ['2026-11-24', 'World AIDS Day event', 'world-aids-day'],
    ['2026-11-20', 'World Children’s Day: for every child, every right', 'world-childrens-day'],
    ['2015-11-20', "Universal Children's Day", 'world-childrens-day'],
    [
      '2026-01-27',
      'Holocaust Memorial Ceremony - International Day of Commemoration in memory of the victims of the Holocaust',
      'commemoration-holocaust-victims-day',
    ],
    [
      '2026-03-25',
      'International Day of Remembrance of Victims of Slavery & Transatlantic Slave Trade - General Assembly, 80th session',
      'transatlantic-slave-trade',
    ],
    [
      '2026-09-28',
      'High-level plenary meeting to commemorate and promote the International Day for the Total Elimination of Nuclear Weapons (continued)',
      'nuclear-weapons-elimination-day',
    ],
    [
      '2026-11-30',
      'International Day of Solidarity with the Palestinian People: special meeting of the Committee, 424th meeting',
      'international-day-of-solidarity-with-the-palestinian-people',
    ],
    [
      '2026-05-29',
      'International Day of United Nations Peacekeepers: wreath-laying ceremony',
      'peacekeepers-day',
    ],
    ['2026-06-26', 'International Day in Support of Victims of Torture', 'torture-victims-day'],
    ['2026-06-05', 'On the occasion of World Environment Day: side event of Azerbaijan', 'environment-day'],
    [
      '2026-09-16',
      'Int’l Day of Science, Technology, and Innovation for the South',
      'science-technology-and-innovation-for-south-day',
    ],
    ['2026-06-27', 'Micro, Small and Medium sized Enterprises Day', 'micro-small-medium-businesses-day'],
    ['2026-10-02', 'International Day of Nonviolence', 'non-violence-day'],
    ['2026-05-31', 'World No Tobacco Day 2026', 'world-no-tobacco-day'],
    [
      '2026-04-07',
      'International Day of Reflection on the Genocide against the Tutsi in Rwanda',
      'international-day-of-reflection-on-the-1994-genocide',
    ],
    [
      '2026-08-07',
      'International Day of the World’s Indigenous Peoples 2026 (virtual commemoration)',
      'indigenous-day',
    ],
    ['2026-11-16', '“International Day for Tolerance”: exhibition', 'international-day-for-tolerance'],
    ['2026-11-16', 'International Day of Tolerance', 'international-day-for-tolerance'],
    ['2026-04-23', 'Observance of UN English Language Day', 'english-language-day'],
    ['2026-02-03', 'World Interfaith Harmony Week 2026 – breakfast', 'interfaith-harmony-week'],
    ['2025-05-13', '8th Global Road Safety Week launch', 'un-global-road-safety-week'],
    ['2026-10-08', 'Third Committee side event | World Space Week', 'world-space-week'],
    ['2026-12-01', 'World AIDS Day 1 December', 'world-aids-day'],
    ['2026-12-10', 'Human Rights Day 75', 'human-rights-day'],
    ['2026-03-22', 'World Water Day-2026', 'water-day'],
    ['2026-06-30', 'Asteroids: International #Asteroid Day', 'asteroid-day'],
    // the other five languages
    ['2026-09-21', 'Commémoration de la Journée internationale de la paix 2026', 'international-day-peace'],
    ['2026-10-16', 'JOURNEE MONDIALE DE L’ALIMENTATION (2e partie)', 'world-food-day'],
    ['2026-03-01', 'Journée « zéro discrimination » : table ronde', 'zero-discrimination-day'],
    ['2026-03-06', 'Día Internacional de la Mujer 2026', 'womens-day'],
    [
      '2026-09-11',
      'Día de las Naciones Unidas para la Cooperación Sur-Sur - Conmemoración',
      'south-south-cooperation-day',
    ],
    ['2026-09-21', 'Celebración del Dia internacional de la paz de 2026', 'international-day-peace'],
    ['2026-09-21', 'رسالة الأمين العام: اليوم الدولي للسلام لعام 2026', 'international-day-peace'],
    ['2026-03-08', 'الاحتفال باليوم الدولي للمرأة', 'womens-day'],
    ['2026-12-10', 'يوم حقوق الإنسان ٢٠٢٦', 'human-rights-day'],
    ['2026-09-21', 'Мероприятие по случаю Международного дня мира', 'international-day-peace'],
    ['2026-10-24', 'День ООН: концерт', 'un-day'],
    ['2026-09-12', 'День сотрудничества Юг-Юг Организации Объединенных Наций', 'south-south-cooperation-day'],
    ['2026-09-21', '国际和平日青年活动：2026年国际和平日纪念活动', 'international-day-peace'],
    ['2026-10-24', '2026年联合国日音乐会', 'un-day'],
    ['2026-12-10', '纪念人权日', 'human-rights-day'],
    ['2026-07-17', '“纳尔逊•曼德拉国际日”', 'nelson-mandela-international-day'],
    [
      '2026-04-07',
      '卢旺达境内针对图西人实施的灭绝种族罪国际反思日',
      'international-day-of-reflection-on-the-1994-genocide',
    ],
  ])('%s %s', (date, title, id) => {
    expect(observanceOf(title, date)).toBe(id);
  });
});

describe('a title that only sounds like an observance', () => {
  it.each<[LocalDate, string]>([
    ['2025-10-17', 'GO16 - World Food Forum Closing Ceremony'],
    ['2026-10-16', 'World Food Forum - Closing'],
    ['2026-03-08', 'Women, peace and security - Security Council, 10104th meeting'],
    ['2026-09-22', 'General debate'],
    ['2026-09-22', 'General debate - General Assembly, 81st session'],
    ['2026-04-07', 'World Health Assembly'],
    ['2026-03-22', 'World Water Forum'],
    ['2026-12-10', 'Human Rights Council, 63rd session'],
    ['2026-12-09', 'Forum on Business and Human Rights Day 2'],
    ['2026-12-09', 'Social forum: human rights - Day 2'],
    ['2026-12-09', 'Panel on human rights: day of general discussion'],
    ['2026-12-09', 'Human Rights Day-long consultations'],
    ['2026-12-09', 'African Human Rights Day'],
    ['2026-12-09', 'Climate change and human rights day one'],
    ['2026-03-20', 'UN Conference on World Water Day 1: interactive dialogue'],
    ['2026-10-24', 'Model United Nations Day'],
    ['2026-10-24', 'A Day at the United Nations'],
    ['2026-10-24', 'United Nations Day of Action for the Seas'],
    ['2026-10-24', 'UN Day for Coastal Towns'],
    ['2026-10-20', 'United Nations Day for South-South Cooperation'],
    ['2026-10-24', 'United Nations Public Service Day'],
    ['2026-02-17', 'World Tourism Day'],
    ['2026-09-27', 'Global Tourism Resilience Day'],
    ['2026-04-22', 'Mother Language Day'],
    ['2026-02-21', 'International Mother Earth Day'],
    ['2026-09-12', 'High-level Committee on South-South Cooperation, 2nd meeting'],
    ['2026-11-05', 'World AIDS Day'],
    ['2026-10-10', 'World Health Day'],
    ['2026-09-21', 'Peace Day'],
    ['2026-09-21', 'International Days of Peace'],
    ['2026-05-01', 'Vesak'],
    ['2026-05-16', 'Light'],
    ['2026-12-21', 'World'],
    ['2026-12-21', 'International Day'],
    ['2026-12-21', 'Day'],
    ['2026-12-21', ''],
    ['2026-12-21', '—'],
    ['2026-10-15', 'International Decade of Indigenous Languages: review meeting'],
    ['2026-01-01', 'International Year of the Woman Farmer'],
    // behind the name in languages that put it there
    ['2026-02-25', 'Día Internacional de la Mujer y la Niña en el Deporte'],
    ['2026-03-10', 'Día Internacional de la Mujer Jueza'],
    ['2026-03-10', 'Journée internationale des femmes et des filles en mathématiques'],
    ['2026-04-28', 'Journée mondiale de la santé au travail'],
    ['2026-10-24', 'Journée des Nations Unies pour la cooperation des ports'],
    ['2026-02-20', 'اليوم الدولي للمرأة والفتاة في ميدان العلوم'],
    ['2026-10-24', 'День ООН для портов'],
    ['2026-10-24', '联合国日内瓦办事处'],
    ['2026-10-24', '模拟联合国日'],
    ['2026-12-10', '非洲人权日'],
    ['2026-03-22', '世界水日报'],
    ['2026-09-21', '人权理事会'],
  ])('%s %s', (date, title) => {
    expect(observanceOf(title, date)).toBeNull();
  });
});

describe('the date', () => {
  it.each([
    ['2026-08-31', 'international-day-peace'],
    ['2026-08-30', null],
    ['2026-10-12', 'international-day-peace'],
    ['2026-10-13', null],
  ])('may be three weeks from the day: %s', (date, id) => {
    expect(observanceOf('International Day of Peace', date)).toBe(id);
  });

  it.each([
    ['2026-09-13', 'world-space-week'],
    ['2026-09-12', null],
    ['2026-10-31', 'world-space-week'],
    ['2026-11-01', null],
  ])('may be three weeks from either end of a week: %s', (date, id) => {
    expect(observanceOf('World Space Week', date)).toBe(id);
  });

  it('may lie in another year than the day', () => {
    expect(observanceOf('World Braille Day', '2026-12-20')).toBe('braille-day');
    expect(observanceOf('World Basketball Day', '2027-01-08')).toBe('world-basketball-day');
  });

  it('must be near a day that was kept: first years, former days, intervals', () => {
    expect(observanceOf('International Coffee Day', '2025-10-01')).toBeNull();
    expect(observanceOf('United Nations Day for South-South Cooperation', '2011-09-12')).toBeNull();
    expect(observanceOf('United Nations Day for South-South Cooperation', '2026-12-19')).toBeNull();
    expect(observanceOf('World Statistics Day', '2025-10-20')).toBe('statistics-day');
    expect(observanceOf('World Statistics Day', '2026-10-20')).toBeNull();
  });

  it('tells apart observances of the same name', () => {
    expect(observanceOf('World Migratory Bird Day', '2026-05-12')).toBe('migratory-bird-day-may');
    expect(observanceOf('World Migratory Bird Day', '2026-10-08')).toBe('migratory-bird-day-october');
    expect(observanceOf('世界候鸟日', '2026-10-08')).toBe('migratory-bird-day-october');
    expect(observanceOf('World Migratory Bird Day', '2026-07-26')).toBeNull();
  });

  it('decides between two observances of one title', () => {
    const title = 'World Health Day and World Tourism Day';
    expect(observanceOf(title, '2026-04-07')).toBe('world-health-day');
    expect(observanceOf(title, '2026-09-27')).toBe('tourism-day');
  });

  it('may be at an end of the calendar', () => {
    expect(observanceOf('World Basketball Day', '9999-12-31')).toBe('world-basketball-day');
    expect(observanceOf("World Children's Day", '0001-11-20')).toBe('world-childrens-day');
  });

  it('must be real', () => {
    expect(() => observanceOf('World Food Day', '2026-02-30')).toThrow('2026-02-30');
  });
});

describe('two names in one title', () => {
  it('belongs to the longer', () => {
    expect(
      observanceOf('World Food Day & International Day for the Eradication of Poverty', '2026-10-16'),
    ).toBe('day-for-eradicating-poverty');
  });
});

describe('names that catalogues may come to hold', () => {
  function day(id: string, name: string, month: number, dayOfMonth: number): object {
    const rule = `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${dayOfMonth}`;
    return { id, kind: 'day', name: { en: name }, rule, durationDays: 1, firstYear: null, topics: [] };
  }

  function matcherOf(...days: readonly object[]): ReturnType<typeof createObservanceMatcher> {
    return createObservanceMatcher(parseObservances(days));
  }

  it('never sees a name in a longer one, though the longer one is not near', () => {
    const matches = matcherOf(
      day('kettles', 'World Kettle Day', 6, 1),
      day('kettles-at-sea', 'World Kettle Day for Ships', 12, 1),
    );
    expect(matches('World Kettle Day for Ships', '2026-06-01')).toBeNull();
    expect(matches('World Kettle Day for Ships', '2026-12-01')).toBe('kettles-at-sea');
    expect(matches('World Kettle Day for tea drinkers', '2026-06-01')).toBe('kettles');
  });

  it('takes the nearest of two that share a name and are both near', () => {
    const matches = matcherOf(
      day('kettles-again', 'World Kettle Day', 6, 11),
      day('kettles', 'World Kettle Day', 6, 1),
    );
    expect(matches('World Kettle Day', '2026-05-31')).toBe('kettles');
    expect(matches('World Kettle Day', '2026-06-10')).toBe('kettles-again');
  });
});

describe('every name of the catalogue', () => {
  const NAMES = OBSERVANCES.flatMap((observance) =>
    observance.kind === 'day' || observance.kind === 'week' ? namesOf(observance) : [],
  );

  function namesOf(
    observance: Observance,
  ): { id: string; name: string; language: string; date: LocalDate }[] {
    const [occurrence] = occurrencesBetween([observance], '2020-01-01', '2032-12-31').slice(-1);
    if (occurrence === undefined) throw new Error(`${observance.id} never comes`);
    const { start: date } = occurrence;
    return Object.entries(observance.name).map(([language, name]) => ({
      id: observance.id,
      name,
      language,
      date,
    }));
  }

  it('is recognised on its day, alone, in capitals, and among what titles put around it', () => {
    const missed = NAMES.flatMap(({ id, name, date }) =>
      [
        name,
        name.toUpperCase(),
        `2026 ${name} 2026`,
        `(Part 1) ${name}`,
        `${name} - Opening`,
        `Message: ${name}`,
        `${name} (Part 2)`,
      ]
        .filter((title) => observanceOf(title, date) !== id)
        .map((title) => `${date} ${title}`),
    );
    expect(missed).toEqual([]);
  });

  it('is recognised in English among more words', () => {
    const missed = NAMES.filter(({ language }) => language === 'en').flatMap(({ id, name, date }) =>
      [
        `Commemoration of ${name}`,
        `High-level Observance of the 12th ${name} 2026`,
        `Event on the occasion of the ${name} ceremony`,
        name.replaceAll(' and ', ' & '),
        name.replaceAll("'", '’'),
        name.replaceAll('-', ' '),
        `The ${name} Assembly (Part 3)`,
      ]
        .filter((title) => observanceOf(title, date) !== id)
        .map((title) => `${date} ${title}`),
    );
    expect(missed).toEqual([]);
  });

  it('is never taken for another observance, whatever is near', () => {
    const fortnights = Array.from({ length: 27 }, (_, index) => addDays('2026-01-01', 14 * index));
    const wrong = NAMES.flatMap(({ name }) =>
      fortnights
        .map((date) => observanceOf(name, date))
        .filter((id) => id !== null && !NAMES.some((owner) => owner.name === name && owner.id === id))
        .map((id) => `${name}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is not recognised 22 days before the day', () => {
    const wrong = NAMES.filter(({ id, name, date }) => observanceOf(name, addDays(date, -22)) === id);
    expect(wrong).toEqual([]);
  });
});

describe('a hostile title', () => {
  it.each([
    ['repeats a name', 'un day '.repeat(20_000)],
    ['repeats the beginning of names', 'international day of '.repeat(20_000)],
    ['repeats a letter', 'a'.repeat(400_000)],
    ['repeats a mark', '-'.repeat(400_000)],
    ['repeats accents', `e${'\u0301'.repeat(400_000)}`],
    ['repeats Chinese names', '联合国日'.repeat(50_000)],
    ['expands when folded', '\ufdfa'.repeat(100_000)],
    ['breaks a character', '\ud800'.repeat(1000)],
  ])('that %s costs no more than a moment', (_what, title) => {
    const begun = performance.now();
    observanceOf(title, '2026-10-24');
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
