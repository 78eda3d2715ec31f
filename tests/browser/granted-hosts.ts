import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * A copy of the extension to which every host is granted at install: headless browsers show no prompt in which a user
 * could grant one. The caller removes the folder.
 */
export async function grantEveryHost(extensionDir: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gavel-granted-'));
  await cp(extensionDir, folder, { recursive: true });
  const file = path.join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...manifest, host_permissions: ['https://*/*'] }));
  return folder;
}
