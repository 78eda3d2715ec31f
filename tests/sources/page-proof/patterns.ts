import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAst, transformWithEsbuild } from 'vite';
import { folderOf, importsOf, type SourceFile } from '../../architecture/source-file';

const ROOT = path.join(import.meta.dirname, '../../..');

/** A regular expression and where it was found. */
export interface Pattern {
  /** `domain/link.ts`. */
  readonly file: string;
  readonly expression: RegExp;
}

/** The file and every file of domain/ and sources/ that it imports, directly or not. */
export async function filesReachedFrom(entry: string): Promise<readonly SourceFile[]> {
  const found = new Map<string, SourceFile>();
  const pending = [entry];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (found.has(file) || !['domain', 'sources'].includes(folderOf(file)) || file.endsWith('.json'))
      continue;
    const source = { path: file, text: await readFile(path.join(ROOT, file), 'utf8') };
    found.set(file, source);
    for (const { target } of importsOf(source)) if (target !== null) pending.push(`${target}.ts`);
  }
  return [...found.values()];
}

/** The regular expressions that are written out in the file. */
export async function writtenPatterns(file: SourceFile): Promise<readonly Pattern[]> {
  const { code } = await transformWithEsbuild(file.text, file.path, { target: 'esnext' });
  const patterns: Pattern[] = [];
  const pending: unknown[] = [parseAst(code)];
  for (let node = pending.pop(); pending.length > 0 || node !== undefined; node = pending.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const regex = 'regex' in node ? node.regex : undefined;
    if (isLiteral(regex)) {
      patterns.push({ file: file.path, expression: new RegExp(regex.pattern, regex.flags) });
    }
    pending.push(...Object.values(node));
  }
  return patterns;
}

function isLiteral(value: unknown): value is { readonly pattern: string; readonly flags: string } {
  return typeof value === 'object' && value !== null && 'pattern' in value && 'flags' in value;
}

/**
 * The regular expressions that code of domain/ and sources/ puts together while `run` runs. Modules are evaluated
 * once: what they put together when they are first imported is seen only if `run` is the first to import them.
 */
export async function constructedPatterns(run: () => Promise<void>): Promise<readonly Pattern[]> {
  const patterns: Pattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, parameters, newTarget) {
      const expression: unknown = Reflect.construct(target, parameters, newTarget);
      const file = callerOf(new Error().stack ?? '');
      if (file !== null && expression instanceof original) patterns.push({ file, expression });
      return Object(expression);
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = original;
  }
  return patterns;
}

/** The file of the project that called, if the nearest caller is one. */
function callerOf(stack: string): string | null {
  const line = stack.split('\n')[2] ?? '';
  const [, file = null] = /\/((?:domain|sources)\/[\w./-]+?\.ts)/.exec(line.replace(ROOT, '')) ?? [];
  return file;
}
