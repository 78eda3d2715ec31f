import { type PhraseStep, type PhraseTime, readPhrase } from '../../domain/phrase/read-phrase';
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

function toStepLine({ rule, words, reading }: PhraseStep): string {
  return `${rule.padEnd(WIDTH)}  “${words}”${reading === '' ? '' : `  →  ${reading}`}`;
}

function toTimeLine({ start, end, date, timeZone, certainty, status, alternativeStart }: PhraseTime): string {
  const range = [start, end]
    .filter((instant) => instant !== null)
    .map(utc)
    .join(' – ');
  const other = alternativeStart === undefined ? '' : `, or ${utc(alternativeStart)}`;
  return ['session'.padEnd(WIDTH), range || date, timeZone, `${certainty}${other}`, status].join('  ');
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
