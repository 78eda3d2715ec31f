import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SourceReport } from '../domain/schedule';

/** The name of each source by its id; set by the entrypoint. */
export const SourceNamesContext = createContext<ReadonlyMap<string, string>>(new Map());

/** A function that names the source of a report: by the source's own name, else by the host it was read from. */
export function useSourceNames(): (report: SourceReport) => string {
  const names = useContext(SourceNamesContext);
  return ({ sourceId, session: { source } }) => names.get(sourceId) ?? hostOf(source.url) ?? source.kind;
}

function hostOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).host : null;
}
