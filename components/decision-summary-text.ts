import type { Decision } from '../domain/decision';
import { type LateStarts, summarise, type UnopenedStarts } from '../domain/decision-summary';
import { formatDuration } from '../domain/format';
import type { Display } from '../hooks/use-strings';
import { REFUSAL_CAUSE_TEXT } from './refusal-cause-text';

/**
 * How the starts among the decisions came out, a phrase for each way and its cause: "On time: 19", "Late by 6 min: 1
 * (the computer was asleep)". Empty where there was no start.
 */
export function summaryTexts(decisions: readonly Decision[], display: Display): readonly string[] {
  const { text, language } = display;
  const summary = summarise(decisions);
  const format = new Intl.NumberFormat(language);
  const phrase = (number: number, toText: (count: string) => string): readonly string[] =>
    number === 0 ? [] : [toText(format.format(number))];
  return [
    ...phrase(summary.onTime, (count) => text('summaryOnTime', { count })),
    ...summary.late.map((late) => lateText(late, format.format(late.count), display)),
    ...summary.notOpened.map((unopened) => unopenedText(unopened, format.format(unopened.count), display)),
    ...phrase(summary.missed, (count) => text('summaryMissed', { count })),
    ...phrase(summary.missedInQuiet, (count) =>
      because(text('summaryMissed', { count }), text('causeQuiet'), display),
    ),
    ...phrase(summary.failed, (count) => text('summaryFailed', { count })),
    ...phrase(summary.notShown, (count) =>
      because(text('summaryNotShown', { count }), text('causeNotShown'), display),
    ),
  ];
}

function lateText({ lateBy, cause }: LateStarts, count: string, display: Display): string {
  const { text, language } = display;
  const duration = formatDuration(lateBy.most, language);
  const isSame = formatDuration(lateBy.least, language) === duration;
  const phrase = text(isSame ? 'summaryLate' : 'summaryLateUpTo', { duration, count });
  return cause === null ? phrase : because(phrase, text(REFUSAL_CAUSE_TEXT[cause]), display);
}

function unopenedText({ refusal }: UnopenedStarts, count: string, display: Display): string {
  const phrase = display.text('summaryNotOpened', { count });
  return because(phrase, display.text(REFUSAL_CAUSE_TEXT[refusal]), display);
}

function because(phrase: string, cause: string, { text }: Display): string {
  return text('summaryBecause', { phrase, cause });
}
