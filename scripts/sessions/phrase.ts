import { type StepWording, stepText } from '../../components/review/phrase-step-text';
import { type PhraseStep, type PhraseTime, readPhrase } from '../../domain/phrase/read-phrase';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import type { PhraseCommand } from './options';
import type { Result } from './result';

/** How a phrase is read, one line a step, and then the times that it states. */
export async function runPhrase({ text, pageDate, place, zone }: PhraseCommand): Promise<Result> {
  const { steps, times } = readPhrase(text, {
    publishedOn: pageDate,
    place: place ?? undefined,
    timeZone: zone ?? undefined,
  });
  const lines = [...steps.map(toStepLine), ...(times.length === 0 ? ['no session'] : times.map(toTimeLine))];
  return { output: lines.map((line) => `${line}\n`).join(''), failures: [], exitCode: 0 };
}

const WIDTH = 12;

/** In the words of the extension, with instants in UTC. */
const WORDING: StepWording = {
  language: 'en',
  text: (key) => english[key].message,
  figure: (text) => text,
  span: toSpan,
};

function toStepLine(step: PhraseStep): string {
  const reading = stepText(step, WORDING);
  return `${step.rule.padEnd(WIDTH)}  “${step.words}”${reading === '' ? '' : `  →  ${reading}`}`;
}

function toTimeLine({ start, end, date, timeZone, certainty, status, alternativeStart }: PhraseTime): string {
  const range = start === null ? date : toSpan(start, end);
  const other = alternativeStart === undefined ? '' : `, or ${utc(alternativeStart)}`;
  return ['session'.padEnd(WIDTH), range, timeZone, `${certainty}${other}`, status].join('  ');
}

function toSpan(start: number, end: number | null): string {
  return end === null ? utc(start) : `${utc(start)} – ${utc(end)}`;
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
