import type { AbsenceKind } from '../domain/absence';
import type { Decision, Verdict } from '../domain/decision';
import { formatClockTimeWithSeconds, formatDuration } from '../domain/format';
import type { OpeningReason } from '../domain/opening';
import { MINUTE } from '../domain/time';
import { changeText, type Display, refusalText } from '../hooks/use-strings';

const OPENED_TEXT = {
  start: 'decisionOpened',
  'other-sound': 'openedBackground',
  'no-window': 'openedWindow',
  'open-already': 'openedAlready',
} as const satisfies Readonly<Record<OpeningReason, string>>;

const LATE_TEXT = {
  asleep: 'decisionAnnouncedAsleep',
  'not-running': 'decisionAnnouncedNotRunning',
} as const satisfies Readonly<Record<AbsenceKind, string>>;

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
      return announcedText(verdict, time, display);
    case 'told':
      return text('decisionTold', { time, change: changeText(verdict.change, start, display, format) });
    case 'told-early':
      return text('decisionEarly', { time });
    case 'told-recording':
      return text('decisionRecording', { time });
    case 'told-again':
      return text('decisionAgain', { time });
    case 'opened':
      return text(OPENED_TEXT[verdict.reason ?? 'start'], { time });
    case 'not-opened':
      return refusalText(verdict.refusal, time, display);
    case 'missed':
      return text(verdict.isQuiet ? 'decisionMissedQuiet' : 'decisionMissed', { time });
    case 'not-shown':
      return text('decisionNotShown', { time });
    case 'failed':
      return text('decisionFailed', { time, sentence: verdict.sentence });
  }
}

function announcedText(
  { lateBy, absence }: Extract<Verdict, { kind: 'announced' }>,
  time: string,
  { text, language }: Display,
): string {
  if (lateBy < MINUTE) return text('decisionAnnounced', { time });
  const late = { time, duration: formatDuration(lateBy, language) };
  return text(absence === undefined ? 'decisionAnnouncedLate' : LATE_TEXT[absence], late);
}
