import { browser } from 'wxt/browser';
import { sureStartOf } from '../domain/certainty';
import { isToOpen } from '../domain/following';
import { formatClockTime, formatDuration, formatRelative } from '../domain/format';
import { homeTimeZoneOf } from '../domain/home-zone';
import type { DueAlert } from '../domain/plan';
import type { PlanInput } from '../domain/plan-input';
import { MINUTE } from '../domain/time';
import { changeText } from '../platform/change-text';
import { systemTimeZone } from '../platform/clock';
import { REFUSAL_TEXT, type Strings } from '../platform/i18n';

/** What carrying out an alert needs to know beyond the alert itself. */
export type EffectContext = PlanInput & { readonly strings: Strings };

/** Raises the notification of an alert; its id is the alert's, so that the same alert replaces itself and a cold worker understands the click. */
export async function showNotification(due: NotifyAlert, context: EffectContext): Promise<void> {
  const { strings } = context;
  const opens = isToOpen(due.entry.session, context.preferences, context.choices, context.deviceId);
  const plain = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: due.entry.session.title,
    message: messageOf(due, context, opens),
  };
  const button = buttonOf(due, strings, opens);
  // Firefox throws on `buttons` (https://bugzilla.mozilla.org/show_bug.cgi?id=1190681); there a click on the notification watches.
  const hasButton = !import.meta.env.FIREFOX && button !== null;
  await browser.notifications.create(due.id, hasButton ? { ...plain, buttons: [{ title: button }] } : plain);
}

/** A reminder can be answered by "Don't open"; what is said of a change cannot: it is for the popup to look at. */
function buttonOf(due: NotifyAlert, { text }: Strings, opens: boolean): string | null {
  if (due.kind === 'start') return text('watch');
  return due.kind === 'lead' && opens ? text('doNotOpen') : null;
}

type NotifyAlert = Extract<DueAlert, { effect: 'notify' | 'tell' }>;

function messageOf(due: NotifyAlert, { now, strings, preferences }: EffectContext, opens: boolean): string {
  const { language } = strings;
  const timeZone = homeTimeZoneOf(preferences, systemTimeZone());
  const format = { locale: language, timeZone, hourCycle: preferences.hourCycle };
  if (due.effect === 'tell') {
    const { start } = due.entry.session;
    const told = changeText(due.change, start, strings, format);
    const stillOpens = opens && due.change.kind === 'moved' && sureStartOf(due.entry.session) !== null;
    return stillOpens ? `${told}\n${strings.text('toldStillOpens')}` : told;
  }
  const time = formatClockTime(due.start, format);
  if (due.kind === 'lead') {
    const duration = formatDuration(Math.ceil((due.start - now) / MINUTE) * MINUTE, language);
    return opens
      ? strings.text('notifyOpensIn', { duration, time })
      : strings.text('notifyStartsIn', { duration, time });
  }
  const started =
    now - due.start < MINUTE
      ? strings.text('notifyStartsNow', { time })
      : strings.text('notifyStarted', { ago: formatRelative(due.start - now, language), time });
  return due.refusal === null ? started : `${started}\n${strings.text(REFUSAL_TEXT[due.refusal])}`;
}
