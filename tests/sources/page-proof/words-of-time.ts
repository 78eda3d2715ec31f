import type { Temporal } from 'temporal-polyfill';
import type { LayoutLanguage } from './place';

/** How each language writes days and clocks. Written out, not taken from Intl, which the code under test might use. */

const MONTHS: Readonly<Record<'en' | 'fr' | 'es' | 'pt' | 'ru', string>> = {
  en: 'January February March April May June July August September October November December',
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  pt: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
};

/** As the UN writes them in Arabic: both names of the month. */
const ARABIC_MONTHS = [
  ...['كانون الثاني/يناير', 'شباط/فبراير', 'آذار/مارس', 'نيسان/أبريل', 'أيار/مايو', 'حزيران/يونيه'],
  ...[
    'تموز/يوليه',
    'آب/أغسطس',
    'أيلول/سبتمبر',
    'تشرين الأول/أكتوبر',
    'تشرين الثاني/نوفمبر',
    'كانون الأول/ديسمبر',
  ],
] as const;

const WEEKDAYS: Readonly<Record<LayoutLanguage, string>> = {
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  pt: 'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье',
  ar: 'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  zh: '星期一 星期二 星期三 星期四 星期五 星期六 星期日',
};

export function weekday(day: Temporal.PlainDate, language: LayoutLanguage): string {
  return WEEKDAYS[language].split(' ')[day.dayOfWeek - 1] ?? '';
}

export function month(day: Temporal.PlainDate, language: LayoutLanguage): string {
  if (language === 'zh') return `${day.month}月`;
  const names = language === 'ar' ? ARABIC_MONTHS : MONTHS[language].split(' ');
  return names[day.month - 1] ?? '';
}

/** `10 September 2021`, `1er juin 2026`, `14 de octubre de 2025`, `14 октября 2025 года`, `2025年10月14日`; without the year where asked. */
export function date(
  day: Temporal.PlainDate,
  language: LayoutLanguage,
  has: 'year' | 'no year' = 'year',
): string {
  const year = has === 'year' ? day.year : null;
  const name = month(day, language);
  switch (language) {
    case 'en':
    case 'ar':
      return words(day.day, name, year);
    case 'fr':
      return words(day.day === 1 ? '1er' : day.day, name, year);
    case 'es':
    case 'pt':
      return words(day.day, 'de', name, year === null ? null : `de ${year}`);
    case 'ru':
      return words(day.day, name, year === null ? null : `${year} года`);
    case 'zh':
      return `${year === null ? '' : `${year}年`}${name}${day.day}日`;
  }
}

/** `9:05`, or with the separator `9.05`. */
export function clock(minute: number, separator = ':'): string {
  return `${Math.floor(minute / 60)}${separator}${minutes(minute)}`;
}

/** `09:05`. */
export function paddedClock(minute: number, separator = ':'): string {
  return clock(minute, separator).padStart(5, '0');
}

export function isMorning(minute: number): boolean {
  return minute < 12 * 60;
}

/** `9:05`, of twelve hours; `9` at the full hour where asked. */
export function shortClock(
  minute: number,
  fullHour: 'minutes' | 'hour' = 'minutes',
  separator = ':',
): string {
  const hour = Math.floor(minute / 60) % 12 || 12;
  return fullHour === 'hour' && minute % 60 === 0 ? `${hour}` : `${hour}${separator}${minutes(minute)}`;
}

/** `9 h`, `9 h 05`: the French way; with `heures` the full hour is `9 heures`. */
export function frenchClock(minute: number, unit: ' h' | 'h' | ' heures' = ' h'): string {
  const hour = Math.floor(minute / 60);
  if (minute % 60 === 0) return unit === ' heures' && hour < 2 ? `${hour} heure` : `${hour}${unit}`;
  return unit === 'h' ? `${hour}h${minutes(minute)}` : `${hour} h ${minutes(minute)}`;
}

/** `9`, `9:05`: as Spanish writes hours beside the word `horas`. */
export function bareClock(minute: number): string {
  return minute % 60 === 0 ? `${Math.floor(minute / 60)}` : clock(minute);
}

/** `上午9时`, `下午3时05分`. */
export function chineseClock(minute: number): string {
  const rest = minute % 60 === 0 ? '' : `${minutes(minute)}分`;
  return `${isMorning(minute) ? '上午' : '下午'}${shortClock(minute - (minute % 60), 'hour')}时${rest}`;
}

function minutes(minute: number): string {
  return `${minute % 60}`.padStart(2, '0');
}

function words(...parts: readonly (string | number | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}
