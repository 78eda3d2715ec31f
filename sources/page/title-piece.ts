import { wordSet } from '../../domain/phrase/phrase-table';
import { placeIn } from '../../domain/phrase/place';
import type { Statement } from '../../domain/phrase/statement';
import { tokenize } from '../../domain/phrase/token';
import { readLabel } from './labels';
import type { ReadLine } from './read-line';
import { withoutAddresses } from './text-page';

const LONGEST_PIECE = 160;

/** Words by which a line is a sentence about a session, and no title of one. */
const VERBS = wordSet(
  'is are was were will be been has have takes take begins begin starts start opens join us tune we you please held',
  'commences continues streams stream answers invites marks hosts convenes convened meets gather watch see',
  'est sont sera seront aura auront se tiendra débutera débuteront commencera commence vous nous',
  'es son será serán tendrá tendrán celebrará comenzará comienza empieza nos se invita realizará',
  'são terá acontece состоится будет пройдет',
);

/** Marks that are no part of a title they stand at the edge of. */
const EDGES: ReadonlySet<string> = new Set(' \u00a0:;,.|()[]•●·*–—-');

/** A full stop may belong to the last word, a closing bracket to one within. */
const EDGES_BEHIND: ReadonlySet<string> = new Set(' \u00a0:;,|([•●·*–—-');

function withoutEdges(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && EDGES.has(text.charAt(from))) from++;
  while (to > from && EDGES_BEHIND.has(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/**
 * The title that a line gives to a time on it: what stands beside it, without dates, zones, labels and links. Empty where
 * the line is a sentence, or says nothing else.
 */
export function pieceOf({ line, parts }: ReadLine, statement: Statement): string {
  if (parts === null) return '';
  const { tokens, items } = parts;
  const { lead, trail } = statement;
  const isSentence =
    line.kind !== 'row' &&
    tokens.slice(lead, trail).some(({ kind, key }) => kind === 'word' && VERBS.has(key));
  if (isSentence) return '';
  const text = withoutAddresses(line.text);
  const own = items.filter(({ from, to }) => from >= lead && to <= trail);
  const time = own.findIndex(({ kind }) => kind === 'time');
  const edges = [lead, ...own.flatMap(({ from, to }) => [from, to]), trail];
  const pieces: string[] = [];
  for (let edge = 0; edge < edges.length; edge += 2)
    pieces.push(sliceOf(text, tokens, edges[edge] ?? 0, edges[edge + 1] ?? 0));
  // A list gives each time its words behind it, a line its words before it.
  const isLed = pieces.slice(0, time + 1).some((piece) => isTitle(piece));
  const ordered = isLed ? pieces : pieces.slice(time + 1);
  return ordered.flatMap((piece) => splitRow(piece)).find(isTitle) ?? '';
}

function sliceOf(
  text: string,
  tokens: readonly { readonly from: number; readonly to: number }[],
  from: number,
  to: number,
): string {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined || to <= from ? '' : text.slice(first.from, last.to);
}

function splitRow(piece: string): readonly string[] {
  return piece.split(' | ').map((part) => {
    const trimmed = withoutEdges(part);
    const label = readLabel(trimmed);
    return label === null ? trimmed.replace(/^(?:at|on|from|in|de|le|a)\s+$/i, '') : label.rest;
  });
}

const LINK_WORDS =
  /^(?:register|watch|more info|link|zoom|webcast|join|inscription|regist|ver|voir|tbc|tbd|to be conf|por confirm|a confirm|à confirm|sous réserve|uhr|hours)/i;

const HAN = /\p{Script=Han}{3}/u;

/** Words that join what is beside them, and name nothing. */
const JOINING = wordSet(
  'and or from to at on in the of for with by then also both between a an as tune live',
  'et ou de du des à au aux le la les en pour avec par puis dès entre',
  'y o desde hasta a las los el del con por para entre e das às do da',
);

function isTitle(piece: string): boolean {
  const trimmed = withoutEdges(piece);
  if (trimmed.length < 4 || trimmed.length > LONGEST_PIECE || LINK_WORDS.test(trimmed)) return false;
  const words = tokenize(trimmed).filter(({ kind }) => kind === 'word');
  const telling = words.filter(({ key }) => !JOINING.has(key));
  if (telling.length < 2 && (telling[0]?.text.length ?? 0) < 6 && !HAN.test(trimmed)) return false;
  if (
    readLabel(trimmed) !== null ||
    /^(?:in|at|à|en|au|room|salle|sala|the|online|en ligne|virtual)\b/i.test(trimmed)
  )
    return false;
  return placeIn(trimmed) === null || words.length > 6;
}
