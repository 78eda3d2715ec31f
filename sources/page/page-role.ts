import type { SessionRole } from '../../domain/session';
import { readLabel } from './labels';
import type { PageLine } from './page-line';

const MAIN =
  /^\W{0,3}(?:main|principal|official|high-level main)\s+(?:events?|sessions?|ceremony|commemoration)\b|^\W{0,3}(?:événement|évènement|manifestation|cérémonie|acte|séance)s?\s+principa(?:le?|ux)|^\W{0,3}(?:evento|acto|actividad|ceremonia|sesión)(?:e?s)?\s+principal|главное мероприятие|основное мероприятие|主要活动|الحدث الرئيسي|الفعالية الرئيسية/iu;

const SIDE =
  /^\W{0,3}(?:virtual |online |hybrid |other |official )?side[\s-]events?\b|^\W{0,3}(?:événement|évènement|manifestation|activité|réunion)s?\s+(?:parallèle|en marge|annexe|connexe)s?|^\W{0,3}(?:evento|acto|actividad|reunión|reunion)(?:e?s)?\s+(?:paralel[oa]s?|colateral(?:es)?|conex[oa]s?)|параллельн|边会|周边活动|الأحداث الجانبية|الفعاليات الجانبية|فعاليات جانبية/iu;

/** The role that a heading gives to what stands under it, or a title to its session; null where it says none. */
export function roleIn(text: string): SessionRole | null {
  const beginning = text.slice(0, 120);
  if (MAIN.test(beginning)) return 'main';
  return SIDE.test(beginning) ? 'side' : null;
}

/** An event that a line names together with what kind of event it is. */
export interface NamedEvent {
  readonly role: SessionRole;
  readonly name: string;
}

/** What kind of event it is stands before a colon or a dash, and is no longer. */
const KIND_AND_NAME = /^([^:：]{0,60}?)\s*(?:[:：]|\s[–—-]\s)\s*(\S.{2,})$/u;

/** A heading of several: "Side events". */
const SEVERAL =
  /\b(?:events|sessions|eventos|actos|actividades|reuniones)\b|(?:ements|estations|ivités|unions)\b/iu;

/** Words that stand behind what kind of event it is, where they are more than a heading over others: "Side event schedule". */
const FEWEST_WORDS = 2;

/**
 * The event that the line names: "Closing the gap" of "Side event: Closing the gap", the whole line where no colon parts
 * it ("Side event on reefs"). Null where it names no role, or is but a heading over others: "Side events:", "Main event".
 */
export function namedEventIn(text: string): NamedEvent | null {
  const role = roleIn(text);
  if (role === null) return null;
  const [, kind = '', name = ''] = KIND_AND_NAME.exec(text.slice(0, LONGEST_NAMED)) ?? [];
  if (name !== '' && roleIn(kind) === role && !SEVERAL.test(kind))
    return /\p{L}{2}/u.test(name) ? { role, name } : null;
  const [beginning = ''] = (role === 'main' ? MAIN : SIDE).exec(text) ?? [];
  const words = text.slice(beginning.length).match(/\p{L}{2,}/gu) ?? [];
  return words.length < FEWEST_WORDS || SEVERAL.test(beginning) ? null : { role, name: text };
}

const LONGEST_NAMED = 300;

/**
 * The role of each line, by the section it is in; null where that says none. A section ends with the next heading of its level or above it; a label
 * that ends in a colon ("Speakers:") is none.
 */
export function rolesOf(lines: readonly PageLine[]): readonly (SessionRole | null)[] {
  let role: SessionRole | null = null;
  let level = 0;
  return lines.map((line) => {
    if (line.kind !== 'heading') return role;
    const own = line.level === 1 ? null : roleIn(line.text);
    if (own !== null) [role, level] = [own, line.level];
    else if (line.level <= level && readLabel(line.text) === null) [role, level] = [null, 0];
    return role;
  });
}
