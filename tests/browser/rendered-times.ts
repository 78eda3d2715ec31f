import type { Temporal as TemporalApi } from 'temporal-polyfill';

/** The browser's own: native in Chromium 144 and later. */
declare const Temporal: typeof TemporalApi;

/** A session that was put into the schedule. */
export interface Drawn {
  readonly uid: string;
  readonly start: number;
  readonly timeZone: string;
}

/** How the popup was told to show it. */
export interface Shown {
  readonly homeTimeZone: string;
  readonly otherTimeZone: string;
  readonly hourCycle: '12' | '24' | 'automatic';
  readonly language: string;
  readonly region: string;
}

/**
 * Runs in the popup: a line for each time, day or date that is not what the browser's own `Temporal` gives for the
 * session, at most ten. All is read off the page; nothing of Gavel's code takes part.
 */
export function differencesFromTemporal([chosen, drawn]: readonly [
  Shown,
  readonly Drawn[],
]): readonly string[] {
  const { lang } = document.documentElement;
  const locale = new Intl.Locale(lang);
  if (locale.language !== chosen.language || locale.region !== chosen.region)
    return [`The page is in ${lang}`];

  // A formatter is dear to make, and 500 sessions want the same few.
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatIn = (timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const key = `${timeZone} ${JSON.stringify(options)}`;
    const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, { ...options, timeZone });
    formats.set(key, format);
    return format;
  };
  const isTwelve =
    chosen.hourCycle === 'automatic'
      ? new Intl.DateTimeFormat(lang, { hour: 'numeric' }).resolvedOptions().hour12
      : chosen.hourCycle === '12';
  const clock = isTwelve
    ? ({ hour: 'numeric', minute: '2-digit', hourCycle: 'h12' } as const)
    : ({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const);
  const day = { weekday: 'short', day: 'numeric', month: 'long', calendar: 'gregory' } as const;
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  const now = Temporal.Now.zonedDateTimeISO(chosen.homeTimeZone);
  const rows = new Map(
    [...document.querySelectorAll('[data-row=session]')].map((row) => [row.getAttribute('data-uid'), row]),
  );

  const differences: string[] = [];
  for (const session of drawn) {
    const row = rows.get(session.uid);
    const pairs = row === undefined ? [['nothing', 'a row'] as const] : textsOf(row, session);
    for (const [found, wanted] of pairs)
      if (found !== wanted) differences.push(`${session.uid}: ${found}, not ${wanted}`);
    if (differences.length >= 10) break;
  }
  return differences;

  /** What stands there, each beside what should. */
  function textsOf(
    row: Element,
    { start, timeZone }: Drawn,
  ): readonly (readonly [found: string, wanted: string])[] {
    const at = (zone: string) => Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
    const home = at(chosen.homeTimeZone);
    const date = home.toPlainDate();
    const clockIn = (zone: string): string => formatIn(zone, clock).format(start);
    const time = textOf(row.querySelector('[data-part=time]'));
    // The next session stands apart, with its end.
    if (row.classList.contains('next')) {
      const wanted = clockIn(chosen.homeTimeZone);
      return [[time.slice(0, wanted.length), wanted]];
    }

    const thereIn = (zone: string): string => {
      const isSameDay = at(zone).toPlainDate().equals(date);
      const weekday = isSameDay ? '' : `${formatIn(zone, { weekday: 'short' }).format(start)} `;
      return `${weekday}${clockIn(zone)}`;
    };
    const others = [...new Set([timeZone, chosen.otherTimeZone])].filter(
      (zone) => at(zone).offsetNanoseconds !== home.offsetNanoseconds,
    );
    const smalls = [...row.querySelectorAll('time small > bdi')].map(textOf);
    const heading = row.closest('section')?.querySelector('h2');
    const isFar = home.since(now).total('hours') > 24;
    return [
      [time, clockIn(chosen.homeTimeZone)],
      [row.querySelector('time')?.dateTime ?? '', new Date(start).toISOString()],
      [heading?.getAttribute('data-day') ?? '', date.toString()],
      [
        textOf(heading),
        formatIn(chosen.homeTimeZone, date.year === now.year ? day : { ...day, year: 'numeric' }).format(
          start,
        ),
      ],
      [smalls.join(' | '), others.map(thereIn).join(' | ')],
      ...(isFar
        ? [
            [
              textOf(row.querySelector('[data-part=countdown]')),
              relative.format(now.toPlainDate().until(date).days, 'day'),
            ] as const,
          ]
        : []),
    ];
  }

  function textOf(element: Element | null | undefined): string {
    return (element?.textContent ?? '').replace(/[\u2066-\u2069]/g, '');
  }
}
