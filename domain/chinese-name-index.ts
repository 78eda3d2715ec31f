import { type FoundName, type KnownName, withoutPartsOfLonger } from './found-name';
import { foldText } from './title-word';

/** Chinese puts no spaces between words: names are found as characters in a row, and judged by their neighbours. */

/** Years, with what says that they are years; and marks that stand within names or around them. */
const YEARS = /(?:19|20)\d\d年?/g;
const MARKS = /[·•・‧"“”「」『』《》〈〉]/g;

/**
 * What may follow a name. Other characters may make another word of its last one: 联合国日内瓦办事处 is an office in
 * Geneva (日内瓦), not the day of the United Nations (联合国日).
 */
const MAY_FOLLOW =
  /^(?:$|\P{Script=Han}|的|之|和|与|及|暨|在|系列|主题|专题|特别|高级别|纪念|庆祝|活动|大会|会议|开幕|闭幕|仪式|致辞|讲话|献词|音乐会|研讨|论坛|边会|对话|新闻|招待会|展览|宣传|周年)/u;

/** What may stand before a short name without a scope: 非洲人权日, the day of Africa, is not 人权日. */
const MAY_PRECEDE =
  /(?:^|\P{Script=Han}|国际|世界|联合国|庆祝|纪念|举办|举行|关于|的|和|与|及|暨|届|次|年)$/u;

const SCOPE = /^(?:国际|世界|全球)/;
const LONGEST_SHORT_NAME = 5;

/** How many characters before a name are looked at: the longest of `MAY_PRECEDE`. */
const LOOK_BEHIND = 3;

/** How many characters behind a name are looked at: the longest of `MAY_FOLLOW`. */
const LOOK_AHEAD = 3;

/** A function that finds the Chinese names in a title. */
export function createChineseNameIndex(names: readonly KnownName[]): (title: string) => readonly FoundName[] {
  const folded = names.map((name) => ({ ...name, text: foldChinese(name.text) }));
  return (title) => {
    const text = foldChinese(title);
    return withoutPartsOfLonger(folded.flatMap((name) => placesOf(name, text)));
  };
}

function foldChinese(text: string): string {
  return foldText(text).replace(MARKS, '').replace(YEARS, ' ').trim();
}

function placesOf({ text: name, observance }: KnownName, title: string): readonly FoundName[] {
  const places: FoundName[] = [];
  for (let from = title.indexOf(name); from !== -1; from = title.indexOf(name, from + name.length)) {
    const to = from + name.length;
    if (readsAsName(name, title, from, to)) places.push({ observance, from, to, length: name.length });
  }
  return places;
}

function readsAsName(name: string, title: string, from: number, to: number): boolean {
  if (!MAY_FOLLOW.test(title.slice(to, to + LOOK_AHEAD))) return false;
  if (name.length > LONGEST_SHORT_NAME || SCOPE.test(name)) return true;
  return MAY_PRECEDE.test(title.slice(Math.max(0, from - LOOK_BEHIND), from));
}
