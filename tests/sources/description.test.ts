import { describe, expect, it } from 'vitest';
import { lineOf, readDescription, textOfHtml, toLinks } from '../../sources/description';

const BASE = 'https://indico.example.org/event/12/';

function linksIn(html: string): readonly string[] {
  return toLinks(readDescription(html).links, BASE).links.map(({ kind, href }) => `${kind} ${href}`);
}

describe('the text of a fragment', () => {
  it.each([
    ['<p><span>13th plenary meeting</span></p>', '13th plenary meeting'],
    ['13<sup>th</sup> meeting', '13th meeting'],
    ['<p>One</p><p>Two<br>Three</p>', 'One Two Three'],
    ['Women&#8217;s &amp; girls&nbsp;day', 'Women’s & girls day'],
    ['&lt;b&gt;Bold&lt;/b&gt;', '<b>Bold</b>'],
    ['Half <b>open', 'Half open'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<style>p{}</style>Text<script>alert("<b>")</script><template>no</template>', 'Text'],
    ['<script>never closed', ''],
    ['</p></div>Text</script>', 'Text'],
    ['No markup', 'No markup'],
  ])('%s reads %s', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it('is bounded, and a tag that the bound cuts is none', () => {
    expect(textOfHtml('<p>'.repeat(1e6))).toBe('');
    expect(textOfHtml(`<b>${'x'.repeat(1e6)}`)).toHaveLength(500);
    expect(lineOf('x'.repeat(1e6))).toHaveLength(500);
  });

  it('has no lone surrogate', () => {
    const lone = String.fromCharCode(0xd83d);
    expect(textOfHtml(`<b>${lone}x</b>`)).toBe('\uFFFDx');
    expect(lineOf(`${lone}x`)).toBe('\uFFFDx');
  });
});

describe('the links of a fragment', () => {
  it('are told by their words, and by those that lead to them in the same paragraph', () => {
    const html = `<p>Watch live: <a href="https://meet.example.org/a">here</a>,
      register <a href="https://meet.example.org/b">here</a></p>
      <p>Please register by mail.</p><p><a href="https://meet.example.org/c">Concept note</a></p>
      <ul><li>Recording: https://www.youtube.com/watch?v=abc&amp;t=1.</li>
      <li>(https://www.youtube.com/watch?v=def)</li></ul>`;
    expect(linksIn(html)).toEqual([
      'live https://meet.example.org/a',
      'register https://meet.example.org/b',
      'info https://meet.example.org/c',
      'recording https://www.youtube.com/watch?v=abc&t=1',
      'live https://www.youtube.com/watch?v=def',
    ]);
  });

  it('resolve, are raised to https and stand once', () => {
    expect(
      linksIn('<a href="/event/13">a</a><a href="http://a.example/">b</a><a href="https://a.example/">c</a>'),
    ).toEqual(['info https://indico.example.org/event/13', 'info https://a.example/']);
  });

  it('are no mail and no place in the page, and others that may not be shown are counted', () => {
    const found = readDescription(
      `<a href="mailto:a@b.example">a</a><a href="#x">b</a><a>c</a><a href="">d</a>
       <a href="javascript:alert(1)">e</a><a href="data:text/html,x">f</a><a href="https://10.0.0.1/">g</a>`,
    );
    expect(toLinks(found.links, BASE)).toEqual({
      links: [],
      problems: ['has 3 links that are no web address; they are not used'],
    });
  });

  it('are found where a link holds a block, another link or no end', () => {
    expect(linksIn('<a href="/a"><div>Watch</div> live</a>')).toEqual(['live https://indico.example.org/a']);
    expect(linksIn('<a href="/a">x<a href="/b">join')).toEqual([
      'info https://indico.example.org/a',
      'join https://indico.example.org/b',
    ]);
  });

  it('are at most 20', () => {
    const html = Array.from({ length: 50 }, (_, index) => `<a href="/${index}">x</a>`).join('');
    expect(linksIn(html)).toHaveLength(20);
  });
});
