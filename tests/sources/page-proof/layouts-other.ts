import { isByDay, type Layout } from './layout';
import type { LayoutLanguage } from './place';
import type { PrintedSession } from './printed-session';
import { chineseClock, clock, date, frenchClock, paddedClock, weekday } from './words-of-time';

type Other = Extract<LayoutLanguage, 'pt' | 'ru' | 'ar' | 'zh'>;

/** The languages read for dates, clock times and zone words alone: the places are those whose zone words UN pages use in them. */
function isSaidIn(language: Other): (session: PrintedSession) => boolean {
  return ({ place }) => place.zoneWords[language] !== undefined;
}

export const OTHER_LAYOUTS: readonly Layout[] = [
  {
    name: 'terça-feira, 14 de outubro de 2025, das 10h às 12h30 (horário de Genebra)',
    hasEnd: true,
    zone: 'stated',
    fits: isSaidIn('pt'),
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'pt')}, ${date(day, 'pt')}, das ${frenchClock(start, 'h')} às ${frenchClock(end, 'h')} (${place.zoneWords.pt})`,
    ],
  },
  {
    name: '14 de outubro de 2025, às 16:05 (horário de Nova York)',
    hasEnd: false,
    zone: 'stated',
    fits: isSaidIn('pt'),
    lines: ({ day, start, place }) => [
      `${date(day, 'pt')}, às ${paddedClock(start)} (${place.zoneWords.pt})`,
    ],
  },
  {
    name: '14 октября 2025 года, с 10:00 до 13:00 (по нью-йоркскому времени)',
    hasEnd: true,
    zone: 'stated',
    fits: (session) => isSaidIn('ru')(session) && isByDay(session),
    lines: ({ day, start, end, place }) => [
      `${date(day, 'ru')}, с ${clock(start)} до ${clock(end)} (${place.zoneWords.ru})`,
    ],
  },
  {
    name: 'вторник, 14 октября 2025 года, в 10:05 по женевскому времени',
    hasEnd: false,
    zone: 'stated',
    fits: (session) => isSaidIn('ru')(session) && isByDay(session),
    lines: ({ day, start, place }) => [
      `${weekday(day, 'ru')}, ${date(day, 'ru')}, в ${clock(start)} ${place.zoneWords.ru}`,
    ],
  },
  {
    name: 'الثلاثاء 14 تشرين الأول/أكتوبر 2025، من الساعة 10:00 إلى الساعة 13:00 (بتوقيت نيويورك)',
    hasEnd: true,
    zone: 'stated',
    fits: isSaidIn('ar'),
    lines: ({ day, start, end, place }) => [
      `${weekday(day, 'ar')} ${date(day, 'ar')}، من الساعة ${paddedClock(start)} إلى الساعة ${paddedClock(end)} (${place.zoneWords.ar})`,
    ],
  },
  {
    name: '14 تشرين الأول/أكتوبر 2025، الساعة 10:05 بتوقيت جنيف',
    hasEnd: false,
    zone: 'stated',
    fits: isSaidIn('ar'),
    lines: ({ day, start, place }) => [
      `${date(day, 'ar')}، الساعة ${paddedClock(start)} ${place.zoneWords.ar}`,
    ],
  },
  {
    name: '2025年10月14日（星期二）10:00至13:00（纽约时间）',
    hasEnd: true,
    zone: 'stated',
    fits: isSaidIn('zh'),
    lines: ({ day, start, end, place }) => [
      `${date(day, 'zh')}（${weekday(day, 'zh')}）${paddedClock(start)}至${paddedClock(end)}（${place.zoneWords.zh}）`,
    ],
  },
  {
    name: '2025年10月14日上午10时（日内瓦时间）',
    hasEnd: false,
    zone: 'stated',
    // The twelfth hour is written in more than one way.
    fits: (session) => isSaidIn('zh')(session) && Math.floor(session.start / 60) % 12 !== 0,
    lines: ({ day, start, place }) => [`${date(day, 'zh')}${chineseClock(start)}（${place.zoneWords.zh}）`],
  },
];
