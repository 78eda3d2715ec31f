import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const TESTS = ['tests/**/*.test.ts', 'tests/**/*.test.tsx'];
const BROWSER_TESTS = 'tests/browser/**/*.test.ts';

/** A test whose subject could depend on the zone of the computer: runs once under each of `HOST_ZONES`. */
const ZONE_TESTS = 'tests/**/*.zones.test.ts';

/** No daylight saving, the American and European kinds, half hours, a shift of half an hour, a day left out. */
const HOST_ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Paris',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** What takes longest, and mostly waits: begun last, it would go on when all else is done. */
const SLOWEST = [
  'browser/slow-server.test.ts',
  'browser/options.test.ts',
  'browser/rendered-times.test.ts',
  'browser/browser-death.test.ts',
  'simulation/year.test.ts',
  'sources/page-proof/page-patterns.test.ts',
];

class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const place = ({ moduleId }: TestSpecification): number => {
      const index = SLOWEST.findIndex((name) => moduleId.endsWith(`/tests/${name}`));
      return index < 0 ? SLOWEST.length : index;
    };
    return sorted.toSorted((a, b) => place(a) - place(b));
  }
}

function underHostZone(timeZone: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name: timeZone, include: [ZONE_TESTS], env: { TZ: timeZone }, testTimeout: 60_000 },
  };
}

/** Unit tests run in a fake browser, and never rehearse. */
const FAKE_BROWSER = fileURLToPath(new URL('tests/fakes/browser.ts', import.meta.url));

export default defineConfig({
  resolve: { alias: { 'wxt/browser': FAKE_BROWSER } },
  define: { __REHEARSAL_AT__: 'null' },
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: TESTS, exclude: [BROWSER_TESTS, ZONE_TESTS], testTimeout: 30_000 },
      },
      ...HOST_ZONES.map(underHostZone),
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          globalSetup: 'tests/browser/global-setup.ts',
          // After the others, which would take the processor from under a countdown.
          sequence: { groupOrder: 1 },
          // They wait for clocks and timers most of the time.
          maxWorkers: 4,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
