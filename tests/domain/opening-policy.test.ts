import { describe, expect, it } from 'vitest';
import type { Absence } from '../../domain/absence';
import { type BrowserState, CALM_BROWSER } from '../../domain/browser-state';
import type { Preferences } from '../../domain/preferences';
import type { Session } from '../../domain/session';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/time';
import {
  armOf,
  choicesOf,
  entryOf,
  ledgerOf,
  plainSession,
  preferencesWith,
  START,
  session,
  WEB_TV_LINK,
} from '../builders';
import { dueFor, inWords, planFor, type Surroundings } from './planning';

const about = plainSession();
const armed = choicesOf({ arms: [armOf(about)] });
const OPEN = `open: ${WEB_TV_LINK.href}`;
const key = { uid: about.uid, start: START, leadMinutes: 0 } as const;

/** What is due for the armed session while the browser is in that state. */
function dueIn(
  state: Partial<BrowserState>,
  {
    now = START,
    preferences = {},
    ...rest
  }: Omit<Surroundings, 'preferences'> & {
    readonly preferences?: Partial<Preferences>;
  } = {},
): readonly string[] {
  return dueFor(about, now, {
    choices: armed,
    browser: { ...CALM_BROWSER, ...state },
    preferences: preferencesWith(preferences),
    ...rest,
  });
}

describe('a locked screen', () => {
  it('lets an armed session wait, and announces it', () => {
    expect(dueIn({ presence: 'locked' })).toEqual(['open: hold (locked)', 'start: notify (locked)']);
  });

  const held = ledgerOf(
    { ...key, kind: 'open', state: 'held', outcome: 'locked' },
    { ...key, kind: 'start' },
  );

  it('is not told again while it waits, and is looked at again when the window is over', () => {
    const browser = { ...CALM_BROWSER, presence: 'locked' } as const;
    const plan = planFor([entryOf(about)], { choices: armed, ledger: held, browser, now: START + SECOND });
    expect(plan.due).toEqual([]);
    expect(plan.nextWake).toBeLessThanOrEqual(START + MINUTE + 1);
  });

  it('that is unlocked within the window opens', () => {
    expect(dueIn({}, { ledger: held, now: START + 50 * SECOND })).toEqual([OPEN]);
  });

  it('that is unlocked later opens nothing, and the line says why', () => {
    expect(dueIn({}, { ledger: held, now: START + MINUTE + 1 })).toEqual(['open: refuse (locked)']);
  });
});

describe('someone who types nothing', () => {
  it('gets the tab: who watches a stream does not type', () => {
    expect(dueIn({ presence: 'idle' })).toEqual([OPEN, 'start: notify']);
  });

  it('is waited for where they chose that', () => {
    const preferences = { holdsBackWhenAway: true };
    expect(dueIn({ presence: 'idle' }, { preferences })).toEqual([
      'open: hold (away)',
      'start: notify (away)',
    ]);
    expect(dueIn({ presence: 'active' }, { preferences })).toEqual([OPEN, 'start: notify']);
  });

  it('counts as present while a tab can be heard', () => {
    const preferences = { holdsBackWhenAway: true, whenAudible: 'foreground' } as const;
    expect(dueIn({ presence: 'idle', audibleTabs: [7] }, { preferences })).toEqual([OPEN, 'start: notify']);
  });
});

describe('no window', () => {
  it('is made', () => {
    expect(dueIn({ hasWindow: false })).toEqual([`${OPEN} (new-window)`, 'start: notify']);
  });
});

describe('an address that is open already', () => {
  const asset = 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr';

  it.each([
    ['the very address', asset],
    ['the same video in French', 'https://webtv.un.org/fr/asset/k1p/k1p8hht1gr'],
    ['with a fragment', `${asset}#live`],
    ['with a slash behind', `${asset}/`],
  ])('%s is shown', (_, href) => {
    expect(dueIn({ knownTabs: [{ id: 9, href }] })).toEqual(['open: show tab 9', 'start: notify']);
  });

  it.each([
    ['another video', 'https://webtv.un.org/en/asset/k1q/k1qqqqqqqq'],
    ['the schedule', 'https://webtv.un.org/en/schedule'],
    ['the same path elsewhere', 'https://example.org/en/asset/k1p/k1p8hht1gr'],
  ])('but not %s', (_, href) => {
    expect(dueIn({ knownTabs: [{ id: 9, href }] })).toEqual([OPEN, 'start: notify']);
  });
});

describe('a tab that the user closed', () => {
  const closed = (at: number, start = START) => ledgerOf({ ...key, start, kind: 'closed', at });
  const moved = plainSession({ start: START + HOUR });

  it('does not open again, though the session was moved', () => {
    const surroundings = { choices: armed, ledger: closed(START + 5 * MINUTE) };
    expect(dueFor(moved, START + HOUR, surroundings)).toEqual([
      'open: refuse (tab-closed)',
      'start: notify (tab-closed)',
    ]);
  });

  it('opens where the session was armed anew since', () => {
    const choices = choicesOf({ arms: [armOf(about, { armedAt: START + 10 * MINUTE })] });
    const ledger = closed(START + 5 * MINUTE);
    expect(dueFor(moved, START + HOUR, { choices, ledger })).toContain(OPEN);
  });

  it('says nothing of another day', () => {
    const tomorrow = plainSession({ start: START + DAY, end: START + DAY + HOUR });
    expect(dueFor(tomorrow, START + DAY, { choices: armed, ledger: closed(START + MINUTE) })).toContain(OPEN);
  });
});

describe('another tab that can be heard', () => {
  it('keeps the front: the session opens behind it', () => {
    expect(dueIn({ audibleTabs: [7] })).toEqual([`${OPEN} (background-tab)`, 'start: notify']);
  });

  it.each([
    ['foreground', [OPEN, 'start: notify']],
    ['notify', ['open: refuse (other-sound)', 'start: notify (other-sound)']],
  ] as const)('does what the user chose: %s', (whenAudible, due) => {
    expect(dueIn({ audibleTabs: [7] }, { preferences: { whenAudible } })).toEqual(due);
  });

  it('is no conflict where it plays a session that has just ended', () => {
    const before = session({ uid: 'before', start: START - 2 * HOUR, end: START });
    const browser = { ...CALM_BROWSER, audibleTabs: [7], ownTabs: [{ id: 7, uid: 'before' }] };
    const { due } = planFor([entryOf(about), entryOf(before)], {
      choices: armed,
      browser,
      installedAt: START - HOUR,
    });
    expect(due.map(inWords)).toContain(OPEN);
  });

  it('is one where that session goes on', () => {
    const before = session({ uid: 'before', start: START - 2 * HOUR, end: START + HOUR });
    const browser = { ...CALM_BROWSER, audibleTabs: [7], ownTabs: [{ id: 7, uid: 'before' }] };
    const { due } = planFor([entryOf(about), entryOf(before)], {
      choices: armed,
      browser,
      installedAt: START - HOUR,
    });
    expect(due.map(inWords)).toContain(`${OPEN} (background-tab)`);
  });
});

describe('two that are armed for the same minute', () => {
  const main = plainSession({ uid: 'z-main', role: 'main' });
  const side = plainSession({ uid: 'a-side', role: 'side' });
  const dueOf = (sessions: readonly Session[], chosen: Readonly<Record<string, number>> = {}) => {
    const arms = sessions.map((one, index) =>
      armOf(one, {
        armedAt: START - HOUR + index,
        ...(chosen[one.uid] === undefined ? {} : { chosenAt: chosen[one.uid] }),
      }),
    );
    return planFor(
      sessions.map((one) => entryOf(one)),
      { choices: choicesOf({ arms }) },
    )
      .due.filter(({ kind }) => kind === 'open')
      .map((due) => `${due.uid} ${inWords(due)}`);
  };

  it('the main event opens, the other is told', () => {
    const due = ['a-side open: refuse (conflict)', `z-main ${OPEN}`];
    expect(dueOf([side, main]).toSorted()).toEqual(due);
    expect(dueOf([main, side]).toSorted()).toEqual(due);
  });

  it('what the user chose beforehand opens', () => {
    expect(dueOf([main, side], { 'a-side': START - MINUTE }).toSorted()).toEqual([
      `a-side ${OPEN}`,
      'z-main open: refuse (conflict)',
    ]);
  });

  it('what was armed first opens, where neither is the main event', () => {
    const other = plainSession({ uid: '0-other-side', role: 'side' });
    expect(dueOf([side, other]).toSorted()).toEqual([
      '0-other-side open: refuse (conflict)',
      `a-side ${OPEN}`,
    ]);
  });

  it('the other opens where the main event does not take place, or has no link', () => {
    for (const lost of [
      { ...main, status: 'cancelled' },
      { ...main, links: [] },
    ] as const)
      expect(dueOf([lost, side])).toContain(`a-side ${OPEN}`);
  });

  it('one that has opened stands in the way of one that begins half a minute later', () => {
    const later = plainSession({ uid: 'later', start: START + 30 * SECOND });
    const ledger = ledgerOf({ ...key, uid: 'a-side', kind: 'open', outcome: 'opened' });
    const { due } = planFor([entryOf(later)], {
      now: START + 30 * SECOND,
      ledger,
      choices: choicesOf({ arms: [armOf(later)] }),
    });
    expect(due.map(inWords)).toContain('open: refuse (conflict)');
  });

  it('one after another is no conflict', () => {
    const next = plainSession({ uid: 'next', start: START + MINUTE });
    const ledger = ledgerOf({ ...key, uid: 'a-side', kind: 'open', outcome: 'opened' });
    const { due } = planFor([entryOf(next)], {
      now: START + MINUTE,
      ledger,
      choices: choicesOf({ arms: [armOf(next)] }),
    });
    expect(due.map(inWords)).toContain(OPEN);
  });
});

describe('tabs that open by themselves', () => {
  const openings = (...ats: readonly number[]) =>
    ledgerOf(
      ...ats.map(
        (at) => ({ ...key, uid: `opened-${at}`, start: at, at, kind: 'open', outcome: 'opened' }) as const,
      ),
    );

  it('are three in an hour at the most', () => {
    const ledger = openings(START - 50 * MINUTE, START - 40 * MINUTE, START - 30 * MINUTE);
    expect(dueIn({}, { ledger })).toEqual(['open: refuse (too-many)', 'start: notify (too-many)']);
  });

  it('count for an hour', () => {
    const ledger = openings(START - HOUR, START - 40 * MINUTE, START - 30 * MINUTE);
    expect(dueIn({}, { ledger })).toContain(OPEN);
  });

  it('count where it is not known whether they opened, but not where none did', () => {
    const line = (uid: string, rest: object) => ({
      ...key,
      uid,
      start: START - 40 * MINUTE,
      kind: 'open' as const,
      ...rest,
    });
    const two = openings(START - 50 * MINUTE, START - 30 * MINUTE);
    const maybe = ledgerOf(line('maybe', { state: 'intended' }));
    const refused = ledgerOf(line('refused', { outcome: 'locked' }));
    expect(dueIn({}, { ledger: new Map([...two, ...maybe]) })).toContain('open: refuse (too-many)');
    expect(dueIn({}, { ledger: new Map([...two, ...refused]) })).toContain(OPEN);
  });

  it('do not count where one is only shown again', () => {
    const ledger = openings(START - 50 * MINUTE, START - 40 * MINUTE, START - 30 * MINUTE);
    expect(dueIn({ knownTabs: [{ id: 9, href: WEB_TV_LINK.href }] }, { ledger })).toContain(
      'open: show tab 9',
    );
  });
});

describe('a session that needs registration', () => {
  const register = { kind: 'register', href: 'https://indico.un.org/event/9/registration' } as const;
  const closedDoor = plainSession({ links: [register] });
  const choices = choicesOf({ arms: [armOf(closedDoor, { armedAt: START - DAY })] });

  it('is remembered 30 and 10 minutes before, besides what the user wants', () => {
    const at = (minutes: number) => dueFor(closedDoor, START - minutes * MINUTE, { choices });
    expect(at(31)).toEqual([]);
    expect(at(30)).toEqual(['lead 30: notify']);
    expect(at(10)).toEqual(['lead 10: notify']);
    expect(at(5)).toEqual(['lead 5: notify']);
  });

  it('opens nothing at the start', () => {
    expect(dueFor(closedDoor, START, { choices })).toEqual([
      'open: refuse (registration)',
      'start: notify (registration)',
    ]);
  });

  it("opens the user's own link, which nobody else has to trust", () => {
    const own = 'https://us02web.zoom.us/w/81234567890?tk=secret';
    const withOwn = choicesOf({ arms: [armOf(closedDoor)], ownLinks: { [closedDoor.uid]: own } });
    expect(dueFor(closedDoor, START, { choices: withOwn })).toEqual([`open: ${own}`, 'start: notify']);
    expect(dueFor(closedDoor, START - 30 * MINUTE, { choices: withOwn })).toEqual([]);
  });

  it('is not one that can be watched without', () => {
    const watchable = plainSession({ links: [register, WEB_TV_LINK] });
    expect(dueFor(watchable, START, { choices: armed })).toContain(OPEN);
  });
});

describe('an armed session that comes too late', () => {
  const late = START + 14 * MINUTE;
  const slept: Absence = { kind: 'asleep', from: START - HOUR, until: late };

  it('is explained by the sleep of the computer', () => {
    expect(dueIn({}, { now: late, absence: slept })).toContain('open: refuse (asleep)');
  });

  it('is explained by a browser that was closed', () => {
    const absence: Absence = { kind: 'not-running', from: null, until: late };
    expect(dueIn({}, { now: late, absence })).toContain('open: refuse (not-running)');
  });

  it.each([
    ['that ended before the start', { kind: 'asleep', from: START - HOUR, until: START } as const],
    ['that began after it', { kind: 'asleep', from: START + MINUTE, until: late } as const],
  ])('is not explained by a sleep %s', (_, absence) => {
    expect(dueIn({}, { now: late, absence })).toContain('open: refuse (too-late)');
  });
});

describe('quiet hours', () => {
  // START is 15:00 UTC; the user sleeps from 14:00 to 17:00.
  const preferences = preferencesWith({ quietHours: { from: 14 * 60, to: 17 * 60 }, followedLeads: [15] });
  const followed = session({ end: START + HOUR });

  it('announce nothing, and what took place is missed when they end', () => {
    for (const now of [START - 15 * MINUTE, START, START + HOUR])
      expect(dueFor(followed, now, { preferences })).toEqual([]);
    expect(dueFor(followed, START + 2 * HOUR, { preferences })).toEqual(['start: miss']);
    const long = session({ end: START + 3 * HOUR });
    expect(dueFor(long, START + 2 * HOUR, { preferences })).toEqual(['start: notify']);
  });

  it('keep in also what could not be said before they began', () => {
    // 13:30 to 16:00, and the computer slept from 13:00 to 15:00.
    const earlier = session({ start: START - 90 * MINUTE, end: START + HOUR });
    expect(dueFor(earlier, START, { preferences })).toEqual([]);
    expect(dueFor(earlier, START + 2 * HOUR, { preferences })).toEqual(['start: miss']);
  });

  it('wake no one, but for their end', () => {
    expect(planFor([entryOf(followed)], { preferences, now: START + HOUR + 20 * MINUTE }).nextWake).toBe(
      START + 2 * HOUR,
    );
  });

  it('do not hold for what is armed', () => {
    expect(dueFor(about, START, { preferences, choices: armed })).toEqual([OPEN, 'start: notify']);
  });

  it('are the hours of the home zone', () => {
    const zone = { preferences, homeTimeZone: 'Africa/Nairobi' };
    expect(dueFor(followed, START, zone)).toEqual(['start: notify']);
  });
});

describe('a page that is not there', () => {
  it('of UN Web TV gives way to the page of the day', () => {
    const goneLinks = new Set([WEB_TV_LINK.href]);
    expect(dueIn({}, { goneLinks })).toEqual([
      'open: https://webtv.un.org/en/schedule/2026-11-24',
      'start: notify',
    ]);
  });

  it('of anybody else opens nothing, and says so', () => {
    const href = 'https://www.youtube.com/watch?v=abcdefghijk';
    const elsewhere = plainSession({ links: [{ kind: 'live', href }] });
    expect(dueFor(elsewhere, START, { choices: armed, goneLinks: new Set([href]) })).toEqual([
      'open: refuse (link-gone)',
      'start: notify (link-gone)',
    ]);
  });
});

describe('what can be wrong with a session', () => {
  it('an end before its start opens nothing twice and announces it as over', () => {
    const backwards = plainSession({ end: START - HOUR });
    expect(dueFor(backwards, START, { choices: armed })).toEqual([OPEN, 'start: miss']);
  });

  it('a start that was moved into the past is told, and opens nothing', () => {
    const past = plainSession({ start: START - 2 * HOUR, end: START + HOUR });
    const entry = {
      ...entryOf(past),
      changes: [{ kind: 'moved', at: START - MINUTE, from: START + HOUR, to: START - 2 * HOUR } as const],
    };
    const due = planFor([entry], {
      now: START,
      choices: choicesOf({ arms: [armOf(past, { armedAt: START - DAY })] }),
    });
    expect(due.due.map(inWords)).toEqual([
      'change: tell moved',
      'open: refuse (too-late)',
      'start: notify (too-late)',
    ]);
  });
});
