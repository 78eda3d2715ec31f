import { hasOneOffset, isByDay, type Layout, shortOffset } from './layout';
import { bareClock, clock, date, isMorning, paddedClock, shortClock, weekday } from './words-of-time';

/** `9:30 a. m.` */
function half(minute: number): string {
  return `${shortClock(minute, 'hour')} ${isMorning(minute) ? 'a. m.' : 'p. m.'}`;
}

export const SPANISH_LAYOUTS: readonly Layout[] = [
  {
    name: 'martes 14 de octubre de 2025, de 10:00 a 13:00 horas (hora de Santiago)',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'es')} ${date(day, 'es')}, de ${paddedClock(start)} a ${paddedClock(end)} horas (${place.zoneWords.es})`,
    ],
  },
  {
    name: 'El martes 14 de octubre de 2025, a las 9.30 h (hora de Ginebra)',
    hasEnd: false,
    zone: 'stated',
    fits: isByDay,
    lines: ({ day, start, place }) => [
      `El ${weekday(day, 'es')} ${date(day, 'es')}, a las ${clock(start, '.')} h (${place.zoneWords.es})`,
    ],
  },
  {
    name: '14 de octubre de 2025, de 9:30 a. m. a 1 p. m., hora de Nueva York',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `${date(day, 'es')}, de ${half(start)} a ${half(end)}, ${place.zoneWords.es}`,
    ],
  },
  {
    name: 'De 9 a 11:30 horas (hora de Ginebra), el martes 14 de octubre de 2025',
    hasEnd: true,
    zone: 'stated',
    fits: isByDay,
    lines: ({ day, start, end, place }) => [
      `De ${bareClock(start)} a ${bareClock(end)} horas (${place.zoneWords.es}), el ${weekday(day, 'es')} ${date(day, 'es')}`,
    ],
  },
  {
    name: 'Fecha: 14 de octubre de 2025; Hora: 10:00 – 12:30 (hora de Viena)',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `Fecha: ${date(day, 'es')}`,
      `Hora: ${paddedClock(start)} – ${paddedClock(end)} (${place.zoneWords.es})`,
    ],
  },
  {
    name: 'martes 14 de octubre de 2025, de 10:00 a 13:00 h; Lugar: …',
    hasEnd: true,
    zone: 'venue',
    fits: isByDay,
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'es')} ${date(day, 'es')}, de ${clock(start)} a ${clock(end)} h`,
      `Lugar: ${place.venue.es}`,
    ],
  },
  {
    name: '14 de octubre de 2025, 10:00 - 12:30 (UTC-3)',
    hasEnd: true,
    zone: 'stated',
    fits: hasOneOffset,
    lines: (session) => [
      `${date(session.day, 'es')}, ${paddedClock(session.start)} - ${paddedClock(session.end)} (${shortOffset(session, 'UTC')})`,
    ],
  },
  {
    name: 'Martes 14 de octubre, de 10 a 13 horas, hora de Ginebra',
    hasEnd: true,
    zone: 'stated',
    fits: isByDay,
    lines: ({ day, start, end, place }) => {
      const name = weekday(day, 'es');
      return [
        `${name.charAt(0).toUpperCase()}${name.slice(1)} ${date(day, 'es', 'no year')}, de ${bareClock(start)} a ${bareClock(end)} horas, ${place.zoneWords.es}`,
      ];
    },
  },
  {
    name: 'La reunión comenzará el martes 14 de octubre de 2025 a las 15:05 horas, …',
    hasEnd: false,
    zone: 'venue',
    fits: isByDay,
    lines: ({ day, start, place }) => [
      `La reunión comenzará el ${weekday(day, 'es')} ${date(day, 'es')} a las ${clock(start)} horas, ${place.venue.es}.`,
    ],
  },
];
