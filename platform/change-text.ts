import type { PlanChange } from '../domain/change-alert';
import { type FormatOptions, formatDateAndTime } from '../domain/format';
import type { EpochMilliseconds } from '../domain/time';
import type { Strings } from './i18n';

/** What has changed of a session that starts at `start`, in one sentence for who counts on it. */
export function changeText(
  change: PlanChange,
  start: EpochMilliseconds | null,
  { text }: Strings,
  format: FormatOptions,
): string {
  const at = (instant: EpochMilliseconds | null): string =>
    instant === null ? '' : formatDateAndTime(instant, format);
  switch (change.kind) {
    case 'moved':
      if (change.to === null) return text('toldMovedUnknown', { from: at(change.from) });
      return change.from === null
        ? text('toldTimed', { to: at(change.to) })
        : text('toldMoved', { from: at(change.from), to: at(change.to) });
    case 'cancelled':
      return start === null ? text('cancelled') : text('toldCancelled', { time: at(start) });
    case 'postponed':
      return start === null ? text('postponed') : text('toldPostponed', { time: at(start) });
    case 'restored':
      return text('toldRestored', { time: at(start) });
  }
}
