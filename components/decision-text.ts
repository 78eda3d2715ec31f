import type { Decision } from '../domain/decision';
import { formatClockTimeWithSeconds, formatDuration } from '../domain/format';
import { MINUTE } from '../domain/time';
import { changeText, type Display, REFUSAL_TEXT } from '../hooks/use-strings';

/** The decision in one sentence for the user. */
export function toSentence({ at, start, verdict }: Decision, display: Display): string {
  const { text, format, language } = display;
  const time = formatClockTimeWithSeconds(at, format);
  switch (verdict.kind) {
    case 'reminded':
      return text('decisionReminded', {
        time,
        duration: formatDuration(verdict.leadMinutes * MINUTE, language),
      });
    case 'announced':
      return text('decisionAnnounced', { time });
    case 'told':
      return text('decisionTold', { time, change: changeText(verdict.change, start, display, format) });
    case 'opened':
      return text('decisionOpened', { time });
    case 'not-opened':
      return text(REFUSAL_TEXT[verdict.refusal]);
    case 'missed':
      return text('decisionMissed', { time });
    case 'failed':
      return text('decisionFailed', { time, sentence: verdict.sentence });
  }
}
