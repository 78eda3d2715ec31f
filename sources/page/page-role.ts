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

/**
 * The role of each line, by the section it is in. A section ends with the next heading of its level or above it; a label
 * that ends in a colon ("Speakers:") is none.
 */
export function rolesOf(lines: readonly PageLine[]): readonly SessionRole[] {
  let role: SessionRole = 'other';
  let level = 0;
  return lines.map((line) => {
    if (line.kind !== 'heading') return role;
    const own = line.level === 1 ? null : roleIn(line.text);
    if (own !== null) [role, level] = [own, line.level];
    else if (line.level <= level && readLabel(line.text) === null) [role, level] = ['other', 0];
    return role;
  });
}
