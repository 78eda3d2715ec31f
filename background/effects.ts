import { absenceAt } from '../domain/absence';
import type { LedgerState, OpeningOutcome } from '../domain/alert';
import type { Decision, Verdict } from '../domain/decision';
import type { DueAlert, OpeningAlert, SpokenAlert } from '../domain/due-alert';
import { type Notice, noticesOf } from '../domain/notice';
import { OPENING_WINDOW } from '../domain/opening';
import { MINUTE } from '../domain/time';
import { addressToOpen, watchLinkOf } from '../domain/watch';
import type { Clock } from '../platform/clock';
import { record, recordAll } from '../platform/ledger';
import { readOpenedTabs, writeOpenedTab } from '../platform/session-memory';
import { findTab, openInNewTab, showTab, TooLateError } from '../platform/tabs';
import type { EffectContext } from './effect-context';
import { showNotice } from './notifications';

/** What opens nothing has its line alone: those of all in one transaction, for a crowd may start in one minute. */
export async function carryOutRefusals(
  refused: readonly RefusedAlert[],
  { now }: EffectContext,
): Promise<void> {
  if (refused.length === 0) return;
  await recordAll(
    refused.map((key) => {
      const { refusal, start } = key;
      const lateBy = Math.max(0, now - start);
      const decision = toDecision(key, now, { kind: 'not-opened', refusal, lateBy });
      return { key, state: 'done', outcome: refusal, decision };
    }),
    now,
  );
}

type RefusedAlert = Extract<OpeningAlert, { effect: 'refuse' }>;

/** Whether there is nothing to look for: the tab of an opening that was interrupted may be there. */
export function isRefused(due: OpeningAlert): due is RefusedAlert {
  return due.effect === 'refuse' && due.refusal !== 'interrupted';
}

/**
 * Carries out an opening: the ledger first, so that a worker that dies in between never does it twice, then the tab,
 * then the line for the user.
 */
export async function carryOutOpening(
  due: OpeningAlert,
  context: EffectContext,
  clock: Clock,
): Promise<void> {
  const { now } = context;
  if (due.effect === 'hold') return recordAll([{ key: due, state: 'held', outcome: due.refusal }], now);
  if (due.effect !== 'refuse') await record(due, 'intended', now);
  const verdict = await openingVerdict(due, context, clock);
  const state = verdict.kind === 'failed' ? 'failed' : 'done';
  await recordAll(
    [{ key: due, state, outcome: outcomeOf(verdict), decision: toDecision(due, now, verdict) }],
    now,
  );
}

async function openingVerdict(
  due: Exclude<OpeningAlert, { effect: 'hold' }>,
  context: EffectContext,
  clock: Clock,
): Promise<Verdict> {
  const lateBy = Math.max(0, context.now - due.start);
  try {
    if (due.effect === 'refuse') {
      const found = due.refusal === 'interrupted' ? await findOpened(due, context) : null;
      return found ?? { kind: 'not-opened', refusal: due.refusal, lateBy };
    }
    const tabId = await open(due, context, () => clock.now() - due.start <= OPENING_WINDOW);
    // The tab is open, whether that can be remembered or not.
    if (tabId !== null) await writeOpenedTab(due.id, tabId).catch(() => undefined);
    return { kind: 'opened', lateBy, href: due.href, reason: due.reason };
  } catch (error) {
    if (error instanceof TooLateError)
      return { kind: 'not-opened', refusal: 'asleep', lateBy: clock.now() - due.start };
    return { kind: 'failed', sentence: error instanceof Error ? error.message : String(error) };
  }
}

/** A computer may fall asleep at any moment, and the worker goes on hours later. */
async function open(
  due: Extract<OpeningAlert, { effect: 'open' | 'show' }>,
  { choices, strings }: EffectContext,
  mayStill: () => boolean,
): Promise<number | null> {
  const address = addressToOpen(due.href, strings.language, choices.ownLinks.get(due.uid));
  const isInBackground = due.effect === 'open' && due.place === 'background-tab';
  if (due.effect === 'open') return openInNewTab(address, { isInBackground, mayStill });
  if (!mayStill()) throw new TooLateError('The time to show the tab has passed.');
  try {
    await showTab(due.tabId);
    return due.tabId;
  } catch {
    // It was closed since the plan was made, so there is none now.
    return openInNewTab(address, { mayStill });
  }
}

/** That the tab of an opening that was interrupted is there, or null where it is not to be found. */
async function findOpened(
  { id, uid, start, entry }: DueAlert,
  { ledger, choices }: EffectContext,
): Promise<Verdict | null> {
  const href = watchLinkOf(entry.session, choices.ownLinks.get(uid))?.href;
  if (href === undefined) return null;
  const isOpen = id in (await readOpenedTabs()) || (await findTab(href)) !== null;
  return isOpen ? { kind: 'opened', lateBy: (ledger.get(id)?.at ?? start) - start, href } : null;
}

function outcomeOf(verdict: Verdict): OpeningOutcome {
  if (verdict.kind === 'not-opened') return verdict.refusal;
  if (verdict.kind !== 'opened') return 'failed';
  return verdict.reason === 'other-sound' ? 'opened-behind' : 'opened';
}

/** Tells the user of the alerts: each by itself, or several in one where they are many or late. The ledger comes first here as well. */
export async function carryOutSpoken(alerts: readonly SpokenAlert[], context: EffectContext): Promise<void> {
  for (const notice of noticesOf(alerts, context.now)) await carryOutNotice(notice, context);
}

async function carryOutNotice(notice: Notice, context: EffectContext): Promise<void> {
  const { now, ledger } = context;
  const intents = notice.alerts.map((key) => ({
    key,
    state: ledger.get(key.id)?.state === 'intended' ? ('resumed' as const) : ('intended' as const),
  }));
  await recordAll(intents, now);
  const { state, verdict } = await show(notice, context);
  const told = (alert: SpokenAlert): Verdict => verdict ?? verdictOf(alert, context);
  await recordAll(
    notice.alerts.map((key) => ({ key, state, decision: toDecision(key, now, told(key)) })),
    now,
  );
}

/** How the notice came out; the verdict is null where it was shown, and each alert has its own. */
async function show(
  notice: Notice,
  context: EffectContext,
): Promise<{
  readonly state: Extract<LedgerState, 'done' | 'failed'>;
  readonly verdict: Verdict | null;
}> {
  try {
    const isShown = await showNotice(notice, context);
    return { state: 'done', verdict: isShown ? null : { kind: 'not-shown' } };
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    return { state: 'failed', verdict: { kind: 'failed', sentence } };
  }
}

function verdictOf(alert: SpokenAlert, { now, absence }: EffectContext): Verdict {
  if (alert.effect === 'tell') return { kind: 'told', change: alert.change };
  if (alert.effect === 'miss') return { kind: 'missed', isQuiet: alert.dueAt > alert.start };
  switch (alert.kind) {
    case 'early':
      return { kind: 'told-early' };
    case 'recording':
      return { kind: 'told-recording' };
    case 'start': {
      const cause = absenceAt(alert.dueAt, absence);
      const lateBy = Math.max(0, now - alert.dueAt);
      return cause === null || lateBy < MINUTE
        ? { kind: 'announced', lateBy }
        : { kind: 'announced', lateBy, absence: cause };
    }
    case 'snooze':
      return { kind: 'told-again' };
    default:
      return { kind: 'reminded', leadMinutes: alert.leadMinutes };
  }
}

function toDecision(due: DueAlert, now: number, verdict: Verdict): Decision {
  const { title, start } = due.entry.session;
  const isOfStart = due.kind !== 'change' && due.kind !== 'recording';
  return { at: now, uid: due.uid, title, start: isOfStart ? due.start : (start ?? due.start), verdict };
}
