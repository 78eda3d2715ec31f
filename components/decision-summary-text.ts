import type { Decision } from '../domain/decision';
import { type DecisionSummary, summarise } from '../domain/decision-summary';
import { formatDuration } from '../domain/format';
import type { Display } from '../hooks/use-strings';

/** How the starts among the decisions came out, a phrase for each way: "On time: 19", "Late by 6 min: 1". Empty where there was no start. */
export function summaryTexts(decisions: readonly Decision[], display: Display): readonly string[] {
  const { text, language } = display;
  const summary = summarise(decisions);
  const { onTime, notOpened, missed, failed } = summary;
  const format = new Intl.NumberFormat(language);
  const phrase = (number: number, toText: (count: string) => string): readonly string[] =>
    number === 0 ? [] : [toText(format.format(number))];
  return [
    ...phrase(onTime, (count) => text('summaryOnTime', { count })),
    ...phrase(summary.late, (count) => lateText(summary, count, display)),
    ...phrase(notOpened, (count) => text('summaryNotOpened', { count })),
    ...phrase(missed, (count) => text('summaryMissed', { count })),
    ...phrase(failed, (count) => text('summaryFailed', { count })),
  ];
}

function lateText({ lateBy }: DecisionSummary, count: string, { text, language }: Display): string {
  const duration = formatDuration(lateBy.most, language);
  const isSame = formatDuration(lateBy.least, language) === duration;
  return text(isSame ? 'summaryLate' : 'summaryLateUpTo', { duration, count });
}
