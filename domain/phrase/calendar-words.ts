import { createPhraseTable } from './phrase-table';

/** Names of months, in the languages of the UN and in Portuguese; the number of the month, January is 1. */
export const MONTHS = createPhraseTable<number>([
  ['january|jan|janvier|janv|enero|ene|janeiro|январь|января|янв|يناير|كانون الثاني|جانفي', 1],
  ['february|feb|février|févr|fév|febrero|fevereiro|fev|февраль|февраля|фев|فبراير|شباط|فيفري', 2],
  ['march|mar|mars|marzo|março|март|марта|مارس|آذار', 3],
  ['april|apr|avril|avr|abril|abr|апрель|апреля|апр|أبريل|ابريل|نيسان|أفريل', 4],
  ['may|mai|mayo|maio|май|мая|مايو|أيار|ماي', 5],
  ['june|jun|juin|junio|junho|июнь|июня|июн|يونيو|يونيه|حزيران|جوان', 6],
  ['july|jul|juillet|juil|julio|julho|июль|июля|июл|يوليو|يوليه|تموز|جويلية', 7],
  ['august|aug|août|agosto|ago|август|августа|авг|أغسطس|آب|أوت', 8],
  ['september|sept|sep|septembre|septiembre|setiembre|setembro|сентябрь|сентября|сент|سبتمبر|أيلول', 9],
  ['october|oct|octobre|octubre|outubro|октябрь|октября|окт|أكتوبر|تشرين الأول', 10],
  ['november|nov|novembre|noviembre|novembro|ноябрь|ноября|нояб|نوفمبر|تشرين الثاني', 11],
  ['december|dec|décembre|déc|diciembre|dic|dezembro|dez|декабрь|декабря|дек|ديسمبر|كانون الأول', 12],
]);

/** Names of months that are written out, for words that are nearly one. */
export const WRITTEN_MONTHS: readonly (readonly [string, number])[] = [...MONTHS.values()]
  .flat()
  .flatMap(({ keys: [name = '', ...others], value }) =>
    others.length === 0 && /^[a-z]{3,}$/.test(name) ? [[name, value] as const] : [],
  );

/** English words that are no month unless they begin with a capital: "Item 5 may be taken up". */
export const CAPITALISED_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan', 'dec', 'sep']);

/** A day of the week, 0 for Sunday, and whether its name is written out: a short one needs a date beside it. */
export interface Weekday {
  readonly day: number;
  readonly isWritten: boolean;
}

const WRITTEN = [
  'sunday|dimanche|domingo|воскресенье|воскресенья|الأحد|星期日|星期天|周日',
  'monday|lundi|lunes|segunda-feira|понедельник|الاثنين|الإثنين|星期一|周一',
  'tuesday|mardi|martes|terça-feira|вторник|الثلاثاء|星期二|周二',
  'wednesday|mercredi|miércoles|quarta-feira|среда|среду|الأربعاء|星期三|周三',
  'thursday|jeudi|jueves|quinta-feira|четверг|الخميس|星期四|周四',
  'friday|vendredi|viernes|sexta-feira|пятница|пятницу|الجمعة|星期五|周五',
  'saturday|samedi|sábado|суббота|субботу|السبت|星期六|周六',
];

const SHORT = [
  'sun|dim|dom|вс',
  'mon|lun|seg|пн',
  'tue|tues|mar|ter|вт',
  'wed|mer|mié|qua|ср',
  'thu|thur|thurs|jeu|jue|qui|чт',
  'fri|ven|vie|sex|пт',
  'sat|sam|sáb|сб',
];

export const WEEKDAYS = createPhraseTable<Weekday>([
  ...WRITTEN.map((names, day) => [names, { day, isWritten: true }] as const),
  ...SHORT.map((names, day) => [names, { day, isWritten: false }] as const),
]);
