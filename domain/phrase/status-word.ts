import type { SessionStatus } from '../session';
import { createPhraseTable, findPhrase, wordSet } from './phrase-table';
import type { Token } from './token';

const STATUSES = createPhraseTable<Exclude<SessionStatus, 'confirmed'>>([
  ['tbc|t.b.c.|tbd|tba|to be confirmed|to be determined|tentative|tentatively|provisional', 'tentative'],
  ['provisionally|approximately|approx|subject to change|not yet confirmed', 'tentative'],
  ['à confirmer|à déterminer|sous réserve|provisoire|provisoirement|environ', 'tentative'],
  [
    'por confirmar|a confirmar|por determinar|tentativo|tentativa|provisionalmente|aproximadamente',
    'tentative',
  ],
  ['уточняется|предварительно|предварительная дата|ориентировочно|يحدد لاحقا|待定|暂定', 'tentative'],
  [
    'cancelled|canceled|has been called off|called off|annulé|annulée|annulés|cancelado|cancelada',
    'cancelled',
  ],
  ['suspendido|suspendida|отменено|отменена|отменен|ألغي|ألغيت|已取消|取消', 'cancelled'],
  ['postponed|reporté|reportée|aplazado|aplazada|pospuesto|pospuesta|adiado|adiada', 'postponed'],
  ['отложено|отложена|перенесено|перенесена|تأجل|推迟', 'postponed'],
]);

/** Words behind "postponed" that name the new time, by which the session takes place. */
const NEW_TIME = wordSet('to until till from au à du al a hasta para del до на с 至 到');

const ORDER = ['cancelled', 'postponed', 'tentative'] as const;

/** What the words from `from` to `to` say of the session; what weighs more counts. */
export function statusOf(tokens: readonly Token[], from: number, to: number): SessionStatus {
  const found = new Set<SessionStatus>();
  for (let at = from; at < to; at++) {
    const word = findPhrase(STATUSES, tokens, at);
    if (word === null) continue;
    const isMoved = word.value === 'postponed' && NEW_TIME.has(tokens[word.next]?.key ?? '');
    if (!isMoved) found.add(word.value);
  }
  return ORDER.find((status) => found.has(status)) ?? 'confirmed';
}
