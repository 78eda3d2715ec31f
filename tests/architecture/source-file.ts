import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A file of the tree, by its path from the root with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** An import statement, an `export … from`, or a dynamic import of a fixed name. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The path from the root that a relative one leads to, without extension; null for a package. */
  readonly target: string | null;
}

const CODE = /\.tsx?$/;

/**
 * The statements begin their line, and a long one ends with a line that begins with `}`: Biome's format,
 * which is checked. So prose such as "from 'x'" inside a comment is none.
 */
const FORMS = [
  /^(?:import|export|\})[^'"\n]*\bfrom '([^'\n]+)'/gm,
  /^import '([^'\n]+)'/gm,
  /\bimport\('([^'\n]+)'\)/g,
];

/** What the file imports, types included, in the order of the forms. */
export function importsOf(file: SourceFile): readonly Import[] {
  return FORMS.flatMap((form) => [...file.text.matchAll(form)].map(([, specifier = '']) => specifier)).map(
    (specifier) => ({ specifier, target: targetOf(file.path, specifier) }),
  );
}

function targetOf(importer: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  return path.posix.join(path.posix.dirname(importer), specifier).replace(CODE, '');
}

/** The first folder of a path; the path itself for a file in the root. */
export function folderOf(filePath: string): string {
  return filePath.split('/')[0] ?? filePath;
}

/** Every TypeScript file of the folders, below `root`. */
export async function readSourceFiles(
  root: string,
  folders: readonly string[],
): Promise<readonly SourceFile[]> {
  const files = await Promise.all(folders.map((folder) => readFolder(root, folder)));
  return files.flat();
}

async function readFolder(root: string, folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(path.join(root, folder), { recursive: true, withFileTypes: true });
  const code = entries.filter((entry) => entry.isFile() && CODE.test(entry.name));
  return Promise.all(
    code.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return {
        path: path.relative(root, file).split(path.sep).join('/'),
        text: await readFile(file, 'utf8'),
      };
    }),
  );
}
