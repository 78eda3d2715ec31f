import { selectOne } from 'css-select';
import { type HtmlDocument, type HtmlElement, parseHtml } from './html';
import { fieldsOfJson } from './json-fields';
import { DocumentError, type Source, type SourceDocument } from './source';
import { unJournal } from './un-journal';
import { unWebTv } from './un-web-tv';
import { titleOf } from './un-web-tv-page';

/** What the cards of UN Web TV's schedule, and no other pages, are marked with. */
const CARD_SIGN = /un3-card-row-video|mediaun-timezone/;

/** By which a page without cards says that it is one of UN Web TV; others link to it. */
const OWN_ADDRESS =
  'link[rel="canonical"][href^="https://webtv.un.org/"], meta[property="og:url"][content^="https://webtv.un.org/"]';

/** The fields that a day of the Journal, official meetings or all, consists of. */
const DAY_FIELDS = [
  'groups',
  'specialGroups',
  'officialMeetings',
  'informalMeetings',
  'informalConsultations',
  'otherMeetings',
];

const RECOGNITIONS: readonly (readonly [Source, (document: SourceDocument) => boolean])[] = [
  [unWebTv, isUnWebTvPage],
  [unJournal, isJournal],
];

/** The source that comes with Gavel and that the document is from; null where it is from none of them. */
export function recogniseBuiltIn(document: SourceDocument): Source | null {
  return RECOGNITIONS.find(([, recognises]) => recognises(document))?.[0] ?? null;
}

function isUnWebTvPage({ text }: SourceDocument): boolean {
  if (
    !text
      .slice(0, 1000)
      .trimStart()
      .replace(/^\uFEFF/, '')
      .startsWith('<')
  )
    return false;
  if (CARD_SIGN.test(text)) return true;
  try {
    const { root } = parseHtml(text);
    const isOwn = selectOne<HtmlDocument | HtmlElement, HtmlElement>(OWN_ADDRESS, root) !== null;
    return isOwn || /\b(?:UN|United Nations) Web TV\b/i.test(titleOf(root));
  } catch (error) {
    if (error instanceof DocumentError) return false;
    throw error;
  }
}

function isJournal({ text }: SourceDocument): boolean {
  const fields = fieldsOfJson(text);
  const isMeeting = fields.has('startDate') && fields.has('timeFrom');
  return isMeeting || DAY_FIELDS.some((field) => fields.has(field));
}
