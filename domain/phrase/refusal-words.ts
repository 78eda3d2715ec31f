import { createPhraseTable } from './phrase-table';

/** Why a time that is stated is none of a session. */
export type Refusal =
  | 'deadline'
  | 'length'
  | 'embargo'
  | 'access'
  | 'maintenance'
  | 'opening-hours'
  | 'break'
  | 'publication'
  | 'history'
  | 'replaced'
  | 'floating'
  | 'exhibition';

/** Words near a clock time by which it is no session's, wherever they stand about it. */
export const REFUSING_WORDS = createPhraseTable<Refusal>([
  [
    'deadline|deadlines|closing date|due date|no later than|not later than|at the latest|cut-off|cutoff',
    'deadline',
  ],
  [
    'apply by|register by|rsvp by|submit by|submitted by|confirm by|respond by|registration closes',
    'deadline',
  ],
  [
    'registration ends|registration is open|registration remains open|applications close|is due|are due',
    'deadline',
  ],
  [
    'date limite|heure limite|délai|délais|au plus tard|clôture des inscriptions|clôture des candidatures',
    'deadline',
  ],
  ['fecha límite|fecha limite|hora límite|plazo|plazos|a más tardar|cierre de inscripciones', 'deadline'],
  [
    'cierre de la inscripción|cierre de las inscripciones|cierre de la convocatoria|data limite|prazo',
    'deadline',
  ],
  ['не позднее|крайний срок|срок подачи|الموعد النهائي|آخر موعد|截止', 'deadline'],
  ['embargo|embargoed|embargoes|not for release|not for publication|not for broadcast|embargado', 'embargo'],
  ['embargada|эмбарго|حظر النشر|禁发|check against delivery', 'embargo'],
  ['badge|badges|accreditation|accreditations|accredited|credentials|credentialing|pass office', 'access'],
  [
    'grounds pass|grounds passes|ground passes|check-in|check in|pick up|picked up|pickup|collect passes',
    'access',
  ],
  [
    'doors open|doors will open|doors opening|arrive by|please arrive|should arrive|asked to arrive',
    'access',
  ],
  [
    'requested to arrive|must arrive|arrive no|be seated|security screening|pre-set|preset|set up|set-up',
    'access',
  ],
  ['registration desk|registration counter|on-site registration|onsite registration', 'access'],
  ['accréditation|accréditations|retrait des badges|se présenter|ouverture des portes', 'access'],
  ['acreditación|acreditaciones|acreditarse|gafete|gafetes|credenciales|distintivo|distintivos', 'access'],
  ['apertura de puertas|credenciamento|credenciais|аккредитация|аккредитации|الاعتماد|证件', 'access'],
  [
    'maintenance|unavailable|outage|downtime|offline|out of service|will be down|scheduled upgrade',
    'maintenance',
  ],
  [
    'indisponible|indisponibles|hors service|mantenimiento|fuera de servicio|no estará disponible',
    'maintenance',
  ],
  [
    'manutenção|indisponível|техническое обслуживание|технические работы|недоступен|صيانة|维护',
    'maintenance',
  ],
  [
    'opening hours|office hours|visiting hours|business hours|working hours|hours of operation',
    'opening-hours',
  ],
  [
    'open daily|open every day|open from|open monday|is open|are open|open until|monday to friday',
    'opening-hours',
  ],
  ['monday through friday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays', 'opening-hours'],
  [
    'weekdays|guided tours|guided tour|hotline|call us|telephone|phone|tel|fax|helpdesk|help desk',
    'opening-hours',
  ],
  [
    'heures d’ouverture|horaires d’ouverture|horaire d’ouverture|ouvert de|ouverte de|ouverts de',
    'opening-hours',
  ],
  ['ouvert du|ouverte du|du lundi au vendredi|visites guidées|téléphone|permanence', 'opening-hours'],
  [
    'horario de atención|horario de apertura|horario de visita|horario de oficina|abierto de',
    'opening-hours',
  ],
  ['abierta de|lunes a viernes|visitas guiadas|teléfono|horário de funcionamento', 'opening-hours'],
  ['часы работы|режим работы|ساعات العمل|开放时间', 'opening-hours'],
  ['last updated|last modified|last reviewed|date modified|page updated|posted on|posted by', 'publication'],
  [
    'published on|published at|submitted on|updated on|updated at|uploaded on|accessed on|printed on',
    'publication',
  ],
  ['mis à jour|mise à jour|publié le|publiée le|posté le|mis en ligne|dernière modification', 'publication'],
  ['última actualización|actualizado|publicado el|publicada el|atualizado em|publicado em', 'publication'],
  ['обновлено|опубликовано|تاريخ النشر|آخر تحديث|发布时间|更新时间', 'publication'],
  [
    'originally scheduled|initially scheduled|previously scheduled|originally planned|originally set',
    'replaced',
  ],
  ['initialement prévu|initialement prévue|prévue initialement|prévu initialement', 'replaced'],
  ['previsto inicialmente|prevista inicialmente|inicialmente previsto|inicialmente prevista', 'replaced'],
]);

/** Times that come again, which are sessions only where days are stated with them. */
export const RECURRING_WORDS = createPhraseTable<Refusal>([
  ['daily|every day|each day|every week|weekly|every weekday|monthly|every month|every', 'opening-hours'],
  ['tous les jours|chaque jour|chaque semaine|tous les|chaque|quotidien', 'opening-hours'],
  ['todos los días|cada día|cada semana|todos los|cada|diariamente|todos os dias', 'opening-hours'],
  ['ежедневно|каждый|يوميا|كل يوم|每天|每周', 'opening-hours'],
]);

/** What an agenda lists between its items, where it begins the words beside the time. */
export const BREAK_WORDS = createPhraseTable<Refusal>([
  ['coffee|coffee break|lunch break|tea break|tea|break|lunch|networking break|health break', 'break'],
  ['registration|registration opens|registration open|registration begins|registration starts', 'access'],
  ['arrival|arrivals|welcome coffee|check-in|refreshments|end|close|end of', 'break'],
  ['pause|pause-café|pause café|déjeuner|pause déjeuner|enregistrement|inscription|inscriptions', 'break'],
  ['accueil des participants|accueil|fin|pausa|receso|almuerzo|pausa para el café|café', 'break'],
  ['inscripción|inscripciones|registro|acreditación|intervalo|almoço|credenciamento', 'break'],
  ['перерыв|обед|регистрация|استراحة|التسجيل|休息|注册', 'break'],
]);

/** Words that begin the stamp of an article, and nothing else that is short. */
export const STAMP_WORDS = createPhraseTable<Refusal>([
  ['posted|published|updated|created|modified|submitted|uploaded|written by|by|issued', 'publication'],
  [
    'publié|publiée|posté|par|mis|modifié|créé|publicado|publicada|actualizado|actualizada|por',
    'publication',
  ],
  ['creado|modificado|escrito por|atualizado|опубликовано|обновлено|نشر|发布', 'publication'],
]);

/** Where the time is the same in every place of the world. */
export const FLOATING_WORDS = createPhraseTable<Refusal>([
  [
    'your local time|your time zone|your own time zone|each time zone|every time zone|all time zones',
    'floating',
  ],
  ['respective time zones|around the world|around the globe|across the globe|wherever you are', 'floating'],
  ['local time everywhere|local time in each|in each country|local time zones|local times', 'floating'],
  [
    'dans le monde entier|partout dans le monde|de chaque pays|chaque fuseau horaire|à travers le monde',
    'floating',
  ],
  ['en todo el mundo|de cada país|cada huso horario|de cada lugar|alrededor del mundo', 'floating'],
]);

export const EXHIBITION_WORDS = createPhraseTable<Refusal>([
  ['exhibition|exhibit|exhibits|exhibitions|on display|exposition|expositions', 'exhibition'],
  ['exposición|exposiciones|muestra|exposição|выставка|معرض|展览', 'exhibition'],
]);
