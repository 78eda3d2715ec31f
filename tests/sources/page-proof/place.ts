/** The languages that layouts are printed in. */
export type LayoutLanguage = 'en' | 'fr' | 'es' | 'pt' | 'ru' | 'ar' | 'zh';

/** A seat of the United Nations, with the words by which its pages tell the zone. */
export interface Place {
  readonly timeZone: string;
  /** "New York time" in each language. */
  readonly zoneWords: Readonly<Record<'en' | 'fr' | 'es', string>> &
    Readonly<Partial<Record<'pt' | 'ru' | 'ar' | 'zh', string>>>;
  /** A venue that stands for the zone where none is stated. */
  readonly venue: Readonly<Record<'en' | 'fr' | 'es', string>>;
  /** The city in the phrase "in Nairobi". */
  readonly city: string;
}

export const NEW_YORK: Place = {
  timeZone: 'America/New_York',
  city: 'New York',
  zoneWords: {
    en: 'New York time',
    fr: 'heure de New York',
    es: 'hora de Nueva York',
    pt: 'horário de Nova York',
    ru: 'по нью-йоркскому времени',
    ar: 'بتوقيت نيويورك',
    zh: '纽约时间',
  },
  venue: {
    en: 'General Assembly Hall, UN Headquarters',
    fr: 'Siège de l’ONU, New York',
    es: 'Sede de las Naciones Unidas, Nueva York',
  },
};

const GENEVA: Place = {
  timeZone: 'Europe/Zurich',
  city: 'Geneva',
  zoneWords: {
    en: 'Geneva time',
    fr: 'heure de Genève',
    es: 'hora de Ginebra',
    pt: 'horário de Genebra',
    ru: 'по женевскому времени',
    ar: 'بتوقيت جنيف',
    zh: '日内瓦时间',
  },
  venue: {
    en: 'Palais des Nations, Geneva',
    fr: 'Palais des Nations, Genève',
    es: 'Palacio de las Naciones, Ginebra',
  },
};

const PARIS: Place = {
  timeZone: 'Europe/Paris',
  city: 'Paris',
  zoneWords: {
    en: 'Paris time',
    fr: 'heure de Paris',
    es: 'hora de París',
    pt: 'horário de Paris',
    ru: 'по парижскому времени',
    ar: 'بتوقيت باريس',
    zh: '巴黎时间',
  },
  venue: {
    en: 'UNESCO Headquarters, Paris',
    fr: 'Siège de l’UNESCO, Paris',
    es: 'Sede de la UNESCO, París',
  },
};

const VIENNA: Place = {
  timeZone: 'Europe/Vienna',
  city: 'Vienna',
  zoneWords: {
    en: 'Vienna local time',
    fr: 'heure de Vienne',
    es: 'hora de Viena',
    pt: 'horário de Viena',
    ru: 'по венскому времени',
    ar: 'بتوقيت فيينا',
    zh: '维也纳时间',
  },
  venue: {
    en: 'Vienna International Centre',
    fr: 'Centre international de Vienne',
    es: 'Centro Internacional de Viena',
  },
};

const ROME: Place = {
  timeZone: 'Europe/Rome',
  city: 'Rome',
  zoneWords: { en: 'Rome time', fr: 'heure de Rome', es: 'hora de Roma' },
  venue: { en: 'FAO headquarters, Rome', fr: 'Siège de la FAO, Rome', es: 'Sede de la FAO, Roma' },
};

const NAIROBI: Place = {
  timeZone: 'Africa/Nairobi',
  city: 'Nairobi',
  zoneWords: { en: 'Nairobi time', fr: 'heure de Nairobi', es: 'hora de Nairobi' },
  venue: { en: 'UNON, Gigiri, Nairobi', fr: 'ONUN, Gigiri, Nairobi', es: 'ONUN, Gigiri, Nairobi' },
};

const BANGKOK: Place = {
  timeZone: 'Asia/Bangkok',
  city: 'Bangkok',
  zoneWords: { en: 'Bangkok time', fr: 'heure de Bangkok', es: 'hora de Bangkok' },
  venue: {
    en: 'United Nations Conference Centre, Bangkok',
    fr: 'Centre de conférence des Nations Unies, Bangkok',
    es: 'Centro de Conferencias de las Naciones Unidas, Bangkok',
  },
};

const ADDIS_ABABA: Place = {
  timeZone: 'Africa/Addis_Ababa',
  city: 'Addis Ababa',
  zoneWords: { en: 'Addis Ababa time', fr: 'heure d’Addis-Abeba', es: 'hora de Addis Abeba' },
  venue: { en: 'Africa Hall, Addis Ababa', fr: 'Africa Hall, Addis-Abeba', es: 'Africa Hall, Addis Abeba' },
};

const SANTIAGO: Place = {
  timeZone: 'America/Santiago',
  city: 'Santiago',
  zoneWords: { en: 'Chile time', fr: 'heure de Santiago', es: 'hora de Santiago' },
  venue: {
    en: 'ECLAC headquarters, Santiago, Chile',
    fr: 'Siège de la CEPALC, Santiago, Chili',
    es: 'Sede de la CEPAL, Santiago, Chile',
  },
};

export const PLACES: readonly Place[] = [
  NEW_YORK,
  GENEVA,
  PARIS,
  VIENNA,
  ROME,
  NAIROBI,
  BANGKOK,
  ADDIS_ABABA,
  SANTIAGO,
];
