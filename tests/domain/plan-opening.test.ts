import { describe, expect, it } from 'vitest';
import type { Arm } from '../../domain/arm';
import type { Link } from '../../domain/link';
import type { Session } from '../../domain/session';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time';
import {
  armOf,
  choicesOf,
  entryOf,
  ledgerOf,
  OTHER_DEVICE,
  plainSession,
  preferencesWith,
  START,
  session,
  WEB_TV_LINK,
} from '../builders';
import { dueFor, planFor, type Surroundings } from './planning';

const about = plainSession();
const key = { uid: about.uid, start: START, leadMinutes: 0 } as const;
const OPEN = `open: ${WEB_TV_LINK.href}`;

/** What is due at `now` for a session that is armed; a plain one, unless said otherwise. */
function dueArmed(
  now: number,
  {
    arm = {},
    session: armed = about,
    ...surroundings
  }: Surroundings & {
    readonly arm?: Partial<Arm>;
    readonly session?: Session;
  } = {},
): readonly string[] {
  return dueFor(armed, now, { choices: choicesOf({ arms: [armOf(armed, arm)] }), ...surroundings });
}

describe('an armed session', () => {
  it('opens at its start, with a notification, and not a moment earlier', () => {
    expect(dueArmed(START - 1).filter((due) => !due.startsWith('lead'))).toEqual([]);
    expect(dueArmed(START)).toEqual([OPEN, 'start: notify']);
  });

  it('opens at most 60 s late', () => {
    expect(dueArmed(START + MINUTE)).toEqual([OPEN, 'start: notify']);
  });

  it.each([
    ['a millisecond more than 60 s late', MINUTE + 1],
    ['61 s late', 61 * SECOND],
    ['14 minutes late', 14 * MINUTE],
  ])('%s is announced only, while it is still running', (_, late) => {
    expect(dueArmed(START + late)).toEqual(['open: refuse (too-late)', 'start: notify (too-late)']);
  });

  it('that is over was missed', () => {
    expect(dueArmed(START + 2 * HOUR)).toEqual(['open: refuse (too-late)', 'start: miss (too-late)']);
  });

  it('with an unknown end opens likewise, and is not announced later than 60 minutes', () => {
    const openEnded = plainSession({ end: null });
    expect(dueArmed(START, { session: openEnded })).toEqual([OPEN, 'start: notify']);
    expect(dueArmed(START + HOUR + 1, { session: openEnded })).toEqual([
      'open: refuse (too-late)',
      'start: miss (too-late)',
    ]);
  });

  it('opens once: the ledger forbids the second time, whatever became of the first', () => {
    for (const state of ['resumed', 'done', 'failed'] as const) {
      const ledger = ledgerOf({ ...key, kind: 'open', state }, { ...key, kind: 'start', state });
      expect(dueArmed(START + SECOND, { ledger })).toEqual([]);
    }
  });

  it('whose opening was interrupted is accounted for, and not opened again', () => {
    const ledger = ledgerOf({ ...key, kind: 'open', state: 'intended' });
    expect(dueArmed(START + SECOND, { ledger })).toEqual([
      'open: refuse (interrupted)',
      'start: notify (interrupted)',
    ]);
  });

  it('that moved opens at its new start', () => {
    const ledger = ledgerOf({ ...key, kind: 'open' }, { ...key, kind: 'start' });
    const moved = plainSession({ start: START + HOUR });
    const choices = choicesOf({ arms: [armOf(about)] });
    expect(dueFor(moved, START + MINUTE, { ledger, choices })).toEqual([]);
    expect(dueFor(moved, START + HOUR, { ledger, choices })).toEqual([OPEN, 'start: notify']);
  });

  it('without a reminder opens in silence, but says so where it does not open', () => {
    const choices = choicesOf({ arms: [armOf(about)], reminders: { [about.uid]: false } });
    expect(dueFor(about, START, { choices })).toEqual([OPEN]);
    const opened = ledgerOf({ ...key, kind: 'open' });
    expect(dueFor(about, START + 2 * MINUTE, { choices, ledger: opened })).toEqual([]);
    expect(dueFor(about, START + 2 * MINUTE, { choices })).toEqual([
      'open: refuse (too-late)',
      'start: notify (too-late)',
    ]);
    const declined = ledgerOf({ ...key, kind: 'declined', at: START - MINUTE });
    expect(dueFor(about, START, { choices, ledger: declined })).toEqual(['open: refuse (declined)']);
  });
});

describe('what is not armed', () => {
  it('does not open by itself', () => {
    const reminded = choicesOf({ reminders: { [about.uid]: true } });
    expect(dueFor(session(), START)).toEqual(['start: notify']);
    expect(dueFor(about, START, { choices: reminded })).toEqual(['start: notify']);
  });

  it('opens where the user chose that for every session of what they follow', () => {
    const preferences = preferencesWith({ opening: 'followed' });
    expect(dueFor(session(), START, { preferences })).toEqual([OPEN, 'start: notify']);
    expect(dueFor(about, START, { preferences })).toEqual([]);
  });
});

describe('where the user chose that nothing opens by itself', () => {
  const preferences = preferencesWith({ opening: 'never' });

  it('an armed session is announced, with the reason', () => {
    expect(dueArmed(START, { preferences })).toEqual([
      'open: refuse (turned-off)',
      'start: notify (turned-off)',
    ]);
  });

  it('a followed one is announced as ever', () => {
    expect(dueFor(session(), START, { preferences })).toEqual(['start: notify']);
  });
});

describe("the user's word that this start shall not open", () => {
  const declinedAt = (at: number) => ledgerOf({ ...key, kind: 'declined', at });

  it('holds: the session is announced only', () => {
    expect(dueArmed(START, { ledger: declinedAt(START - 4 * MINUTE) })).toEqual([
      'open: refuse (declined)',
      'start: notify (declined)',
    ]);
  });

  it('is taken back by arming the session anew', () => {
    const ledger = declinedAt(START - 4 * MINUTE);
    expect(dueArmed(START, { ledger, arm: { armedAt: START - 2 * MINUTE } })).toEqual([
      OPEN,
      'start: notify',
    ]);
    expect(dueArmed(START, { ledger, arm: { armedAt: START - 5 * MINUTE } })).toEqual([
      'open: refuse (declined)',
      'start: notify (declined)',
    ]);
  });

  it('holds for what opens because it is followed', () => {
    const preferences = preferencesWith({ opening: 'followed' });
    const ledger = declinedAt(START - 4 * MINUTE);
    expect(dueFor(session(), START, { preferences, ledger })).not.toContain(OPEN);
  });

  it('concerns that session alone', () => {
    const ledger = ledgerOf({ ...key, uid: 'another', kind: 'declined', at: START - MINUTE });
    expect(dueArmed(START, { ledger })).toEqual([OPEN, 'start: notify']);
  });
});

describe('a session that was armed on another computer', () => {
  const arm = { deviceId: OTHER_DEVICE };

  it('is announced here, with the word that it is armed there', () => {
    expect(dueArmed(START, { arm })).toEqual([
      'open: refuse (other-computer)',
      'start: notify (other-computer)',
    ]);
  });

  it('opens here too where the user chose all computers', () => {
    const preferences = preferencesWith({ openOn: 'all-computers' });
    expect(dueArmed(START, { arm, preferences })).toEqual([OPEN, 'start: notify']);
  });

  it('opens on the other one', () => {
    expect(dueArmed(START, { arm, deviceId: OTHER_DEVICE })).toEqual([OPEN, 'start: notify']);
  });
});

describe('the address that opens', () => {
  const withLinks = (...links: readonly Link[]) => plainSession({ links });
  const stage: Link = { kind: 'live', href: 'https://live.unido.org/stage' };

  it.each([
    'https://live.unido.org/stage',
    'https://www.youtube.com/redirect?q=https%3A%2F%2Fexample.org',
    'https://bit.ly/un-live',
    'https://webtv.un.org.example.org/en/asset/k1p/k1p8hht1gr',
  ])('is not %s, unless the user approved it', (href) => {
    const about = withLinks({ kind: 'live', href });
    expect(dueArmed(START, { session: about })).toEqual([
      'open: refuse (untrusted-link)',
      'start: notify (untrusted-link)',
    ]);
    expect(dueArmed(START, { session: about, arm: { approvedLink: href } })).toEqual([
      `open: ${href}`,
      'start: notify',
    ]);
  });

  it('is not what the session led to when the user approved it, but leads to no longer', () => {
    const arm = { approvedLink: 'https://live.unido.org/another-stage' };
    expect(dueArmed(START, { session: withLinks(stage), arm })).toContain('open: refuse (untrusted-link)');
  });

  it('is a trusted one where there is one, whatever comes first on the page', () => {
    const youtube: Link = { kind: 'live', href: 'https://www.youtube.com/@unido/live' };
    expect(dueArmed(START, { session: withLinks(stage, youtube) })).toContain(`open: ${youtube.href}`);
  });

  it('is missing where the session has none to watch', () => {
    const info: Link = { kind: 'info', href: 'https://www.un.org/en/observances' };
    for (const about of [withLinks(), withLinks(info)]) {
      expect(dueArmed(START, { session: about })).toEqual([
        'open: refuse (no-link)',
        'start: notify (no-link)',
      ]);
    }
  });

  it("is UN Web TV's day page, in New York's calendar, for a session of its own without a direct link", () => {
    const start = START + 13 * HOUR;
    const about = plainSession({ links: [], webcaster: 'un-web-tv', start, end: start + HOUR });
    const { due } = planFor([entryOf(about)], { now: start, choices: choicesOf({ arms: [armOf(about)] }) });
    expect(due).toContainEqual(
      expect.objectContaining({
        effect: 'open',
        href: 'https://webtv.un.org/en/schedule/2026-11-24',
        isDayPage: true,
      }),
    );
  });
});

describe('a reason not to open', () => {
  it('is told once', () => {
    const surroundings = { choices: choicesOf({ arms: [armOf(about)] }), now: START + 5 * MINUTE };
    const entries = [entryOf(about)];
    const { due } = planFor(entries, surroundings);
    const ledger = ledgerOf(...due);
    for (const now of [START + 5 * MINUTE, START + 6 * MINUTE, START + DAY]) {
      expect(planFor(entries, { ...surroundings, ledger, now }).due).toEqual([]);
    }
  });
});
