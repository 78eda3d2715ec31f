import type { TimeZoneId } from '../time';
import { createPhraseTable } from './phrase-table';

/** Buildings and rooms of the United Nations and of those near it: whoever names one of them is there. */
export const VENUES = createPhraseTable<TimeZoneId>([
  ['united nations headquarters|un headquarters|unhq|un hq|un secretariat building', 'America/New_York'],
  [
    'general assembly hall|general assembly building|ecosoc chamber|economic and social council chamber',
    'America/New_York',
  ],
  ['security council chamber|trusteeship council chamber|un general assembly hall', 'America/New_York'],
  ['siège des nations unies|siège de l’onu|siège de l’organisation des nations unies', 'America/New_York'],
  [
    'salle de l’assemblée générale|salle du conseil de sécurité|salle du conseil de tutelle',
    'America/New_York',
  ],
  ['salle du conseil économique et social|salón de la asamblea general', 'America/New_York'],
  ['sede de las naciones unidas|sede de la onu|sala de la asamblea general', 'America/New_York'],
  [
    'sede das nações unidas|sede da onu|штаб-квартире оон|штаб-квартира оон|مقر الأمم المتحدة|联合国总部',
    'America/New_York',
  ],
  [
    'palais des nations|palacio de las naciones|palais wilson|unog|дворец наций|قصر الأمم|万国宫',
    'Europe/Zurich',
  ],
  [
    'united nations office at geneva|un office at geneva|un geneva|office des nations unies à genève',
    'Europe/Zurich',
  ],
  ['who headquarters|ilo headquarters|itu headquarters|wipo headquarters|wto headquarters', 'Europe/Zurich'],
  ['siège de l’oms|siège de l’oit|sede de la oms|sede de la oit', 'Europe/Zurich'],
  ['vienna international centre|vienna international center|centre international de vienne', 'Europe/Vienna'],
  ['centro internacional de viena|united nations office at vienna|unov|hofburg', 'Europe/Vienna'],
  ['united nations conference centre|uncc|escap hall', 'Asia/Bangkok'],
  ['gigiri|unon|united nations office at nairobi|un office at nairobi|unep headquarters', 'Africa/Nairobi'],
  ['unesco headquarters|unesco house|siège de l’unesco|maison de l’unesco|sede de la unesco', 'Europe/Paris'],
  ['fao headquarters|siège de la fao|sede de la fao|ifad headquarters|wfp headquarters', 'Europe/Rome'],
  ['africa hall|salle africa|uneca|eca conference centre', 'Africa/Addis_Ababa'],
  ['eclac headquarters|sede de la cepal|sede de cepal|siège de la cepalc', 'America/Santiago'],
  ['peace palace|palais de la paix|palacio de la paz|vredespaleis', 'Europe/Amsterdam'],
  ['un campus bonn|world conference center bonn', 'Europe/Berlin'],
  ['icao headquarters|siège de l’oaci|sede de la oaci', 'America/Toronto'],
  ['imo headquarters|siège de l’omi|sede de la omi', 'Europe/London'],
]);

/** Bodies that are also the names of their seats, where they stand behind "at", "in" or "Venue:". */
export const SEATS = createPhraseTable<TimeZoneId>([
  ['unesco', 'Europe/Paris'],
  ['fao|ifad', 'Europe/Rome'],
  ['cepal|eclac', 'America/Santiago'],
  ['escap|unescap', 'Asia/Bangkok'],
  ['escwa', 'Asia/Beirut'],
  ['unep|un-habitat', 'Africa/Nairobi'],
]);

/** Rooms that are known by a number, as in New York: weaker than a city that is named. */
export const NUMBERED_ROOMS = createPhraseTable<TimeZoneId>([
  [
    'conference room|salle de conférence|sala de conferencias|зал заседаний|غرفة الاجتماعات|会议室',
    'America/New_York',
  ],
]);
