/** Paragraphs with numbers, days and clock times of which none announces a session: what a page says besides. */

const HISTORY = [
  'The Charter was signed on 26 June 1945 in San Francisco and came into force on 24 October 1945.',
  'The Conference met in Buenos Aires from 30 August to 12 September 1978.',
  'The first commemoration was held on 19 December 2004 in New York.',
  'In 1972, the Stockholm Conference brought together 113 States; 26 principles were adopted.',
  'The earthquake struck at 4:53 p.m. on Tuesday, 12 January 2010, and cost some 220,000 lives.',
  'Between 1990 and 2015 the number of people in extreme poverty fell from 1.9 billion to 836 million.',
  'La Déclaration universelle a été adoptée le 10 décembre 1948 à Paris.',
  'La première conférence s’est tenue à Nairobi du 15 au 26 juillet 1985.',
  'La Convention fut ouverte à la signature le 5 juin 1992, à 10 heures.',
  'El Protocolo se adoptó el 11 de diciembre de 1997 y entró en vigor el 16 de febrero de 2005.',
  'La Conferencia se celebró en Ciudad de México del 19 de junio al 2 de julio de 1975.',
  'El terremoto ocurrió el 27 de febrero de 2010 a las 3:34 horas.',
] as const;

const DOCUMENTS = [
  'See General Assembly resolution A/RES/73/291 of 15 April 2019, paragraph 12.',
  'By its resolution 2625 (2022), the Council called an emergency special session.',
  'Documents: E/CN.6/2024/3, A/78/10, S/2023/982 and ST/SGB/2003/13.',
  'Official Records, Seventy-fifth Session, Supplement No. 53 (A/75/53), chap. V, sect. A.',
  'ISBN 978-92-1-101422-8, eISBN 978-92-1-005758-5, 184 pp., sales No. E.20.II.D.4.',
  'doi:10.18356/9789210012362, version 2.1.0, build 20210910.0930.',
  'Rapport A/HRC/55/66, paragraphes 10 à 13, et additif 1.',
  'Résolution 217 A (III), 183e séance plénière, voir p. 71-77.',
  'Resolución 70/1, párrafos 54 a 59; documento LC/PUB.2019/5-P.',
  'Decreto n.º 12.345, artículo 9.1, incisos 2 y 3.',
] as const;

const FIGURES = [
  'The fund has disbursed $1,250,000 to 34 projects in 27 countries since 2011.',
  'Tickets cost 12.50 to 18.00 dollars; groups of 10-15 pay 9.00 each.',
  'Some 2,400 participants from 193 Member States, 60 per cent of them women, took part.',
  'Goal 5, target 5.4, indicator 5.4.1: time spent on unpaid work, 2010–2020.',
  'Temperatures rose by 1.1 degrees between 1850 and 2019; the sea by 20 cm.',
  'The ratio was 3:1 in 2019 and 5:2 in 2020.',
  'Team A beat Team B 10:9, after 2:30 hours of play.',
  'The video lasts 12:34; the podcast 1:05:20.',
  'Le budget s’élève à 3 250 000 euros, dont 9,5 % pour 2025.',
  'Le film dure 1 h 30 ; il a reçu 14 prix.',
  'El 45,3 % de los hogares, unos 12.500, recibe menos de 2,15 dólares al día.',
  'La película dura 1 h 45 min y se estrenó en 2019.',
] as const;

const CONTACTS = [
  'Media contact: +1 212 963 4475, extension 1030; mobile +41 79 444 45 16.',
  'Room S-1065, 405 East 42nd Street, New York, NY 10017.',
  'Call 1-800-253-9646 or write to P.O. Box 30218.',
  'The information desk answers from 9 a.m. to 5 p.m., Monday to Friday.',
  'Our office is open on weekdays from 8:30 to 17:30.',
  'Avenue de la Paix 8-14, 1211 Genève 10, tél. 022 917 12 34.',
  'Le secrétariat est ouvert du lundi au vendredi, de 8 h 30 à 17 h 30.',
  'Oficina 1204, avenida Dag Hammarskjöld 3477, casilla 179-D, teléfono +56 2 2210 2000.',
  'Horario de atención: de lunes a viernes, de 9.00 a 17.30 horas.',
] as const;

const DEADLINES = [
  'The deadline for registration is Friday, 28 October 2022, 6 p.m., New York time.',
  'Applications must be received by 30 November 2025, 23:59 CET.',
  'Registration closes on 14 May 2024 at 5:00 p.m. EDT.',
  'Statements may be submitted until 10 March 2023, 18:00 (Geneva time).',
  'Please RSVP no later than Monday, 7 October 2019, 12 noon.',
  'Les inscriptions sont ouvertes jusqu’au 15 janvier 2026 à 18 h (heure de Paris).',
  'Date limite de dépôt des candidatures : 31 mars 2024, 23 h 59.',
  'Les contributions doivent être envoyées avant le lundi 2 février 2026 à midi.',
  'El plazo de inscripción vence el 20 de octubre de 2025 a las 18:00 horas (hora de Santiago).',
  'Fecha límite para postular: 15 de marzo de 2024, 23:59 (hora de Nueva York).',
  'Las propuestas deben enviarse antes del 1 de mayo de 2026 a las 12:00.',
] as const;

const EMBARGOES = [
  'Embargoed until 10.00 GMT, 23 June 2020.',
  'EMBARGO: not for release before Wednesday, 8 March 2023, 5 a.m. EST.',
  'Sous embargo jusqu’au mardi 5 mars 2024 à 10 heures (heure de Genève).',
  'Embargo hasta el 19 de noviembre de 2024 a las 11:00 horas (GMT).',
] as const;

const HOUSEKEEPING = [
  'Badges can be collected on 18 May 2022 from 14:00 to 17:00.',
  'The accreditation desk is open on Monday, 12 September 2022, from 8 a.m. to 4 p.m.',
  'This website will be under maintenance on Saturday, 8 November 2025, from 06:00 to 10:00 UTC.',
  'The exhibition runs from 3 to 28 November 2025, daily from 9 a.m. to 5 p.m.',
  'Last updated: 12 March 2024, 14:35.',
  'Published on 9 May 2023 at 10:12 a.m.',
  'Posted 3 days ago · 4 min read · 1,204 views',
  '© 2010–2026 United Nations. All rights reserved.',
  'Les badges peuvent être retirés le 31 mai 2026, de 8 h à 19 h.',
  'Le site sera indisponible pour maintenance le 7 juin 2025, de 22 h à 23 h 30.',
  'L’exposition est ouverte du 4 au 29 mars 2024, tous les jours de 10 h à 18 h.',
  'Mis à jour le 12 mars 2024 à 14 h 35.',
  'Las credenciales se entregarán el 20 de noviembre de 2025, de 14:00 a 17:00 horas.',
  'La exposición permanecerá abierta del 4 al 29 de marzo de 2024, de 10.00 a 18.00 horas.',
  'Sitio en mantenimiento el sábado 8 de noviembre de 2025, de 6:00 a 10:00 horas.',
  'Última actualización: 12 de marzo de 2024, 14:35 h.',
] as const;

const THE_DAY_ITSELF = [
  'The International Day is observed every year on 12 September.',
  'Each year, on 5 June, people in more than 150 countries mark the Day.',
  'La Journée internationale est célébrée le 8 mars de chaque année.',
  'El Día Internacional se conmemora cada 22 de marzo.',
  'O Dia Mundial é celebrado anualmente em 5 de junho.',
  'Международный день отмечается ежегодно 12 сентября.',
  'يُحتفل باليوم الدولي في 12 أيلول/سبتمبر من كل عام.',
  '国际日定于每年9月12日。',
] as const;

export const NOISE: readonly string[] = [
  ...HISTORY,
  ...DOCUMENTS,
  ...FIGURES,
  ...CONTACTS,
  ...DEADLINES,
  ...EMBARGOES,
  ...HOUSEKEEPING,
  ...THE_DAY_ITSELF,
];
