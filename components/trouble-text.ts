import { formatRelative } from '../domain/format';
import type { FailureReason, Trouble } from '../domain/source-state';
import { type EpochMilliseconds, MINUTE } from '../domain/time';
import type { Display } from '../hooks/use-strings';

const REASON_TEXT = {
  offline: 'reasonOffline',
  timeout: 'reasonTimeout',
  network: 'reasonNetwork',
  status: 'reasonStatus',
  redirect: 'reasonRedirect',
  'too-large': 'reasonTooLarge',
  'not-a-document': 'reasonNotADocument',
  'suspiciously-empty': 'reasonSuspiciouslyEmpty',
  'no-permission': 'reasonNoPermission',
} as const satisfies Readonly<Record<FailureReason, string>>;

/** What is wrong with a source, and how old the data is that stands in for it, in words. */
export function troubleText(
  name: string,
  { failure, readAt }: Trouble,
  now: EpochMilliseconds,
  { text, language }: Display,
): string {
  const reason = text(REASON_TEXT[failure.reason]);
  if (readAt === null) return text('sourceNeverRead', { name, reason });
  return text('sourceFailed', { name, reason, age: ageText(readAt, now, language) });
}

/** How long ago something was read: "1 minute ago" at the least, since "now" would be said of what is a moment old. */
export function ageText(
  readAt: EpochMilliseconds,
  now: EpochMilliseconds,
  language: string,
  style: 'long' | 'short' = 'long',
): string {
  return formatRelative(Math.min(readAt - now, -MINUTE), language, style);
}
