import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { changeExamples } from './changes.test-data.ts';
import { choiceExamples } from './choices.test-data.ts';
import { levelExamples } from './levels.test-data.ts';
import { workedExampleOf, written } from './page.test-data.ts';

const folder = fileURLToPath(new URL('../../../../docs/statistiek', import.meta.url));
const examples = { ...levelExamples, ...changeExamples, ...choiceExamples };
const withoutExample = ['README.md', 'echte-reeksen.md'];
const pages = readdirSync(folder).filter((name) => !withoutExample.includes(name));
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

describe('the page of a statistic', () => {
  it('exists for every example, and stands in the index', () => {
    expect(pages.sort()).toEqual(
      Object.keys(examples)
        .map((name) => `${name}.md`)
        .sort(),
    );
    const index = read('README.md');
    expect([...pages, 'echte-reeksen.md'].filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });

  it.each(pages)('%s tells the question, when not, how, the formula and the source', (name) => {
    const headings = [...read(name).matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['De vraag', 'Wanneer niet', 'Hoe het werkt', 'In formules', 'Voorbeeld', 'Bron']);
  });

  it.each(pages)('%s shows what the function gives', async (name) => {
    const { given, outcome, sentences } = workedExampleOf(read(name));
    const worked = await examples[name.replace('.md', '')]?.(given);
    expect(outcome.length).toBeGreaterThan(1);
    expect(worked?.rows.map((row) => row.map(written))).toEqual(outcome);
    expect(sentences.filter((sentence) => !worked?.sentences.includes(sentence))).toEqual([]);
    if ((worked?.sentences.length ?? 0) > 0) expect(sentences.length).toBeGreaterThan(0);
    expect(worked?.rows.flat().filter((cell) => typeof cell === 'number' && !Number.isFinite(cell))).toEqual([]);
  });
});
