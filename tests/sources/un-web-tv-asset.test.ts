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
      problems: [],
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

  it.each(['Live', 'En direct', 'EN VIVO', 'En directo', 'مباشر', '直播', 'Прямой эфир', 'в прямом эфире'])(
    'says that a session is live by %s',
    (word) => {
      const badge = `<span class="badge">${word}</span>`;
      expect(read(french(card({ badges: badge }))).sessions[0]?.liveBadge).toBe(true);
    },
  );

  it('says nothing of the kind by any other word', () => {
    for (const word of ['À venir', 'Bientôt en direct', 'Enregistré']) {
      const { sessions } = read(french(card({ badges: `<span class="badge">${word}</span>` })));
      expect(sessions[0]).not.toHaveProperty('liveBadge');
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
});
