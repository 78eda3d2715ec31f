import { replayOf, runYears } from '../simulation/run-years';

/** `npm run bench:year`: lives a thousand random years; `npm run bench:year -- 17` lives the one of that seed and tells all that happened. */
const SEEDS = 1000;

const [seed] = process.argv.slice(2);
const began = Date.now();
const years = seed === undefined ? await runYears(1, SEEDS) : await runYears(Number(seed), 1, true);
const failing = years.filter(({ broken }) => broken.length > 0);
for (const year of seed === undefined ? failing : years) console.log(replayOf(year));
const sum = (what: 'wakes' | 'deaths' | 'openings' | 'notifications' | 'processorTime'): number =>
  years.reduce((total, year) => total + year[what], 0);
const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);
console.log(
  `${years.length} years in ${seconds(Date.now() - began)} s, of which the processors took ${seconds(sum('processorTime'))} s, ` +
    `${Math.round(sum('processorTime') / years.length)} ms a year: ${sum('wakes')} wakes, ${sum('deaths')} deaths, ` +
    `${sum('openings')} openings, ${sum('notifications')} notifications; ${failing.length} broke a promise.`,
);
process.exitCode = failing.length > 0 ? 1 : 0;
