import type { Decision, Verdict } from '../domain/decision';
import { OPENING_WINDOW } from '../domain/opening';
import type { DueAlert } from '../domain/plan';
import { watchLinkOf } from '../domain/watch';
import type { Clock } from '../platform/clock';
import { record } from '../platform/ledger';
import { readOpenedTabs, writeOpenedTab } from '../platform/session-memory';
import { findTab, openInNewTab, TooLateError } from '../platform/tabs';
import { type EffectContext, showNotification } from './notifications';

/**
 * Carries out one alert: the ledger first, so that a worker that dies in between never does it twice, then the effect,
 * then the line for the user. What shows nothing has its line alone, in one transaction.
 */
export async function carryOut(due: DueAlert, context: EffectContext, clock: Clock): Promise<void> {
  if (due.effect !== 'refuse' && due.effect !== 'miss') {
    const isTakenUp = context.ledger.get(due.id)?.state === 'intended';
    await record(due, isTakenUp ? 'resumed' : 'intended', context.now);
  }
  try {
    const verdict = await takeEffect(due, context, clock);
    await record(due, 'done', context.now, toDecision(due, context, verdict));
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    await record(due, 'failed', context.now, toDecision(due, context, { kind: 'failed', sentence }));
  }
}

async function takeEffect(due: DueAlert, context: EffectContext, clock: Clock): Promise<Verdict> {
  const lateBy = Math.max(0, context.now - due.start);
  switch (due.effect) {
    case 'open':
      return open(due, lateBy, clock);
    case 'tell':
      await showNotification(due, context);
      return { kind: 'told', change: due.change };
    case 'notify':
      await showNotification(due, context);
      return due.kind === 'lead'
        ? { kind: 'reminded', leadMinutes: due.leadMinutes }
        : { kind: 'announced', lateBy };
    case 'refuse':
      return (
        (due.refusal === 'interrupted' ? await findOpened(due, context) : null) ?? {
          kind: 'not-opened',
          refusal: due.refusal,
          lateBy,
        }
      );
    case 'miss':
      return { kind: 'missed' };
  }
}

/** A computer may fall asleep at any moment, and the worker goes on hours later. */
async function open(
  due: Extract<DueAlert, { effect: 'open' }>,
  lateBy: number,
  clock: Clock,
): Promise<Verdict> {
  try {
    const tabId = await openInNewTab(due.href, () => clock.now() - due.start <= OPENING_WINDOW);
    // The tab is open, whether that can be remembered or not.
    if (tabId !== null) await writeOpenedTab(due.id, tabId).catch(() => undefined);
    return { kind: 'opened', lateBy, href: due.href };
  } catch (error) {
    if (!(error instanceof TooLateError)) throw error;
    return { kind: 'not-opened', refusal: 'too-late', lateBy: clock.now() - due.start };
  }
}

/** That the tab of an opening that was interrupted is there, or null where it is not to be found. */
async function findOpened(
  { id, start, entry }: DueAlert,
  { ledger }: EffectContext,
): Promise<Verdict | null> {
  const href = watchLinkOf(entry.session)?.href;
  if (href === undefined) return null;
  const isOpen = id in (await readOpenedTabs()) || (await findTab(href)) !== null;
  return isOpen ? { kind: 'opened', lateBy: (ledger.get(id)?.at ?? start) - start, href } : null;
}

function toDecision(due: DueAlert, { now }: EffectContext, verdict: Verdict): Decision {
  const { title, start } = due.entry.session;
  return {
    at: now,
    uid: due.uid,
    title,
    start: due.kind === 'change' ? (start ?? due.start) : due.start,
    verdict,
  };
}
