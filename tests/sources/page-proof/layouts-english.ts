import {
  centralEuropeanAbbreviation,
  easternAbbreviation,
  hasOneOffset,
  isByDay,
  isCentralEuropean,
  isInNewYork,
  isWithinHalfDay,
  type Layout,
  shortOffset,
  startOnClock,
} from './layout';
import type { PrintedSession } from './printed-session';
import { clock, date, isMorning, month, paddedClock, shortClock, weekday } from './words-of-time';

const KOLKATA = 330;

/** `9:05 a.m.`, `9 a.m.` */
function dotted(minute: number): string {
  return `${shortClock(minute, 'hour')} ${isMorning(minute) ? 'a.m.' : 'p.m.'}`;
}

/** `9:05 AM`, with the hour alone `9AM`. */
function capital(minute: number, space: '' | ' ', fullHour: 'minutes' | 'hour' = 'minutes'): string {
  return `${shortClock(minute, fullHour)}${space}${isMorning(minute) ? 'AM' : 'PM'}`;
}

function long(day: PrintedSession['day']): string {
  return `${weekday(day, 'en')}, ${date(day, 'en')}`;
}

export const ENGLISH_LAYOUTS: readonly Layout[] = [
  {
    name: '10 September 2021, 9–11 a.m. (NY time)',
    hasEnd: true,
    zone: 'stated',
    fits: (session) => isInNewYork(session) && isWithinHalfDay(session),
    lines: ({ day, start, end }) => [
      `${date(day, 'en')}, ${shortClock(start, 'hour')}–${dotted(end)} (NY time)`,
    ],
  },
  {
    name: 'Friday, 10 September 2021, from 9 a.m. to 11:30 a.m., Geneva time',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `${long(day)}, from ${dotted(start)} to ${dotted(end)}, ${place.zoneWords.en}`,
    ],
  },
  {
    name: '9:00 – 11:30 a.m. (Geneva time), Friday 10 September 2021',
    hasEnd: true,
    zone: 'stated',
    fits: isWithinHalfDay,
    lines: ({ day, start, end, place }) => [
      `${shortClock(start)} – ${shortClock(end)} ${isMorning(end) ? 'a.m.' : 'p.m.'} (${place.zoneWords.en}), ${weekday(day, 'en')} ${date(day, 'en')}`,
    ],
  },
  {
    name: 'September 10, 2021 | 9:00 AM - 11:30 AM EDT',
    hasEnd: true,
    zone: 'stated',
    fits: (session) => isInNewYork(session) && hasOneOffset(session),
    lines: (session) => [
      `${month(session.day, 'en')} ${session.day.day}, ${session.day.year} | ${capital(session.start, ' ')} - ${capital(session.end, ' ')} ${easternAbbreviation(session)}`,
    ],
  },
  {
    name: 'FRIDAY 10 SEPTEMBER 2021 AT 5:00PM GMT+3',
    hasEnd: false,
    zone: 'stated',
    lines: (session) => [
      `${weekday(session.day, 'en')} ${date(session.day, 'en')} at ${capital(session.start, '')} ${shortOffset(session, 'GMT')}`.toUpperCase(),
    ],
  },
  {
    name: 'Fri, 10 Sep 2021, 4:30 PM - 6:30 PM GMT-5',
    hasEnd: true,
    zone: 'stated',
    fits: hasOneOffset,
    lines: (session) => [
      `${weekday(session.day, 'en').slice(0, 3)}, ${session.day.day} ${month(session.day, 'en').slice(0, 3)} ${session.day.year}, ${capital(session.start, ' ')} - ${capital(session.end, ' ')} ${shortOffset(session, 'GMT')}`,
    ],
  },
  {
    name: 'Date: 10 September 2021; Time: 14.00-15.15 Geneva time',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `Date: ${date(day, 'en')}`,
      `Time: ${paddedClock(start, '.')}-${paddedClock(end, '.')} ${place.zoneWords.en}`,
    ],
  },
  {
    name: 'When: Friday, 10 September 2021 from 7:00 p.m. to 9:00 p.m.; Where: …',
    hasEnd: true,
    zone: 'venue',
    lines: ({ day, start, end, place }) => [
      `When: ${long(day)} from ${shortClock(start)} ${isMorning(start) ? 'a.m.' : 'p.m.'} to ${shortClock(end)} ${isMorning(end) ? 'a.m.' : 'p.m.'}`,
      `Where: ${place.venue.en}`,
    ],
  },
  {
    name: '2021-09-10 09:00–11:30 (UTC−04:00)',
    hasEnd: true,
    zone: 'stated',
    fits: hasOneOffset,
    lines: (session) => [
      `${session.day.toString()} ${paddedClock(session.start)}–${paddedClock(session.end)} (${shortOffset(session, 'UTC', '−')})`,
    ],
  },
  {
    name: 'On Friday, 10 September 2021, the meeting is held from 11 a.m. to 12:30 p.m. at …',
    hasEnd: true,
    zone: 'venue',
    lines: ({ day, start, end, place }) => [
      `On ${long(day)}, the meeting is held from ${dotted(start)} to ${dotted(end)} at the ${place.venue.en}.`,
    ],
  },
  {
    name: 'venue, 10 September 2021, 09:00 and 11:30 on lines of their own',
    hasEnd: true,
    zone: 'venue',
    lines: ({ day, start, end, place }) => [
      place.venue.en,
      date(day, 'en'),
      paddedClock(start),
      paddedClock(end),
    ],
  },
  {
    name: 'Friday 10 September 2021, 9.00 a.m. until 11.30 a.m. Geneva time',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'en')} ${date(day, 'en')}, ${shortClock(start, 'minutes', '.')} ${isMorning(start) ? 'a.m.' : 'p.m.'} until ${shortClock(end, 'minutes', '.')} ${isMorning(end) ? 'a.m.' : 'p.m.'} ${place.zoneWords.en}`,
    ],
  },
  {
    name: 'It starts at 11 a.m. New York time on Friday, 10 September 2021.',
    hasEnd: false,
    zone: 'stated',
    lines: ({ day, start, place }) => [
      `It starts at ${dotted(start)} ${place.zoneWords.en} on ${long(day)}.`,
    ],
  },
  {
    name: 'Friday, 10 September, 11 a.m. – 1 p.m. (Vienna local time)',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'en')}, ${date(day, 'en', 'no year')}, ${dotted(start)} – ${dotted(end)} (${place.zoneWords.en})`,
    ],
  },
  {
    name: 'When: 10 September 2021, 7AM (GMT-5) | 5:30PM (GMT+5:30)',
    hasEnd: false,
    zone: 'stated',
    fits: (session) => {
      const minute = startOnClock(session, KOLKATA);
      return minute >= 0 && minute < 24 * 60;
    },
    lines: (session) => [
      `When: ${date(session.day, 'en')}, ${capital(session.start, '', 'hour')} (${shortOffset(session, 'GMT')}) | ${capital(startOnClock(session, KOLKATA), '', 'hour')} (GMT+5:30)`,
    ],
  },
  {
    name: 'Friday 10 September 2021, 10:00-11:30 in Nairobi',
    hasEnd: true,
    zone: 'venue',
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'en')} ${date(day, 'en')}, ${paddedClock(start)}-${paddedClock(end)} in ${place.city}`,
    ],
  },
  {
    name: '15.00-16.00 CEST, 10 September 2021',
    hasEnd: true,
    zone: 'stated',
    fits: (session) => isCentralEuropean(session) && hasOneOffset(session),
    lines: (session) => [
      `${paddedClock(session.start, '.')}-${paddedClock(session.end, '.')} ${centralEuropeanAbbreviation(session)}, ${date(session.day, 'en')}`,
    ],
  },
  {
    name: 'Friday, September 10th, 2021: 9:05 to 11:30 hours, Geneva time',
    hasEnd: true,
    zone: 'stated',
    fits: isByDay,
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'en')}, ${month(day, 'en')} ${day.day}${ordinal(day.day)}, ${day.year}: ${clock(start)} to ${clock(end)} hours, ${place.zoneWords.en}`,
    ],
  },
];

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return { 1: 'st', 2: 'nd', 3: 'rd' }[day % 10] ?? 'th';
}
