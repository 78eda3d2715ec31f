import type { Decision, Verdict } from '../domain/decision';
import type { DueAlert } from '../domain/plan';
import { record } from '../platform/ledger';
import { writeOpenedTab } from '../platform/session-memory';
import { openInNewTab } from '../platform/tabs';
import { type EffectContext, showNotification } from './notifications';

/** Carries out one alert: the ledger first, so that a worker that dies in between never does it twice, then the effect, then the line for the user. */
export async function carryOut(due: DueAlert, context: EffectContext): Promise<void> {
  await record(due, 'intended', context.now);
  try {
    const verdict = await takeEffect(due, context);
    await record(due, 'done', context.now, toDecision(due, context, verdict));
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    await record(due, 'failed', context.now, toDecision(due, context, { kind: 'failed', sentence }));
  }
}

async function takeEffect(due: DueAlert, context: EffectContext): Promise<Verdict> {
  const lateBy = Math.max(0, context.now - due.start);
  switch (due.effect) {
    case 'open': {
      const tabId = await openInNewTab(due.href);
      if (tabId !== null) await writeOpenedTab(due.id, tabId);
      return { kind: 'opened', lateBy, href: due.href };
    }
    case 'tell':
      await showNotification(due, context);
      return { kind: 'told', change: due.change };
    case 'notify':
      await showNotification(due, context);
      return due.kind === 'lead'
        ? { kind: 'reminded', leadMinutes: due.leadMinutes }
        : { kind: 'announced', lateBy };
    case 'refuse':
      return { kind: 'not-opened', refusal: due.refusal, lateBy };
    case 'miss':
      return { kind: 'missed' };
  }
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
