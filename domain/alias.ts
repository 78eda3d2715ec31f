import { type LedgerEntry, toAlertId, toLedger } from './alert';
import type { Arm, Choices } from './arm';
import type { Decision } from './decision';
import type { ScheduleEntry } from './schedule';

/** The uid of the entry by every other name that a source has for its session. */
export type Aliases = ReadonlyMap<string, string>;

/** Every other name of the entries' sessions: most have none. */
export function aliasesOf(entries: readonly Pick<ScheduleEntry, 'uid' | 'uids'>[]): Aliases {
  const aliases = new Map<string, string>();
  for (const { uid, uids } of entries) for (const name of uids) if (name !== uid) aliases.set(name, uid);
  return aliases;
}

/** The choices under the uids of the entries: what was armed under one name is armed under all. Of two arms the later one holds. */
export function resolveChoices({ arms, reminders, leads, ownLinks }: Choices, aliases: Aliases): Choices {
  const inOrder = [...arms.values()].toSorted((a, b) => a.armedAt - b.armedAt);
  return {
    arms: new Map(
      inOrder.map((arm): [string, Arm] => {
        const uid = aliases.get(arm.uid) ?? arm.uid;
        return [uid, { ...arm, uid }];
      }),
    ),
    reminders: underUids(reminders, aliases),
    leads: underUids(leads, aliases),
    ownLinks: underUids(ownLinks, aliases),
  };
}

/** Where two names become one, what was said of the entry's own uid holds. */
function underUids<Value>(said: ReadonlyMap<string, Value>, aliases: Aliases): ReadonlyMap<string, Value> {
  return new Map(
    [...said]
      .toSorted(([a], [b]) => Number(isOwn(a, aliases)) - Number(isOwn(b, aliases)))
      .map(([uid, value]) => [aliases.get(uid) ?? uid, value]),
  );
}

function isOwn(uid: string, aliases: Aliases): boolean {
  return (aliases.get(uid) ?? uid) === uid;
}

/** The ledger under the uids of the entries: what was done under one name is not done again under another. Of two lines that become one, that which has come further holds, else the later. */
export function resolveLedger(
  ledger: ReadonlyMap<string, LedgerEntry>,
  aliases: Aliases,
): ReadonlyMap<string, LedgerEntry> {
  const lines = [...ledger.values()];
  if (!lines.some((line) => aliases.has(line.uid))) return ledger;
  const resolved = lines.map((line) => {
    const uid = aliases.get(line.uid);
    return uid === undefined ? line : { ...line, uid, id: toAlertId({ ...line, uid }) };
  });
  return toLedger(resolved);
}

/** The decisions under the uids of the entries. */
export function resolveDecisions(decisions: readonly Decision[], aliases: Aliases): readonly Decision[] {
  return decisions.map((decision) => ({ ...decision, uid: aliases.get(decision.uid) ?? decision.uid }));
}
