import { describe, expect, it } from 'vitest';
import { isFollowed, isReminded, isToOpen, opensHere } from '../../domain/following';
import {
  armOf,
  choicesOf,
  DEVICE,
  OBSERVANCE,
  OTHER_DEVICE,
  plainSession,
  preferencesWith,
  session,
} from '../builders';

const NOTHING_CHOSEN = choicesOf();
const followed = session();
const plain = plainSession();
const defaults = preferencesWith();

describe('until the user chooses otherwise', () => {
  it('every session of an observance is followed, whichever it is', () => {
    expect(isFollowed(followed, defaults)).toBe(true);
    expect(isFollowed(session({ observanceId: 'an-observance-of-a-later-version' }), defaults)).toBe(true);
  });

  it('other sessions are not', () => {
    expect(isFollowed(plain, defaults)).toBe(false);
    expect(isReminded(plain, defaults, NOTHING_CHOSEN)).toBe(false);
  });

  it('nothing opens by itself', () => {
    expect(isToOpen(followed, defaults, NOTHING_CHOSEN, DEVICE)).toBe(false);
    expect(isToOpen(plain, defaults, NOTHING_CHOSEN, DEVICE)).toBe(false);
  });
});

describe('isFollowed', () => {
  it('leaves out the observances the user excepted', () => {
    const preferences = preferencesWith({ observanceExceptions: [OBSERVANCE] });
    expect(isFollowed(followed, preferences)).toBe(false);
  });

  it('is of the excepted ones alone where observances are not followed', () => {
    const preferences = preferencesWith({ followsObservances: false, observanceExceptions: [OBSERVANCE] });
    expect(isFollowed(followed, preferences)).toBe(true);
    expect(isFollowed(session({ observanceId: 'other-day' }), preferences)).toBe(false);
  });

  it('holds for a followed body', () => {
    const preferences = preferencesWith({ followedBodies: ['Trusteeship Council'] });
    expect(isFollowed(plain, preferences)).toBe(true);
    expect(isFollowed(plainSession({ category: 'Security Council' }), preferences)).toBe(false);
  });
});

describe('isReminded', () => {
  it("goes by the user's word on the session before anything else", () => {
    expect(isReminded(plain, defaults, choicesOf({ reminders: { [plain.uid]: true } }))).toBe(true);
    expect(isReminded(followed, defaults, choicesOf({ reminders: { [followed.uid]: false } }))).toBe(false);
  });

  it('holds for what is armed', () => {
    expect(isReminded(plain, defaults, choicesOf({ arms: [armOf(plain)] }))).toBe(true);
  });

  it('concerns that one session', () => {
    expect(isReminded(plain, defaults, choicesOf({ reminders: { another: true } }))).toBe(false);
  });
});

describe('isToOpen', () => {
  const armed = choicesOf({ arms: [armOf(plain)] });
  const armedElsewhere = choicesOf({ arms: [armOf(plain, { deviceId: OTHER_DEVICE })] });

  it('holds for an armed session, followed or not', () => {
    expect(isToOpen(plain, defaults, armed, DEVICE)).toBe(true);
  });

  it('holds only on the computer that armed it, unless the user chose all', () => {
    expect(isToOpen(plain, defaults, armedElsewhere, DEVICE)).toBe(false);
    expect(isToOpen(plain, preferencesWith({ openOn: 'all-computers' }), armedElsewhere, DEVICE)).toBe(true);
    expect(opensHere(armOf(plain), defaults, DEVICE)).toBe(true);
    expect(opensHere(armOf(plain), defaults, OTHER_DEVICE)).toBe(false);
  });

  it('never holds where the user chose never', () => {
    const preferences = preferencesWith({ opening: 'never' });
    expect(isToOpen(plain, preferences, armed, DEVICE)).toBe(false);
    expect(isToOpen(followed, preferences, NOTHING_CHOSEN, DEVICE)).toBe(false);
  });

  describe('where every session of what is followed opens', () => {
    const preferences = preferencesWith({ opening: 'followed' });

    it('holds for those, and for armed ones, and for no others', () => {
      expect(isToOpen(followed, preferences, NOTHING_CHOSEN, DEVICE)).toBe(true);
      expect(isToOpen(plain, preferences, armed, DEVICE)).toBe(true);
      expect(isToOpen(plain, preferences, NOTHING_CHOSEN, DEVICE)).toBe(false);
    });

    it('a reminder alone, which is a notification only, opens nothing', () => {
      const reminded = choicesOf({ reminders: { [plain.uid]: true } });
      expect(isToOpen(plain, preferences, reminded, DEVICE)).toBe(false);
    });

    it('leaves out what the user does not want to hear of', () => {
      const silenced = choicesOf({ reminders: { [followed.uid]: false } });
      expect(isToOpen(followed, preferences, silenced, DEVICE)).toBe(false);
    });

    it('leaves to the other computer what was armed there', () => {
      const elsewhere = choicesOf({ arms: [armOf(followed, { deviceId: OTHER_DEVICE })] });
      expect(isToOpen(followed, preferences, elsewhere, DEVICE)).toBe(false);
    });
  });
});
