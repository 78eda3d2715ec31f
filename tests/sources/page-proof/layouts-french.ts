import { hasOneOffset, type Layout, shortOffset } from './layout';
import { clock, date, frenchClock, weekday } from './words-of-time';

export const FRENCH_LAYOUTS: readonly Layout[] = [
  {
    name: 'Mardi 14 octobre 2025, de 10 h à 13 h 30 (heure de Genève)',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => {
      const name = weekday(day, 'fr');
      return [
        `${name.charAt(0).toUpperCase()}${name.slice(1)} ${date(day, 'fr')}, de ${frenchClock(start)} à ${frenchClock(end)} (${place.zoneWords.fr})`,
      ];
    },
  },
  {
    name: 'Le 3 mars 2026 à 15 heures (heure de New York)',
    hasEnd: false,
    zone: 'stated',
    lines: ({ day, start, place }) => [
      `Le ${date(day, 'fr')} à ${frenchClock(start, ' heures')} (${place.zoneWords.fr})`,
    ],
  },
  {
    name: '1er juin 2026, 9h30-11h, heure de Paris',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `${date(day, 'fr')}, ${frenchClock(start, 'h')}-${frenchClock(end, 'h')}, ${place.zoneWords.fr}`,
    ],
  },
  {
    name: 'De 9 h 30 à 11 h (heure de Genève), le mardi 14 octobre 2025',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `De ${frenchClock(start)} à ${frenchClock(end)} (${place.zoneWords.fr}), le ${weekday(day, 'fr')} ${date(day, 'fr')}`,
    ],
  },
  {
    name: 'Date : 14 octobre 2025; Heure : 10h00 – 12h30 (heure de Vienne)',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `Date : ${date(day, 'fr')}`,
      `Heure : ${clock(start, 'h')} – ${clock(end, 'h')} (${place.zoneWords.fr})`,
    ],
  },
  {
    name: 'Le mardi 14 octobre 2025, de 10 heures à 13 heures; Lieu : …',
    hasEnd: true,
    zone: 'venue',
    lines: ({ day, start, end, place }) => [
      `Le ${weekday(day, 'fr')} ${date(day, 'fr')}, de ${frenchClock(start, ' heures')} à ${frenchClock(end, ' heures')}`,
      `Lieu : ${place.venue.fr}`,
    ],
  },
  {
    name: '14 octobre 2025 | 14h30 - 16h00 UTC+2',
    hasEnd: true,
    zone: 'stated',
    fits: hasOneOffset,
    lines: (session) => [
      `${date(session.day, 'fr')} | ${clock(session.start, 'h')} - ${clock(session.end, 'h')} ${shortOffset(session, 'UTC')}`,
    ],
  },
  {
    name: 'Mardi 14 octobre, de 10 h à 13 h, heure de Genève',
    hasEnd: true,
    zone: 'stated',
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'fr')} ${date(day, 'fr', 'no year')}, de ${frenchClock(start)} à ${frenchClock(end)}, ${place.zoneWords.fr}`,
    ],
  },
  {
    name: 'La séance aura lieu le mardi 14 octobre 2025, à 10 h 05, …',
    hasEnd: false,
    zone: 'venue',
    lines: ({ day, start, place }) => [
      `La séance aura lieu le ${weekday(day, 'fr')} ${date(day, 'fr')}, à ${frenchClock(start)}, ${place.venue.fr}.`,
    ],
  },
];
