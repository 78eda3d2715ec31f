import { folderOf, importsOf, type SourceFile } from './source-file';

/** What the files of a folder may import. */
interface Allowance {
  readonly folders: readonly string[];
  /** Packages; `preact` stands for `preact/hooks` too. */
  readonly packages: readonly string[];
}

/** entrypoints → components, hooks, background → sources, platform → domain; never the other way. */
const ALLOWANCES: Readonly<Record<string, Allowance>> = {
  // Facts that are the same for everybody, such as the names of cities, would be an argument of everything that formats.
  domain: { folders: ['domain', 'data'], packages: ['valibot'] },
  sources: {
    folders: ['domain', 'sources', 'data'],
    packages: ['css-select', 'domhandler', 'htmlparser2', 'ical.js', 'valibot'],
  },
  // The English messages, whose keys are the type of all.
  platform: { folders: ['domain', 'platform', 'public'], packages: ['idb', 'valibot', 'wxt/browser'] },
  background: {
    folders: ['domain', 'sources', 'platform', 'background'],
    packages: ['valibot', 'wxt/browser'],
  },
  hooks: { folders: ['domain', 'sources', 'platform', 'hooks'], packages: ['preact'] },
  components: { folders: ['domain', 'hooks', 'components'], packages: ['preact'] },
  entrypoints: {
    folders: ['domain', 'sources', 'platform', 'background', 'hooks', 'components', 'entrypoints', 'data'],
    packages: ['preact', 'valibot', 'wxt/browser', 'wxt/utils'],
  },
};

/** Single files that may import one package more. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  'domain/time-zone.ts': ['date-fns-tz'],
};

/** The folders whose files run in the browser. */
export const PRODUCT_FOLDERS: readonly string[] = Object.keys(ALLOWANCES);

/** One line for each import that goes against the direction: `domain/a.ts imports ../platform/b`. */
export function wrongDirections(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const allowance = ALLOWANCES[folderOf(file.path)];
    if (allowance === undefined) return [];
    const packages = [...allowance.packages, ...(EXCEPTIONS[file.path] ?? [])];
    return importsOf(file)
      .filter(({ specifier, target }) =>
        target === null
          ? !packages.some((name) => specifier === name || specifier.startsWith(`${name}/`))
          : !allowance.folders.includes(folderOf(target)),
      )
      .map(({ specifier }) => `${file.path} imports ${specifier}`);
  });
}

/** The circles of imports among the files, each as a line of paths without extension that ends where it began. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(
    files.map((file) => [
      file.path.replace(/\.tsx?$/, ''),
      importsOf(file).flatMap(({ target }) => (target === null ? [] : [target])),
    ]),
  );
  const finished = new Set<string>();
  const found: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) found.push([...trail.slice(start), name].join(' → '));
    if (start >= 0 || finished.has(name)) return;
    for (const target of targets.get(name) ?? []) visit(target, [...trail, name]);
    finished.add(name);
  };
  for (const name of targets.keys()) visit(name, []);
  return found;
}
