import type { StatedZone } from '../../domain/phrase/stated-zone';
import type { ReadLine } from './read-line';

/** Zones that a line declares for the times of others. */
export interface Declaration {
  readonly line: number;
  readonly zones: readonly StatedZone[];
  /** Whether it speaks of all times of the page. */
  readonly isForAll: boolean;
}

/** Of one page. */
const MOST_DECLARATIONS = 50;

/** Longer lines declare nothing. */
const LONGEST_DECLARATION = 300;

const ALL =
  /\b(?:all|times are|times listed|timings|toutes|tous les horaires|heures indiquées|todas|todos los horarios|as horas)\b|все время|所有时间|جميع الأوقات/i;
const OF_TIMES = /\b(?:times?|timings?|hours|heures?|horaires?|horas?|horarios?|time zone|zone)\b/i;

/** The lines that state a zone and no time: "All timings are New York time", `Time (CEST)` above a column. */
export function declarationsIn(lines: readonly ReadLine[]): readonly Declaration[] {
  const declarations = lines.flatMap(({ line: { text }, parts, statements, isBare }, line) => {
    if (parts === null || statements.length > 0 || text.length > LONGEST_DECLARATION) return [];
    const zones = parts.items.flatMap((item) =>
      item.kind === 'zone' && item.zone.kind !== 'local' ? [item.zone] : [],
    );
    const isDeclared = zones.length > 0 && (isBare || ALL.test(text) || OF_TIMES.test(text));
    return isDeclared ? [{ line, zones, isForAll: ALL.test(text) }] : [];
  });
  return declarations.slice(0, MOST_DECLARATIONS);
}

/** The zones that are declared for the times of a line: directly below it or above, or for all. */
export function zonesDeclaredFor(declarations: readonly Declaration[], line: number): readonly StatedZone[] {
  const below = declarations.find((declaration) => declaration.line === line + 1);
  const above = declarations.findLast((declaration) => declaration.line < line);
  const all = declarations.find(({ isForAll }) => isForAll);
  return (below ?? above ?? all)?.zones ?? [];
}
