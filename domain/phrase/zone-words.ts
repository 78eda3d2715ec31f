import { createPhraseTable } from './phrase-table';
import type { StatedZone } from './stated-zone';

const HOUR = 60;

function abbreviation(hours: number, timeZone: string): StatedZone {
  return { kind: 'abbreviation', minutes: hours * HOUR, timeZone };
}

function zone(timeZone: string): StatedZone {
  return { kind: 'zone', timeZone };
}

/**
 * Abbreviations, which must stand in capitals: in small letters many are words. `CST` and `IST` mean different zones in
 * different countries and are left to what stands beside them.
 */
export const ABBREVIATIONS: ReadonlyMap<string, StatedZone> = new Map([
  ['UTC', { kind: 'offset', minutes: 0 }],
  ['GMT', { kind: 'offset', minutes: 0 }],
  ['TUC', { kind: 'offset', minutes: 0 }],
  ['TU', { kind: 'offset', minutes: 0 }],
  ['ET', zone('America/New_York')],
  ['EST', abbreviation(-5, 'America/New_York')],
  ['EDT', abbreviation(-4, 'America/New_York')],
  ['HNE', abbreviation(-5, 'America/New_York')],
  ['HAE', abbreviation(-4, 'America/New_York')],
  ['CT', zone('America/Chicago')],
  ['CDT', abbreviation(-5, 'America/Chicago')],
  ['MT', zone('America/Denver')],
  ['MDT', abbreviation(-6, 'America/Denver')],
  ['PT', zone('America/Los_Angeles')],
  ['PST', abbreviation(-8, 'America/Los_Angeles')],
  ['PDT', abbreviation(-7, 'America/Los_Angeles')],
  ['CET', abbreviation(1, 'Europe/Paris')],
  ['CEST', abbreviation(2, 'Europe/Paris')],
  ['MEZ', abbreviation(1, 'Europe/Berlin')],
  ['MESZ', abbreviation(2, 'Europe/Berlin')],
  ['BST', abbreviation(1, 'Europe/London')],
  ['WEST', abbreviation(1, 'Europe/Lisbon')],
  ['EET', abbreviation(2, 'Europe/Athens')],
  ['EEST', abbreviation(3, 'Europe/Athens')],
  ['TRT', zone('Europe/Istanbul')],
  ['MSK', zone('Europe/Moscow')],
  ['МСК', zone('Europe/Moscow')],
  ['EAT', zone('Africa/Nairobi')],
  ['CAT', zone('Africa/Maputo')],
  ['WAT', zone('Africa/Lagos')],
  ['SAST', zone('Africa/Johannesburg')],
  ['COT', zone('America/Bogota')],
  ['PET', zone('America/Lima')],
  ['ECT', zone('America/Guayaquil')],
  ['CLT', abbreviation(-4, 'America/Santiago')],
  ['CLST', abbreviation(-3, 'America/Santiago')],
  ['ART', zone('America/Argentina/Buenos_Aires')],
  ['BRT', zone('America/Sao_Paulo')],
  ['UYT', zone('America/Montevideo')],
  ['VET', zone('America/Caracas')],
  ['ICT', zone('Asia/Bangkok')],
  ['WIB', zone('Asia/Jakarta')],
  ['SGT', zone('Asia/Singapore')],
  ['HKT', zone('Asia/Hong_Kong')],
  ['PHT', zone('Asia/Manila')],
  ['JST', zone('Asia/Tokyo')],
  ['KST', zone('Asia/Seoul')],
  ['NPT', zone('Asia/Kathmandu')],
  ['PKT', zone('Asia/Karachi')],
  ['AFT', zone('Asia/Kabul')],
  ['GST', zone('Asia/Dubai')],
  ['AEST', abbreviation(10, 'Australia/Sydney')],
  ['AEDT', abbreviation(11, 'Australia/Sydney')],
  ['NZST', abbreviation(12, 'Pacific/Auckland')],
  ['NZDT', abbreviation(13, 'Pacific/Auckland')],
  ['FJT', zone('Pacific/Fiji')],
]);

/** Zones that are named in words, in any of the languages. */
export const ZONE_NAMES = createPhraseTable<StatedZone>([
  [
    'eastern time|eastern|US eastern time|eastern US time|US eastern|eastern time zone',
    zone('America/New_York'),
  ],
  ['heure de l’est|hora del este|hora de este|восточное время', zone('America/New_York')],
  ['eastern standard time', abbreviation(-5, 'America/New_York')],
  ['eastern daylight time|eastern daylight saving time', abbreviation(-4, 'America/New_York')],
  ['pacific time', zone('America/Los_Angeles')],
  ['central european time|central Europe time', abbreviation(1, 'Europe/Paris')],
  ['heure d’europe centrale|heure de l’europe centrale|hora de europa central', zone('Europe/Paris')],
  ['central european summer time', abbreviation(2, 'Europe/Paris')],
  ['east africa time|east african time|eastern africa time|heure d’afrique de l’est', zone('Africa/Nairobi')],
  ['central africa time|central african time', zone('Africa/Maputo')],
  ['west africa time|west african time', zone('Africa/Lagos')],
  ['indochina time', zone('Asia/Bangkok')],
  ['india standard time|indian standard time', zone('Asia/Kolkata')],
  ['greenwich mean time|coordinated universal time|universal time', { kind: 'offset', minutes: 0 }],
  ['temps universel|temps universel coordonné|heure de greenwich', { kind: 'offset', minutes: 0 }],
  ['tiempo universal|tiempo universal coordinado|hora de greenwich', { kind: 'offset', minutes: 0 }],
  ['بتوقيت غرينتش|توقيت غرينتش|格林尼治时间|世界协调时间|по гринвичу', { kind: 'offset', minutes: 0 }],
  ['по московскому времени', zone('Europe/Moscow')],
  ['по нью-йоркскому времени', zone('America/New_York')],
  ['по женевскому времени', zone('Europe/Zurich')],
  ['по парижскому времени', zone('Europe/Paris')],
  ['по венскому времени', zone('Europe/Vienna')],
  ['local time|local time zone|heure locale|heures locales|hora local|horário local', { kind: 'local' }],
  ['по местному времени|местное время|بالتوقيت المحلي|التوقيت المحلي|当地时间', { kind: 'local' }],
]);
