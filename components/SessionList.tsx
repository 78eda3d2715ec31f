import type { JSX } from 'preact';
import type { AgendaRow } from '../domain/agenda-row';
import { SessionRow } from './SessionRow';

/** Sessions in the given order, or what stands in their place where there is none. */
export function SessionList({
  rows,
  empty,
}: {
  readonly rows: readonly AgendaRow[];
  readonly empty: JSX.Element;
}): JSX.Element {
  if (rows.length === 0) return empty;
  return (
    <ul>
      {rows.map((row) => (
        <SessionRow key={row.entry.uid} row={row} />
      ))}
    </ul>
  );
}
