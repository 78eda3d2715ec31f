import { useEffect, useState } from 'preact/hooks';
import { PAGE_KIND } from '../domain/page-source';
import type { PhraseStep, PhraseTime } from '../domain/phrase/read-phrase';
import type { Session } from '../domain/session';
import type { LocalDate, TimeZoneId } from '../domain/time';
import type { FoundSession } from './review-difference';

/** How a phrase is read. */
export interface PhraseResult {
  readonly steps: readonly PhraseStep[];
  /** Each time that it states, as a session that bears the phrase as its title. */
  readonly found: readonly FoundSession[];
}

interface PhraseSettings {
  readonly publishedOn: LocalDate | null;
  /** Of times that state none. */
  readonly timeZone: TimeZoneId | null;
}

/** How the phrase is read, as it is typed; null while there is none. What is typed in between is not read late. */
export function usePhrase(words: string, { publishedOn, timeZone }: PhraseSettings): PhraseResult | null {
  const [result, setResult] = useState<PhraseResult | null>(null);
  useEffect(() => {
    let isOvertaken = false;
    if (words.trim() === '') setResult(null);
    else
      void readWords(words, { publishedOn, timeZone }).then((read) => {
        if (!isOvertaken) setResult(read);
      });
    return () => {
      isOvertaken = true;
    };
  }, [words, publishedOn, timeZone]);
  return result;
}

async function readWords(words: string, { publishedOn, timeZone }: PhraseSettings): Promise<PhraseResult> {
  const { readPhrase } = await import('../domain/phrase/read-phrase');
  const { times, steps } = readPhrase(words, { publishedOn, timeZone: timeZone ?? undefined });
  return { steps, found: times.map((time) => toFound(words, time)) };
}

/** Each is a session of its own, even where the same phrase is added twice. */
function toFound(phrase: string, time: PhraseTime): FoundSession {
  const { start, end, date, timeZone, certainty, status, lacksZone, alternativeStart, words, from, to } =
    time;
  const session: Session = {
    uid: `page:${crypto.randomUUID()}`,
    title: phrase.trim().slice(0, 500),
    role: 'other',
    ...{ start, end, timeZone, certainty, status },
    ...(start === null ? { date } : {}),
    access: 'open',
    statedTime: words,
    ...(alternativeStart === undefined ? {} : { alternativeStart }),
    observanceId: null,
    links: [],
    source: { kind: PAGE_KIND, url: '' },
  };
  const context = { before: phrase.slice(0, from), words, after: phrase.slice(to) };
  return { session, context, lacksZone };
}
