import { readFileSync } from 'node:fs';
import { createLocks } from '../fakes/locks';
import { deleteDatabase, installKeyRange, setGate } from '../fakes/memory-database';
import { setBrowser } from './browser-slot';
import { type RandomYear, randomYear } from './random-year';
import { everyDeath, SHORT_SCENARIO } from './short-scenario';
import { type Fates, Year, type YearReport } from './year';

/** The process that lives the years; see `run-years`. A line of JSON for each: `{name, broken, wakes, …}`. */
process.on('unhandledRejection', () => undefined);
// What fails is told by thousands; where it was thrown, nobody reads.
console.error = () => undefined;
Error.stackTraceLimit = 0;
installKeyRange();
Object.defineProperty(globalThis, 'navigator', {
  value: { locks: createLocks(), onLine: true },
  writable: true,
});
// At each wake it is asked in which zone the system is, and that takes long to find out.
const systemFormats = new Map<string | undefined, Pick<Intl.DateTimeFormat, 'resolvedOptions'>>();
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  apply(make, _self, options: ConstructorParameters<typeof Intl.DateTimeFormat>) {
    if (options.length > 0) return make(...options);
    const { TZ } = process.env;
    const known = systemFormats.get(TZ);
    if (known !== undefined) return known;
    const resolved = make().resolvedOptions();
    const format = { resolvedOptions: () => resolved };
    systemFormats.set(TZ, format);
    return format;
  },
});
const messages: unknown = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));
Object.assign(globalThis, { fetch: async () => ({ json: async () => messages }) });

// Not before `Date` and the timers are those of a machine.
const { default: background } = await import('../../entrypoints/background');

type Lived = YearReport & { readonly processorTime: number };

async function live(year: RandomYear, fates?: Fates): Promise<Lived> {
  const before = process.cpuUsage();
  setGate(async (effect) => effect());
  await deleteDatabase();
  process.env.TZ = 'UTC';
  const life = new Year(year, fates);
  setBrowser(life.browser);
  background.main();
  const report = await life.live();
  const { user, system } = process.cpuUsage(before);
  return { ...report, processorTime: Math.round((user + system) / 1000) };
}

function tell(name: string, { broken, calls, history, ...numbers }: Lived, isWhole: boolean): void {
  const messages = broken.map(({ message }) => message);
  const sum = calls.reduce((total, count) => total + count, 0);
  const replay = isWhole || messages.length > 0 ? { history: isWhole ? history() : history(60) } : {};
  console.log(JSON.stringify({ name, broken: messages, calls: sum, ...numbers, ...replay }));
}

// Of years the first seed and how many; of deaths which share of how many.
const [kind, from, count, whole] = process.argv.slice(2);
if (kind === 'deaths') {
  const { calls } = await live(SHORT_SCENARIO);
  const share = everyDeath(calls).filter((_, index) => index % Number(count) === Number(from));
  for (const { name, fates } of share) tell(name, await live(SHORT_SCENARIO, fates), false);
} else {
  for (let seed = Number(from); seed < Number(from) + Number(count); seed += 1) {
    tell(`seed ${seed}`, await live(randomYear(seed)), whole === 'whole');
  }
}
