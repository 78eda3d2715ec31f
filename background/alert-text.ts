import { sureStartOf } from '../domain/certainty';
import type { SpokenAlert } from '../domain/due-alert';
import { isToOpen } from '../domain/following';
import {
  type FormatOptions,
  formatClockTime,
  formatDateAndTime,
  formatDuration,
  formatRelative,
} from '../domain/format';
import { OPENING_WINDOW } from '../domain/opening';
import { phaseAt } from '../domain/phase';
import type { Refusal } from '../domain/refusal';
import { MINUTE } from '../domain/time';
import { needsRegistration, recordingOf } from '../domain/watch';
import { changeText } from '../platform/change-text';
import { refusalText } from '../platform/refusal-text';
import type { EffectContext } from './effect-context';

/** What an alert says, under the title of its session: a line or two. */
export function alertText(alert: SpokenAlert, context: EffectContext, opens: boolean): string {
  const { strings } = context;
  const format = formatOf(context);
  if (alert.effect === 'tell') {
    const { session } = alert.entry;
    const told = changeText(alert.change, session.start, strings, format);
    const stillOpens = opens && alert.change.kind === 'moved' && sureStartOf(session) !== null;
    return stillOpens ? `${told}\n${strings.text('toldStillOpens')}` : told;
  }
  if (alert.kind === 'recording') return strings.text('notifyRecording');
  const time = formatClockTime(alert.start, format);
  if (alert.kind === 'early') return strings.text('notifyEarly', { time });
  return context.now < alert.start ? reminderText(alert, context, opens) : startText(alert, context, time);
}

function formatOf({ strings, preferences, homeTimeZone }: EffectContext): FormatOptions {
  return { locale: strings.language, timeZone: homeTimeZone, hourCycle: preferences.hourCycle };
}

function reminderText({ start, uid, entry }: SpokenAlert, context: EffectContext, opens: boolean): string {
  const { now, choices } = context;
  const { text, language } = context.strings;
  const duration = formatDuration(Math.ceil((start - now) / MINUTE) * MINUTE, language);
  const told = { duration, time: formatClockTime(start, formatOf(context)) };
  if (needsRegistration(entry.session) && !choices.ownLinks.has(uid))
    return `${text('notifyStartsIn', told)}\n${text('notifyRegistration')}`;
  return opens ? text('notifyOpensIn', told) : text('notifyStartsIn', told);
}

function startText(alert: SpokenAlert, context: EffectContext, time: string): string {
  const { now, strings } = context;
  const ago = formatRelative(alert.start - now, strings.language);
  const started =
    now - alert.start < MINUTE
      ? strings.text('notifyStartsNow', { time })
      : strings.text('notifyStarted', { ago, time });
  const refusal = 'refusal' in alert ? alert.refusal : null;
  return refusal === null ? started : `${started}\n${whyNotOpen(refusal, alert, context)}`;
}

/** Why it does not open; while it still may, until when. */
function whyNotOpen(refusal: Refusal, { start }: SpokenAlert, context: EffectContext): string {
  const { now, strings } = context;
  const format = formatOf(context);
  const isHeld = (refusal === 'locked' || refusal === 'away') && now <= start + OPENING_WINDOW;
  if (!isHeld) return refusalText(refusal, formatClockTime(now, format), strings);
  const time = formatClockTime(start + OPENING_WINDOW, format);
  return strings.text(refusal === 'locked' ? 'heldLocked' : 'heldAway', { time });
}

/** One of several alerts, in a line. */
export function digestLine(alert: SpokenAlert, context: EffectContext): string {
  const { preferences, choices, deviceId, now } = context;
  const { text, language } = context.strings;
  const { session } = alert.entry;
  const { title } = session;
  if (alert.effect === 'miss') {
    if (recordingOf(session) !== null) return text('digestRecorded', { title });
    return text('digestMissed', { title, time: formatDateAndTime(alert.start, formatOf(context)) });
  }
  if (alert.kind === 'start' && now - alert.start >= MINUTE) {
    const ago = formatRelative(alert.start - now, language);
    return text(phaseAt(alert.entry, now) === 'live' ? 'digestLive' : 'digestRunning', { title, ago });
  }
  const opens = isToOpen(session, preferences, choices, deviceId);
  const [sentence = ''] = alertText(alert, context, opens).split('\n');
  return text('labelOf', { label: title, subject: sentence });
}
