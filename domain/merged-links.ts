import type { Link } from './link';
import { assetIdIn } from './same-session';

/** The links of several sources, each once; of two to the same video or page the first. */
export function mergeLinks(links: readonly Link[]): readonly Link[] {
  const merged = new Map<string, Link>();
  for (const link of links) {
    const key = assetIdIn(link.href) ?? link.href;
    if (!merged.has(key)) merged.set(key, link);
  }
  return [...merged.values()];
}
