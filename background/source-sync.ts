import type { ScheduleEntry } from '../domain/schedule';
import { type SourceState, unreadSource, withRequestsOnly } from '../domain/source-state';
import { isDue, type Need } from '../domain/sync-schedule';
import { HOUR } from '../domain/time';
import type { Clock } from '../platform/clock';
import { hasHostPermission } from '../platform/permissions';
import { readSourceState, writeSourceState } from '../platform/schedule-store';
import type { RequestSettings, Source, SourceRequest } from '../sources/source';
import { type DueRequest, readList, withFailure } from './list-reading';
import type { FailedRequest } from './reading';

/** What one round of the sync knows beside the source itself. */
export interface Round extends Pick<Need, 'reason' | 'wokeAt'> {
  readonly clock: Clock;
  readonly settings: RequestSettings;
  /** See `domain/near-requests`. */
  readonly near: ReadonlySet<string>;
  /** Sessions that more has to be known of: a link to open. */
  readonly lacking: readonly ScheduleEntry[];
  /** Hosts that were found down in this round, and how. */
  readonly down: Map<string, FailedRequest>;
}

/** What is known of the source, as far as anything is. */
export async function knownState(source: Source): Promise<SourceState> {
  return (await readSourceState(source.id)) ?? unreadSource(source);
}

/** Reads what is due of a source, one address after the other, each stored before the next is asked. */
export async function syncSource(source: Source, round: Round): Promise<void> {
  const { clock } = round;
  const stored = await knownState(source);
  const settings = { ...round.settings, memory: stored.memory };
  const lists = source.requestsAt(clock.now(), settings);
  const details = round.lacking.flatMap((entry) => detailRequest(source, entry, settings) ?? []);
  const requests = [
    ...lists.map((request) => ({ request, isNear: round.near.has(request.key), isDetail: false })),
    ...details.map((request) => ({ request, isNear: false, isDetail: true })),
  ];
  const keys = new Set(requests.map(({ request }) => request.key));
  let state = withRequestsOnly(stored, keys, clock.now() - HOUR);
  const due = requests.filter((one) => isRequestDue(one, state, round));
  const allowed = await withPermission(due, state, round);
  if (allowed.state !== state) {
    state = { ...allowed.state, roundAt: clock.now() };
    await writeSourceState(state);
  }
  if (allowed.due.length === 0) return;
  for (const one of allowed.due) state = await readDue(source, one, state, round);
  await writeSourceState({ ...state, roundAt: clock.now() });
}

/** The request for more about the session, where the source has reported it and knows more. */
export function detailRequest(
  source: Source,
  { reports }: ScheduleEntry,
  settings: RequestSettings,
): SourceRequest | null {
  const report = reports.find(({ sourceId }) => sourceId === source.id);
  return (report && source.detailsRequestOf?.(report.session, settings)) ?? null;
}

function isRequestDue({ request, isNear }: DueRequest, state: SourceState, round: Round): boolean {
  const { clock, reason, wokeAt } = round;
  const { key, interval } = request;
  return isDue(state.requests[key], { now: clock.now(), reason, wokeAt, interval, isNear });
}

/** Asks for one list, unless its host was found down in this round: then it waits as if it had been asked. */
async function readDue(
  source: Source,
  due: DueRequest,
  state: SourceState,
  round: Round,
): Promise<SourceState> {
  const { host } = new URL(due.request.url);
  const down = round.down.get(host);
  if (down !== undefined) {
    const next = withFailure(state, due, down, round.clock.now());
    await writeSourceState(next);
    return next;
  }
  const result = await readList(source, due, state, round.clock);
  if (result.failure?.isHostDown) round.down.set(host, result.failure);
  return result.state;
}

/** The requests that may be made, and the state in which those that may not say so; the same one where they have said it. */
async function withPermission(
  due: readonly DueRequest[],
  before: SourceState,
  { clock }: Round,
): Promise<{ readonly due: readonly DueRequest[]; readonly state: SourceState }> {
  const asked = due.map(async (one) => ({ one, isAllowed: await hasHostPermission(one.request.url) }));
  const answers = await Promise.all(asked);
  let state = before;
  for (const { one, isAllowed } of answers) {
    if (isAllowed || before.requests[one.request.key]?.failure?.reason === 'no-permission') continue;
    state = withFailure(state, one, missingPermission(one.request), clock.now());
  }
  return { due: answers.filter(({ isAllowed }) => isAllowed).map(({ one }) => one), state };
}

function missingPermission({ url }: SourceRequest): FailedRequest {
  const sentence = `The permission to read ${new URL(url).host} is missing.`;
  return { kind: 'failed', reason: 'no-permission', sentence, retryAfter: null, isHostDown: false };
}
