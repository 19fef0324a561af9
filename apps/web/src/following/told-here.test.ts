import { describe, expect, it } from 'vitest';
import { shownOf } from './told-here.ts';

const origin = 'https://straat.example.org';
const sent = (notification: object) => JSON.stringify({ web_push: 8030, notification });

describe('what a phone shows', () => {
  it('is what was sent, and leads to the page of that language', () => {
    const said = { title: 'هناك جواب', body: 'تقرؤه برمز المتابعة.', lang: 'ar', dir: 'rtl' };
    expect(shownOf(sent({ ...said, navigate: `${origin}/ar/volg` }), origin)).toEqual({
      title: said.title,
      options: { body: said.body, lang: 'ar', dir: 'rtl', data: '/ar/volg' },
    });
  });
  it.each(['https://evil.example.org/volg', 'javascript:alert(1)', 'data:text/html,x', '//evil.example.org', 7])(
    'never leads to %s',
    (navigate) => expect(shownOf(sent({ title: 'x', navigate }), origin).options.data).toBe('/volg'),
  );
  it.each([undefined, '', 'no json', 'null', '[]', '{}', '{"notification":7}'])('shows something for %j', (text) =>
    expect(shownOf(text, origin)).toEqual({
      title: 'Straatwijs',
      options: { body: '', lang: 'nl', dir: 'ltr', data: '/volg' },
    }),
  );
});
