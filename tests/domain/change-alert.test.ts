import { describe, expect, it } from 'vitest';
import type { ScheduleEntry } from '../../domain/schedule';
import type { Session } from '../../domain/session';
import type { SessionChange } from '../../domain/session-change';
import { DAY, HOUR, MINUTE } from '../../domain/time';
import { armOf, choicesOf, entryOf, ledgerOf, plainSession, START } from '../builders';
import { inWords, planFor, type Surroundings } from './planning';

const about = plainSession();
const SEEN = START - 2 * HOUR;
const armed = choicesOf({ arms: [armOf(about, { armedAt: SEEN - HOUR })] });

function changed(session: Session, ...changes: readonly SessionChange[]): ScheduleEntry {
  return { ...entryOf(session), changes };
}

function toldOf(entry: ScheduleEntry, now: number, surroundings: Surroundings = {}): readonly string[] {
  const { due } = planFor([entry], { now, choices: armed, ...surroundings });
  return due.map(inWords).filter((words) => words.startsWith('change'));
}

const moved = { kind: 'moved', at: SEEN, from: START - HOUR, to: START } as const;

describe('a change that makes plans wrong', () => {
  it.each<SessionChange>([
    moved,
    { kind: 'cancelled', at: SEEN },
    { kind: 'postponed', at: SEEN },
    { kind: 'restored', at: SEEN },
  ])('is told to who armed the session: $kind', (change) => {
    expect(toldOf(changed(about, change), SEEN + MINUTE)).toEqual([`change: tell ${change.kind}`]);
  });

  it.each<SessionChange>([
    { kind: 'new', at: SEEN },
    { kind: 'retitled', at: SEEN, from: 'One', to: 'Other' },
    { kind: 'link-appeared', at: SEEN },
    { kind: 'recording-appeared', at: SEEN },
  ])('is not every change: $kind', (change) => {
    expect(toldOf(changed(about, change), SEEN + MINUTE)).toEqual([]);
  });

  it('is told once', () => {
    const ledger = ledgerOf({ uid: about.uid, start: SEEN, kind: 'change', leadMinutes: 0 });
    expect(toldOf(changed(about, moved), SEEN + MINUTE, { ledger })).toEqual([]);
  });

  it('is told again when the session moves back, and forth', () => {
    const ledger = ledgerOf({ uid: about.uid, start: SEEN, kind: 'change', leadMinutes: 0 });
    const back: SessionChange = { kind: 'moved', at: SEEN + HOUR, from: START, to: START - HOUR / 2 };
    const entry = changed(plainSession({ start: START - HOUR / 2 }), moved, back);
    expect(toldOf(entry, SEEN + HOUR, { ledger })).toEqual(['change: tell moved']);
  });

  it('is told to who asked to be reminded, and not to who did not', () => {
    const choices = choicesOf({ reminders: { [about.uid]: true } });
    expect(toldOf(changed(about, moved), SEEN, { choices })).toEqual(['change: tell moved']);
    expect(toldOf(changed(about, moved), SEEN, { choices: choicesOf() })).toEqual([]);
  });

  it('is not told to who armed the session knowing it', () => {
    const choices = choicesOf({ arms: [armOf(about, { armedAt: SEEN + MINUTE })] });
    expect(toldOf(changed(about, moved), SEEN + 2 * MINUTE, { choices })).toEqual([]);
  });

  it('is not told of what was over before it was seen: UN Web TV writes the real start afterwards', () => {
    const late: SessionChange = { kind: 'moved', at: START + HOUR, from: START, to: START + 5 * MINUTE };
    expect(toldOf(changed(plainSession({ start: START + 5 * MINUTE }), late), START + HOUR)).toEqual([]);
  });

  it('is told of a session that moved into the past', () => {
    const early: SessionChange = { kind: 'moved', at: SEEN, from: START, to: SEEN - MINUTE };
    expect(toldOf(changed(plainSession({ start: SEEN - MINUTE }), early), SEEN)).toEqual([
      'change: tell moved',
    ]);
  });

  it('is old news after a day', () => {
    const distant = plainSession({ start: START + 3 * DAY });
    const entry = changed(distant, { kind: 'cancelled', at: SEEN });
    expect(toldOf(entry, SEEN + DAY)).toEqual(['change: tell cancelled']);
    expect(toldOf(entry, SEEN + DAY + 1)).toEqual([]);
  });

  it('is the latest of several', () => {
    const entry = changed(plainSession({ status: 'cancelled' }), moved, {
      kind: 'cancelled',
      at: SEEN + MINUTE,
    });
    expect(toldOf(entry, SEEN + HOUR)).toEqual(['change: tell cancelled']);
  });
});
