import { beforeEach, describe, expect, it } from 'vitest';
import { MOST_PAGES, type PageSource } from '../../domain/page-source';
import { unreadSource } from '../../domain/source-state';
import { HOUR } from '../../domain/time';
import { readChoices, writeArms } from '../../platform/choices';
import { sessionsFrom } from '../../platform/database';
import { deleteDatabase } from '../../platform/database-connection';
import {
  readPageEntries,
  readPageSources,
  removePage,
  storePage,
  TooManyPagesError,
} from '../../platform/page-sources';
import { storeReading } from '../../platform/schedule-store';
import { armOf, plainSession, START } from '../builders';
import { startComputer } from '../fakes/computer';

const PAGE: PageSource = {
  id: 'page:one',
  url: 'https://unsouthsouth.org/day',
  title: 'The day',
  readAt: START,
  publishedOn: null,
};

const main = plainSession({ uid: 'page:main', title: 'Main', source: { kind: 'page', url: PAGE.url } });
const side = plainSession({ uid: 'page:side', title: 'Side', start: START + HOUR, end: START + 2 * HOUR });

beforeEach(async () => {
  startComputer(START);
  await deleteDatabase();
});

const titles = async () => (await sessionsFrom(0, 100)).map(({ session }) => session.title);

describe('a page that was read', () => {
  it('is kept with its sessions', async () => {
    await storePage(PAGE, [main, side], START);
    expect(await readPageSources()).toEqual([PAGE]);
    expect((await readPageEntries(PAGE.id)).map(({ uid }) => uid).toSorted()).toEqual([main.uid, side.uid]);
  });

  it('that is read again keeps what was chosen then, and no more', async () => {
    await storePage(PAGE, [main, side], START);
    await storePage({ ...PAGE, readAt: START + HOUR }, [side], START + HOUR);
    expect(await titles()).toEqual(['Side']);
    expect(await readPageSources()).toEqual([{ ...PAGE, readAt: START + HOUR }]);
  });

  it('tells what has moved since', async () => {
    await storePage(PAGE, [main], START);
    await storePage(PAGE, [{ ...main, start: START + HOUR }], START + 1);
    const [entry] = await readPageEntries(PAGE.id);
    expect(entry?.changes.map(({ kind }) => kind)).toEqual(['moved']);
  });

  it('goes with its sessions, which no longer open', async () => {
    await storePage(PAGE, [main, side], START);
    await writeArms([armOf(main)], START);
    await removePage(PAGE.id, START);
    expect(await readPageSources()).toEqual([]);
    expect(await titles()).toEqual([]);
    expect([...(await readChoices()).arms.keys()]).toEqual([]);
  });

  it('goes without a session that another source knows as well, which still opens', async () => {
    await storePage(PAGE, [main], START);
    const reading = { requestKey: 'feed', details: {}, readAt: START, isFirst: true, listSince: null };
    await storeReading(
      { sourceId: 'feed', sessions: [main], ...reading },
      unreadSource({ id: 'feed', kind: 'icalendar', name: 'Feed' }),
    );
    await writeArms([armOf(main)], START);
    await removePage(PAGE.id, START);
    expect(await titles()).toEqual(['Main']);
    expect([...(await readChoices()).arms.keys()]).toEqual([main.uid]);
  });
});

it('pages are kept up to their bound, and one that is known may always be read again', async () => {
  for (let index = 0; index < MOST_PAGES; index += 1)
    await storePage({ ...PAGE, id: `page:${index}` }, [], START);
  await expect(storePage({ ...PAGE, id: 'page:more' }, [], START)).rejects.toThrow(TooManyPagesError);
  await storePage({ ...PAGE, id: 'page:7', title: 'Again' }, [], START);
  expect((await readPageSources()).find(({ id }) => id === 'page:7')?.title).toBe('Again');
});
