import { describe, expect, it } from 'vitest';
import { bodyOf, meetingNumberOf } from '../../domain/body-name';

describe('bodyOf', () => {
  it.each([
    [
      'First Committee, 25th plenary meeting - General Assembly, 80th session',
      'General Assembly',
      'first committee',
    ],
    ['An example - Security Council, 10104th meeting', 'Security Council', 'security council'],
    ['Briefing on an example - Security Council, 10104th meeting', 'Security Council', 'security council'],
    ['31st plenary meeting - 81st session', 'General Assembly', 'general assembly'],
    ['Informal consultations - Second Committee', 'Second Committee', null],
    ['Press conference - Fifth Committee', 'Press Conferences', null],
    ['Security Council media stakeout', 'Security Council', null],
    ['Side event at the Human Rights Council', 'Human Rights Council', null],
    ['Briefing by the President of the General Assembly', 'General Assembly', null],
    ['An example on rivers', 'Meetings & Events', null],
  ])('of %s in %s is %s', (title, category, body) => {
    expect(bodyOf({ title, category })).toBe(body);
  });
});

describe('meetingNumberOf', () => {
  it.each([
    ['Security Council, 10104th meeting', 10104],
    ['Third Committee, 13th plenary meeting - 81st session', 13],
    ['General Assembly, 81st session', null],
  ])('of %s is %s', (title, number) => {
    expect(meetingNumberOf({ title })).toBe(number);
  });
});
