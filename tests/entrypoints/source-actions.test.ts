import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ListedSource, SourceActions } from '../../components/options/listed-source';
import type { AddedSource } from '../../domain/added-source';
import { unreadSource } from '../../domain/source-state';
import { createSourceActions, type Removal } from '../../entrypoints/options/source-actions';
import { readAddedSources, readTokens, writeAddedSources, writeToken } from '../../platform/added-sources';
import { readPreferences, readWishes } from '../../platform/storage';
import { START } from '../builders';
import { type Computer, startComputer } from '../fakes/computer';

const CLOCK = { now: () => START, toSystemTime: (instant: number) => instant };

const CALENDAR: AddedSource = {
  id: 'a-calendar',
  kind: 'icalendar',
  name: 'A calendar',
  url: 'https://example.org/c.ics',
  addedAt: START,
};
const PATTERN = 'https://example.org/*';

let computer: Computer;
/** What the browser was asked to grant, in order. */
let asked: string[];
let isGranting: boolean;

beforeEach(() => {
  computer = startComputer(START);
  asked = [];
  isGranting = true;
  Object.assign(fakeBrowser.permissions, {
    request: async ({ origins }: { origins: string[] }) => {
      asked.push(...origins);
      if (isGranting) for (const origin of origins) computer.permissions.grant(origin);
      return isGranting;
    },
    remove: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) computer.permissions.revoke(origin);
      return true;
    },
  });
});

const mayRead = () => computer.permissions.contains({ origins: [PATTERN] });

/** The actions of a page; `settled` waits for what was done last. */
function page(): {
  readonly actions: () => SourceActions;
  readonly settled: () => Promise<void>;
  removal(): Removal | null;
} {
  let removal: Removal | null = null;
  let tell: (() => void) | null = null;
  let changed = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    removal: () => removal,
    settled: async () => {
      await changed;
      changed = new Promise((resolve) => {
        tell = resolve;
      });
    },
    actions: () =>
      createSourceActions(CLOCK, {
        removal,
        setRemoval: (next) => {
          removal = next;
        },
        onChanged: (refusal) => {
          if (refusal !== null) throw new Error(refusal.sentence);
          tell?.();
        },
      }),
  };
}

function rowOf(added: AddedSource): ListedSource {
  return {
    id: added.id,
    name: added.name,
    kindName: 'iCalendar',
    host: 'example.org',
    state: unreadSource(added),
    nextReadAt: null,
    isOff: false,
    isAllowed: true,
    urls: [added.url],
    added,
    hasToken: null,
  };
}

describe('a source', () => {
  it('is turned off and on again, once each', async () => {
    const { actions, settled } = page();
    for (const isOn of [false, false, true]) {
      actions().turn(rowOf(CALENDAR), isOn);
      await settled();
      expect((await readPreferences()).sourcesOff).toEqual(isOn ? [] : [CALENDAR.id]);
    }
  });

  it('is read at once when it is wanted', async () => {
    const { actions, settled } = page();
    actions().readNow(rowOf(CALENDAR));
    await settled();
    expect((await readWishes()).sourceId).toBe(CALENDAR.id);
  });

  it('asks for its permission in the click itself, and is read once it is granted', async () => {
    const { actions, settled } = page();
    actions().allow(rowOf(CALENDAR));
    expect(asked).toEqual([PATTERN]);
    await settled();
    expect((await readWishes()).sourceId).toBe(CALENDAR.id);
  });

  it('is not read where the user says no', async () => {
    isGranting = false;
    const { actions, settled } = page();
    actions().allow(rowOf(CALENDAR));
    await settled();
    expect((await readWishes()).sourceId).toBeNull();
  });
});

describe('a source that is removed', () => {
  beforeEach(async () => {
    computer.permissions.grant(PATTERN);
    await writeAddedSources([CALENDAR]);
    await writeToken(CALENDAR.id, 'indp_secret');
  });

  it('is gone with its token and its permission', async () => {
    const { actions, settled } = page();
    actions().remove(CALENDAR);
    await settled();
    expect(await readAddedSources()).toEqual([]);
    expect(await readTokens()).toEqual({});
    expect(await mayRead()).toBe(false);
  });

  it('leaves the permission to another source of its host', async () => {
    await writeAddedSources([{ ...CALENDAR, id: 'another', url: 'https://example.org/d.ics' }]);
    const { actions, settled } = page();
    actions().remove(CALENDAR);
    await settled();
    expect(await mayRead()).toBe(true);
  });

  it('comes back as it was, its token too, and asks for its permission in the click itself', async () => {
    const { actions, settled, removal } = page();
    actions().remove(CALENDAR);
    await settled();
    actions().undoRemoval();
    expect(asked).toEqual([PATTERN]);
    await settled();
    expect(await readAddedSources()).toEqual([CALENDAR]);
    expect(await readTokens()).toEqual({ [CALENDAR.id]: 'indp_secret' });
    expect(await mayRead()).toBe(true);
    expect(removal()).toBeNull();
    actions().undoRemoval();
    expect(asked).toEqual([PATTERN]);
  });

  it('comes back without its permission where the user says no', async () => {
    const { actions, settled } = page();
    actions().remove(CALENDAR);
    await settled();
    isGranting = false;
    actions().undoRemoval();
    await settled();
    expect(await readAddedSources()).toEqual([CALENDAR]);
    expect(await mayRead()).toBe(false);
  });
});
