import { describe, expect, it } from 'vitest';
import { toAlertId } from '../../domain/alert';
import { aliasesOf, resolveChoices, resolveLedger } from '../../domain/alias';
import { armOf, choicesOf, ledgerOf, START, session } from '../builders';

const UID = 'un-web-tv:1_p8hht1gr';
const ALIAS = 'un-journal:366e5e23-0110-43cd-b264-a98ea69a9938';
const aliases = aliasesOf([{ uid: UID, uids: [UID, ALIAS] }]);
const underAlias = session({ uid: ALIAS });

describe('resolveChoices', () => {
  it('arms the entry by the arm of any of its names', () => {
    const { arms } = resolveChoices(choicesOf({ arms: [armOf(underAlias)] }), aliases);
    expect([...arms]).toEqual([[UID, { ...armOf(underAlias), uid: UID }]]);
  });

  it.each([
    ['the alias', 2, 1],
    ['the uid', 1, 2],
  ])('takes the later of two arms, that of %s', (_, ofAlias, ofUid) => {
    const both = choicesOf({
      arms: [
        armOf(session({ uid: UID }), { armedAt: START + ofUid, title: 'uid' }),
        armOf(underAlias, { armedAt: START + ofAlias, title: 'alias' }),
      ],
    });
    const { arms } = resolveChoices(both, aliases);
    expect(arms.size).toBe(1);
    expect(arms.get(UID)?.title).toBe(ofAlias > ofUid ? 'alias' : 'uid');
  });

  it.each([[{ [UID]: true, [ALIAS]: false }], [{ [ALIAS]: false, [UID]: true }]])(
    'prefers the word under the uid itself, in whatever order they are kept',
    (reminders) => {
      expect([...resolveChoices(choicesOf({ reminders }), aliases).reminders]).toEqual([[UID, true]]);
    },
  );

  it('leaves a name that no entry bears as it is', () => {
    const { arms } = resolveChoices(choicesOf({ arms: [armOf(session({ uid: 'indico:1' }))] }), aliases);
    expect([...arms.keys()]).toEqual(['indico:1']);
  });
});

describe('resolveLedger', () => {
  const key = (uid: string) => ({ kind: 'open', uid, start: START, leadMinutes: 0 }) as const;

  it('has what was done under an alias stand under the uid', () => {
    const ledger = resolveLedger(ledgerOf(key(ALIAS)), aliases);
    expect([...ledger.keys()]).toEqual([toAlertId(key(UID))]);
  });

  it.each([
    [[key(UID), { ...key(ALIAS), state: 'intended' as const }]],
    [[{ ...key(ALIAS), state: 'intended' as const }, key(UID)]],
  ])('never forgets that it was done, whichever line comes last', (lines) => {
    expect([...resolveLedger(ledgerOf(...lines), aliases).values()].map(({ state }) => state)).toEqual([
      'done',
    ]);
  });
});
