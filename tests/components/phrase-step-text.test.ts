import { beforeEach, describe, expect, it } from 'vitest';
import { type StepWording, stepText } from '../../components/review/phrase-step-text';
import { type PhraseContext, type PhraseStep, readPhrase } from '../../domain/phrase/read-phrase';
import { instant } from '../builders';
import { startComputer } from '../fakes/computer';
import { displayIn } from './display';

beforeEach(() => {
  startComputer(instant('2021-09-01T12:00:00Z'));
});

const CONTEXT = { publishedOn: '2021-09-01', place: 'Geneva' };

/** Wording of a language with figures in brackets, and an instant as the hour of UTC. */
async function wordingIn(language: string): Promise<StepWording> {
  const { text } = await displayIn(language, 'UTC');
  const hour = (at: number | null) => (at === null ? '' : new Date(at).toISOString().slice(11, 13));
  return {
    language,
    text,
    figure: (figure) => `[${figure}]`,
    span: (start, end) => `[${hour(start)}-${hour(end)}]`,
  };
}

function tell(phrase: string, wording: StepWording, context: PhraseContext = CONTEXT): readonly string[] {
  return readPhrase(phrase, context).steps.map((step) => `${step.rule}: ${stepText(step, wording)}`);
}

describe('the steps of a phrase in English', () => {
  it.each([
    [
      '10 September 2021, 9–11 a.m.',
      [
        'date: [2021-09-10]',
        'clock: [09:00–11:00]',
        'place: [Europe/Zurich]',
        'instant: [07-09] · [Europe/Zurich] · zone taken from the place',
      ],
    ],
    [
      '8 and 9 July, 10:00 UTC+2',
      ['date: [????-07-08], [????-07-09]', 'clock: [10:00]', 'zone: [UTC+02:00]'],
    ],
    [
      '8–10 July 2021, 3:00 EST',
      [
        'date: [2021-07-08 – 2021-07-10]',
        'clock: [03:00] or [15:00]',
        'zone: [America/New_York] (by the letter [UTC−05:00])',
      ],
    ],
    ['4/5/2026, 10:00 UTC', ['date: [2026-05-04] or [2026-04-05]']],
    ['on Friday at 10:00 UTC', ['date: Friday']],
    ['tomorrow at 10:00 UTC', ['date: tomorrow']],
    ['May 2021', ['date: [2021-05]']],
    [
      '10 September 2021, 10:00 local time',
      ['date: [2021-09-10]', 'clock: [10:00]', 'zone: that of the place'],
    ],
    ['at 10:00 UTC', ['clock: [10:00]', 'zone: [UTC+00:00]', 'place: [Europe/Zurich]', 'no-day: ']],
    [
      'Deadline: 10 September 2021, 10:00 UTC',
      [
        'date: [2021-09-10]',
        'clock: [10:00]',
        'zone: [UTC+00:00]',
        'place: [Europe/Zurich]',
        'refused: a deadline',
      ],
    ],
  ])('%s', async (phrase, steps) => {
    expect(tell(phrase, await wordingIn('en')).slice(0, steps.length)).toEqual(steps);
  });

  it('say that the zone is not known, for which day', async () => {
    const told = tell('10 September 2021, 10:00', await wordingIn('en'), { publishedOn: null });
    expect(told.at(-1)).toBe('unknown-zone: [2021-09-10]');
  });
});

describe('the steps of a phrase in another language', () => {
  const STEPS: readonly PhraseStep[] = [
    'on Friday at 3:00 EST',
    'tomorrow at 10:00 local time',
    '4/5/2026, 10:00',
    ...['Deadline', 'The film lasts', 'Embargo', 'Badges', 'Maintenance', 'Opening hours', 'Posted on'],
    ...['Coffee break', 'Struck on', 'Originally scheduled for', 'Your local time', 'Exhibition, 9 –'],
  ].flatMap((words) => readPhrase(`${words} 10 May 2021, 10:00`, CONTEXT).steps);

  it.each(['ar', 'ru', 'zh'])('%s have no word of English', async (language) => {
    const wording = await wordingIn(language);
    for (const step of STEPS)
      expect(stepText(step, wording).replace(/\[[^\]]*\]/g, '')).not.toMatch(/[a-z]{2}/i);
  });

  it('are of every kind', () => {
    const refusals = STEPS.flatMap((step) => (step.rule === 'refused' ? step.refusal : []));
    expect(new Set(refusals).size).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['fr', 'vendredi', 'une date limite'],
    ['es', 'viernes', 'un plazo'],
  ])('%s', async (language, weekday, deadline) => {
    const wording = await wordingIn(language);
    expect(tell('on Friday at 10:00 UTC', wording)[0]).toBe(`date: ${weekday}`);
    expect(tell('Deadline: 10 May 2021, 10:00 UTC', wording).at(-1)).toBe(`refused: ${deadline}`);
  });
});
