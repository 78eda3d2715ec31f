import { beforeEach, expect, it } from 'vitest';
import type { OptionsData } from '../../entrypoints/options/data';
import { diagnose } from '../../entrypoints/options/diagnosis';
import { writeArms, writeLeads, writeReminder } from '../../platform/choices';
import { writeOwnLink } from '../../platform/own-links';
import { armOf, preferencesWith, START, session } from '../builders';
import { startComputer } from '../fakes/computer';

const CLOCK = { now: () => START, toSystemTime: (instant: number) => instant };

beforeEach(() => {
  startComputer(START);
});

/** What a page knows where nothing is wrong. */
const DATA: OptionsData = {
  preferences: preferencesWith({ homeTimeZone: 'Africa/Nairobi' }),
  sources: [],
  pages: [],
  isAllowed: () => true,
  mayReadTabs: false,
  troubles: { database: null, sync: null },
  clockSkew: null,
  decisions: [],
  bodies: [],
};

it('counts what was chosen for single sessions, and holds nothing of it', async () => {
  await writeArms([armOf(session({ uid: 'un-web-tv:1_private', title: 'A private title' }))], START);
  await writeReminder('un-journal:private', true);
  await writeLeads('un-journal:private', [77]);
  await writeOwnLink(['un-journal:private'], 'https://meet.example.org/j/777?key=private');
  const report = await diagnose(DATA, 'en', CLOCK);
  expect(report).toContain('Choices: 1 to open, 1 reminders');
  expect(report).not.toMatch(/private|meet\.example|77/i);
});
