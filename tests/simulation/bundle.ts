import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../../scripts/project-root';

/** What stands in for what in a simulation, by the end of the file's name or the name of the package. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  [/^wxt\/browser$/, 'tests/simulation/browser-slot.ts'],
  [/^idb$/, 'tests/fakes/memory-database.ts'],
  [/\/database-connection$/, 'tests/fakes/memory-database.ts'],
  [/\/background\/sync$/, 'tests/simulation/no-sync.ts'],
];

/** Bundles the background with a simulated browser and database, in a new folder; answers with the file that Node runs. */
export async function bundleYears(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-years-'));
  await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    define: { __REHEARSAL_AT__: 'null', 'import.meta.env.FIREFOX': 'false' },
    plugins: [
      {
        name: 'stand-ins',
        enforce: 'pre',
        resolveId: (id) => {
          const standIn = STAND_INS.find(([pattern]) => pattern.test(id));
          return standIn === undefined ? undefined : path.join(PROJECT_ROOT, standIn[1]);
        },
      },
    ],
    ssr: { noExternal: true },
    build: {
      ssr: 'tests/simulation/year-process.ts',
      outDir: folder,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'years.mjs' } },
    },
  });
  return path.join(folder, 'years.mjs');
}
