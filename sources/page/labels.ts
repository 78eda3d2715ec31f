import { foldWord } from '../../domain/phrase/token';

/** What the word before a colon, or alone on a line, says of what follows. */
export type Label = 'when' | 'end' | 'where' | 'what' | 'about' | 'other';

const LABELS: ReadonlyMap<string, Label> = new Map(
  (
    [
      [
        'when|date|dates|date and time|date & time|time|times|schedule|day|start|start time|start date|starts|begins|from|hour',
        'when',
      ],
      ['date de debut|heure de debut|fecha de inicio|hora de inicio', 'when'],
      ['quand|date et heure|heure|horaire|horaires|debut|jour|duree|duration', 'when'],
      ['cuando|fecha|fechas|fecha y hora|hora|horario|inicio|dia|data|data e hora|quando', 'when'],
      ['дата|время|дата и время|когда|التاريخ|الوقت|الموعد|时间|日期', 'when'],
      [
        'end|ends|end time|end date|to|until|till|–|-|a|fin|date de fin|heure de fin|fecha de fin|fecha fin|hora de fin|termino|finaliza|fim',
        'end',
      ],
      ['where|venue|place|location|room|address|ou|lieu|salle|endroit|adresse', 'where'],
      ['donde|lugar|sede|sala|local|ubicacion|onde|место|где|место проведения|المكان|地点', 'where'],
      ['what|event|title|event title|event name|session title|name of event|subject', 'what'],
      ['quoi|quoi?|titre|evento|titulo|que|nombre del evento|evenement|название|العنوان|标题', 'what'],
      ['topic|theme|tema|sujet|тема|الموضوع|主题', 'about'],
      [
        'who|speakers|speaker|panelists|panellists|moderator|moderators|organizers|organizer|organisers',
        'other',
      ],
      [
        'organised by|organized by|hosted by|co-sponsors|co-organizers|sponsors|participants|contact',
        'other',
      ],
      [
        'contacts|registration|register|how to join|how to watch|webcast|link|links|zoom link|livestream',
        'other',
      ],
      [
        'more information|further information|information|note|notes|language|languages|interpretation',
        'other',
      ],
      [
        'concept note|documents|documentation|format|agenda|programme|program|why|intervenants|modération',
        'other',
      ],
      [
        'inscription|inscriptions|langues|langue|contacto|contactos|ponentes|inscripcion|idioma|idiomas',
        'other',
      ],
      ['moderateur|organisateurs|organizadores|mas informacion|plus d’informations|participantes', 'other'],
      [
        'time zone|timezone|fuseau horaire|zona horaria|category|categories|tags|type|share|follow us',
        'other',
      ],
    ] as const
  ).flatMap(([names, label]) => names.split('|').map((name) => [foldWord(name), label] as const)),
);

/** In characters; no label is longer. */
const LONGEST_LABEL = 40;

/** The label that the text begins with and what is behind it; null where it begins with none. A label may stand alone. */
export function readLabel(text: string): { readonly label: Label; readonly rest: string } | null {
  const colon = text.slice(0, LONGEST_LABEL).search(/[:：|]/);
  if (colon === -1 && text.length > LONGEST_LABEL) return null;
  const name = foldWord((colon === -1 ? text : text.slice(0, colon)).trim());
  const label = LABELS.get(name);
  return label === undefined ? null : { label, rest: colon === -1 ? '' : text.slice(colon + 1).trim() };
}
