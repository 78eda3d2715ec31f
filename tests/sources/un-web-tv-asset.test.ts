import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../sources/source';
import { unWebTv } from '../../sources/un-web-tv';
import { plainSession, START } from '../builders';
import { card, fixture, page, read } from './un-web-tv-page';

const session = plainSession({ uid: 'un-web-tv:1_p8hht1gr' });
const URL_OF_ASSET = 'https://webtv.un.org/fr/asset/k1p/k1p8hht1gr';

function requestFor(language = 'en') {
  const request = unWebTv.detailsRequestOf(session, { language });
  if (request === null) throw new Error('no request');
  return request;
}

function ask(body: string) {
  const text = `<!DOCTYPE html><html lang="fr"><head><title>An example | UN Web TV</title></head><body>${body}</body></html>`;
  return unWebTv.parse({ text, url: URL_OF_ASSET }, { request: requestFor('fr') });
}

/** The fields of an asset page, in its shape. */
const FIELDS = `<article>
  <div class="media-asset__field-duration"><div class="field__item">02:31:07</div></div>
  <div class="media-asset__field-production-date"><time datetime="2026-11-24T12:00:00Z">24 November 2026</time></div>
  <div class="media-asset__field-summary"><div class="smt-content"><p>Speakers discuss &amp; compare
    <em>examples</em>.</p></div></div>
  <div class="media-asset__field-related-url"><div class="details-p">
    <a href="https://www.example.org/programme">Programme</a>
    <a href="http://www.example.org/statement.pdf">Statement</a>
    <a href="javascript:alert(1)">Do not</a>
    <a href="/fr/schedule/2026-11-24">Live coverage</a>
  </div></div>
</article>`;

describe('the page of an asset', () => {
  it('is asked for by the uid of a session, in the language of the programme', () => {
    expect(requestFor()).toMatchObject({
      key: 'un-web-tv/asset/k1p8hht1gr',
      url: 'https://webtv.un.org/en/asset/k1p/k1p8hht1gr',
      emptyStatus: 404,
    });
    expect(requestFor('fr').url).toBe(URL_OF_ASSET);
  });

  it('is not asked for a session of another source', () => {
    expect(unWebTv.detailsRequestOf(plainSession({ uid: 'un-journal:b-7' }))).toBeNull();
    expect(unWebTv.detailsRequestOf(plainSession({ uid: 'un-web-tv:../../etc' }))).toBeNull();
  });

  it('tells the summary and where to read more, and nothing of time', () => {
    expect(ask(FIELDS)).toEqual({
      sessions: [],
      problems: [`${URL_OF_ASSET} has a link that is no web address; it is not used.`],
      details: {
        'un-web-tv:1_p8hht1gr': {
          summary: 'Speakers discuss & compare examples.',
          links: [
            { kind: 'info', href: 'https://www.example.org/programme' },
            { kind: 'info', href: 'https://www.example.org/statement.pdf' },
            { kind: 'live', href: 'https://webtv.un.org/fr/schedule/2026-11-24' },
          ],
        },
      },
    });
  });

  it('is read whole: its lines apart, its links once each', () => {
    const request = requestFor('fr');
    expect(unWebTv.parse({ text: fixture('asset'), url: URL_OF_ASSET }, { request })).toEqual({
      sessions: [],
      problems: [],
      details: {
        'un-web-tv:1_p8hht1gr': {
          summary:
            'Le rapport compare cent cours d’eau. Trois villes racontent & répondent : Questions du public. Premier débat Second débat',
          links: [
            { kind: 'info', href: 'https://www.example.org/rapport' },
            { kind: 'info', href: 'https://www.example.org/discours.pdf' },
          ],
        },
      },
    });
  });

  it('never makes another asset that it leads to one with its own', () => {
    const links = ['/fr/asset/k1q/k1q8hht1gr', 'https://media.un.org/en/asset/k1q/k1q8hht1gr']
      .map((href) => `<a href="${href}">2e partie</a>`)
      .join('');
    const related = `<div class="media-asset__field-related-url"><div class="details-p">${links}</div></div>`;
    expect(ask(related)).toEqual({
      sessions: [],
      problems: [],
      details: { 'un-web-tv:1_p8hht1gr': { links: [] } },
    });
  });

  it('has a summary of at most 500 characters', () => {
    const long = `<div class="media-asset__field-summary"><div class="smt-content">${'word '.repeat(100_000)}</div></div>`;
    const summary = ask(long).details?.['un-web-tv:1_p8hht1gr']?.summary ?? '';
    expect(summary.length).toBeLessThanOrEqual(500);
    expect(summary).toMatch(/^word word .*…$/);
  });

  it('may say nothing more', () => {
    const bare = '<div class="media-asset__field-duration"><div class="field__item">00:00:00</div></div>';
    expect(ask(bare).details).toEqual({ 'un-web-tv:1_p8hht1gr': { links: [] } });
  });

  it('has no more than 20 links', () => {
    const anchors = Array.from(
      { length: 500 },
      (_, index) => `<a href="https://example.org/${index}">${index}</a>`,
    );
    const many = `<div class="media-asset__field-related-url"><div class="details-p">${anchors.join('')}</div></div>`;
    expect(ask(many).details?.['un-web-tv:1_p8hht1gr']?.links).toHaveLength(20);
  });

  it.each(['challenge', 'login', 'maintenance', 'winter-day'])('is not taken for %s', (name) => {
    const attempt = () =>
      unWebTv.parse({ text: fixture(name), url: URL_OF_ASSET }, { request: requestFor() });
    expect(attempt).toThrow(DocumentError);
  });
});

describe('a day page in another language', () => {
  const french = (...cards: readonly string[]) => page(...cards).replace('lang="en"', 'lang="fr"');

  it('names the same session, by the page in that language', () => {
    const { sessions } = read(
      french(card({ link: '/fr/asset/k1p/k1p8hht1gr', title: 'Troisième Commission' })),
    );
    expect(sessions).toMatchObject([
      {
        uid: 'un-web-tv:1_p8hht1gr',
        title: 'Troisième Commission',
        start: START,
        links: [{ kind: 'live', href: URL_OF_ASSET }],
      },
    ]);
  });

  it.each(['en', 'fr', 'es', 'ar', 'zh', 'ru'])('has its clock in UTC all the same: %s', (language) => {
    const day = card({ link: `/${language}/asset/k1p/k1p8hht1gr`, time: '2026-02-12T15:00:00-05:00' });
    expect(read(french(day)).sessions[0]?.start).toBe(Date.parse('2026-02-12T15:00:00Z'));
  });

  it.each([
    'Live',
    'En direct',
    'EN VIVO',
    'Directo',
    'En directo',
    'مباشر',
    '直播',
    'Прямой эфир',
    'в прямом эфире',
  ])('says that a session is live by %s', (word) => {
    const badge = `<span class="badge">${word}</span>`;
    expect(read(french(card({ badges: badge }))).sessions[0]?.liveBadge).toBe(true);
  });

  it('says nothing of the kind by any other word', () => {
    for (const word of ['À venir', 'Bientôt en direct', 'Enregistré']) {
      const { sessions, problems } = read(french(card({ badges: `<span class="badge">${word}</span>` })));
      expect(sessions[0]).not.toHaveProperty('liveBadge');
      expect(problems).toEqual([expect.stringContaining(`“${word}”`)]);
    }
  });

  it.each(['fr', 'es', 'ar', 'zh', 'ru'])('is asked for under a key of its own: %s', (language) => {
    const [today] = unWebTv.requestsAt(START, { language });
    expect(today).toMatchObject({
      key: `un-web-tv/${language}/2026-11-24`,
      url: `https://webtv.un.org/${language}/schedule/2026-11-24`,
    });
  });

  it('may be empty', () => {
    const empty = page().replace(
      /<title>.*<\/title>/,
      '<title>Programme</title><link rel="canonical" href="https://webtv.un.org/fr/schedule/2026-11-24">',
    );
    expect(read(empty)).toEqual({ sessions: [], problems: [] });
  });

  it('is read whole in French', () => {
    const { sessions, problems } = read(fixture('french-day'), 'https://webtv.un.org/fr/schedule/2026-11-24');
    expect(problems).toEqual([
      'The badge “À venir” is no length and not known to mean live; nothing is made of it.',
    ]);
    expect(sessions).toMatchObject([
      {
        uid: 'un-web-tv:1_a4xq0w2p',
        title: 'Troisième Commission, 41e séance - Assemblée générale, 81e session',
        start: Date.UTC(2026, 10, 24, 15),
        liveBadge: true,
        category: 'Assemblée générale',
        links: [{ kind: 'live', href: 'https://webtv.un.org/fr/asset/k1a/k1a4xq0w2p' }],
      },
      { uid: 'un-web-tv:1_c90h7rtz', start: Date.UTC(2026, 10, 24, 20), status: 'confirmed' },
      { uid: 'un-web-tv:1_d33m8qwe', start: Date.UTC(2026, 10, 24, 21, 30), status: 'cancelled' },
      {
        uid: 'un-web-tv:1_wq7e1b3n',
        start: Date.UTC(2026, 10, 24, 9),
        end: Date.UTC(2026, 10, 24, 11, 47, 31),
        links: [{ kind: 'recording', href: 'https://webtv.un.org/fr/asset/k1w/k1wq7e1b3n' }],
      },
    ]);
    expect(sessions).toHaveLength(4);
    const english = read(fixture('winter-day')).sessions;
    const startOf = (uid: string) => english.find((other) => other.uid === uid)?.start;
    for (const uid of ['un-web-tv:1_a4xq0w2p', 'un-web-tv:1_c90h7rtz', 'un-web-tv:1_wq7e1b3n'])
      expect(sessions.find((other) => other.uid === uid)?.start, uid).toBe(startOf(uid));
  });

  it('is read whole in Arabic', () => {
    const { sessions, problems } = read(fixture('arabic-day'), 'https://webtv.un.org/ar/schedule/2026-07-08');
    expect(problems).toEqual([]);
    expect(sessions).toMatchObject([
      {
        title: 'المنتدى السياسي الرفيع المستوى، الجلسة الثالثة',
        start: Date.UTC(2026, 6, 8, 14),
        liveBadge: true,
        links: [{ kind: 'live', href: 'https://webtv.un.org/ar/asset/k1a/k1a4xq0w2p' }],
      },
      { category: 'مجلس الأمن', start: Date.UTC(2026, 6, 8, 19), end: null, status: 'confirmed' },
      { start: Date.UTC(2026, 6, 8, 13), end: null, status: 'cancelled' },
    ]);
  });

  it('that is empty is known without a word of English', () => {
    const withoutCards = (name: string) => fixture(name).replace(/<section[\s\S]*<\/section>/, '');
    expect(read(withoutCards('french-day'))).toEqual({ sessions: [], problems: [] });
    expect(read(withoutCards('arabic-day'))).toEqual({ sessions: [], problems: [] });
  });
});
