import type { Parts } from './parts';
import { createPhraseTable, findPhrase } from './phrase-table';
import type { Statement } from './statement';

/** Before this year nothing was streamed. */
const FIRST_YEAR = 1996;

/** What was: "The Conference met", "a eu lieu", "se celebró". */
const PAST = createPhraseTable<true>([
  ['was|were|had|took place|met|began|ended|opened|closed|concluded|adopted|struck|occurred|happened', true],
  ['died|killed|arrived|spoke|addressed|attended|signed|entered into force|started|gathered|hit', true],
  ['a eu lieu|ont eu lieu|s’est tenue|s’est tenu|se sont tenus|s’est réuni|s’est réunie|était|étaient', true],
  ['survint|est survenu|est survenue|eut lieu|adopta|signa|mourut|est mort|est morte|entra en vigueur', true],
  ['fut|furent|avait|avaient|a été|ont été|s’est ouverte|s’est ouvert|a commencé|a débuté', true],
  ['tuvo lugar|tuvieron lugar|se celebró|se celebraron|fue|fueron|era|estaba|se reunió|se inauguró', true],
  ['ocurrió|ocurrieron|sucedió|falleció|murió|adoptó|aprobó|firmó|entró en vigor|inició|tuvo', true],
  ['comenzó|empezó|terminó|concluyó|había|ocorreu|aconteceu|foi|foram|realizou-se', true],
  ['состоялась|состоялось|состоялся|было|была|был|прошла|прошло|عقدت|عقد|كان|كانت|举行了', true],
]);

/** What will be, or is arranged: stronger than a past tense beside it. */
const PLANNED = createPhraseTable<true>([
  [
    'will|shall|scheduled|rescheduled|moved to|planned|takes place|take place|to be held|is held|are held',
    true,
  ],
  [
    'begins|starts|opens|join us|tune in|watch live|streamed live|invites|is marked|is observed|is streamed',
    true,
  ],
  ['postponed to|postponed until|changed to|is on|is convened|convenes', true],
  ['aura lieu|auront lieu|se tiendra|se tiendront|sera|seront|débutera|débuteront|commencera|prévu', true],
  ['prévue|a lieu|ont lieu|commence|débute|reportée au|reporté au|est organisée|est organisé', true],
  ['tendrá lugar|tendrán lugar|se celebrará|se celebrarán|será|serán|comenzará|empezará|iniciará', true],
  ['se realizará|se llevará a cabo|tiene lugar|previsto|prevista|aplazado al|aplazada al|se celebra', true],
  ['terá lugar|começa|acontece|realiza-se|será realizada|será realizado', true],
  ['состоится|пройдет|будет|начнется|начинается|سيعقد|ستعقد|سيبدأ|تبدأ|将|举行', true],
]);

/** Whether the sentence tells what has been: it is of a year before streams, or in the past tense and announces nothing. */
export function isHistory(
  { tokens, sentences }: Parts,
  { date, sentence }: Pick<Statement, 'date' | 'sentence'>,
): boolean {
  const years = date?.kind === 'days' ? date.days.map(({ year }) => year) : [];
  if (years.some((year) => year !== null && year < FIRST_YEAR)) return true;
  const [begin, end] = [sentences[sentence] ?? 0, sentences[sentence + 1] ?? tokens.length];
  let isPast = false;
  for (let at = begin; at < end; at++) {
    if (findPhrase(PLANNED, tokens, at) !== null) return false;
    isPast ||= findPhrase(PAST, tokens, at) !== null;
  }
  return isPast;
}
