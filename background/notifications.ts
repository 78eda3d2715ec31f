import { browser } from 'wxt/browser';
import { type AlertButton, buttonsOf } from '../domain/alert-button';
import type { SpokenAlert } from '../domain/due-alert';
import { isToOpen } from '../domain/following';
import type { Notice } from '../domain/notice';
import { areNotificationsTurnedOff } from '../platform/alert-place';
import type { MessageKey } from '../platform/i18n';
import { alertText, digestLine } from './alert-text';
import type { EffectContext } from './effect-context';

/** So many lines are read at a glance; the rest is counted. */
const MOST_LINES = 5;

const BUTTON_TEXT = {
  watch: 'watch',
  snooze: 'snoozeFive',
  'until-start': 'snoozeUntilStart',
  decline: 'doNotOpen',
} as const satisfies Readonly<Record<AlertButton, MessageKey>>;

/**
 * Raises the notification of the notice, under its id, so that the same one replaces itself and a cold worker
 * understands the click. Returns whether the browser shows notifications of Gavel, as far as it tells.
 */
export async function showNotice(notice: Notice, context: EffectContext): Promise<boolean> {
  if (await areNotificationsTurnedOff()) return false;
  const iconUrl = browser.runtime.getURL('/icon/128.png');
  const options = notice.kind === 'single' ? single(notice.alerts[0], context) : summary(notice, context);
  await browser.notifications.create(notice.id, { iconUrl, ...options });
  return true;
}

interface NotificationText {
  readonly type: 'basic';
  readonly title: string;
  readonly message: string;
  readonly buttons?: { title: string }[];
}

function single(alert: SpokenAlert, context: EffectContext): NotificationText {
  const { strings, preferences, choices, deviceId } = context;
  const opens = isToOpen(alert.entry.session, preferences, choices, deviceId);
  const message = alertText(alert, context, opens);
  const plain: NotificationText = { type: 'basic', title: alert.entry.session.title, message };
  const buttons = buttonsOf(alert, opens);
  // Firefox throws on `buttons` (https://bugzilla.mozilla.org/show_bug.cgi?id=1190681); there a click on the notification watches.
  if (import.meta.env.FIREFOX || buttons.length === 0) return plain;
  return { ...plain, buttons: buttons.map((button) => ({ title: strings.text(BUTTON_TEXT[button]) })) };
}

/** Several alerts in one notification. A click leads to the popup as a page. */
function summary({ kind, alerts }: Notice, context: EffectContext): NotificationText {
  const { text, language } = context.strings;
  const shown = alerts.slice(0, MOST_LINES).map((alert) => digestLine(alert, context));
  const left = new Intl.NumberFormat(language).format(alerts.length - MOST_LINES);
  const lines = alerts.length > MOST_LINES ? [...shown, text('listMore', { count: left })] : shown;
  return {
    type: 'basic',
    title: text(kind === 'digest' ? 'digestTitle' : 'listTitle'),
    message: lines.join('\n'),
  };
}
