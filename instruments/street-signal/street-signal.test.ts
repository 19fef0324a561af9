import { asked, checkAnswers, splitAnswers } from '@straatwijs/monitor';
import { describe, expect, it } from 'vitest';
import { streetSignal } from './index.ts';

const { definition, observe, texts } = streetSignal;
const tell = (given: Record<string, unknown>) => checkAnswers(definition, given);

describe('the street signal', () => {
  it('counts Fatma, who taps once and walks on', () => {
    const { answers, errors } = tell({ valence: 'positive' });
    expect(errors).toEqual([]);
    expect(observe(answers)).toEqual([{ indicator: 'told', theme: 'unsaid', valence: 'positive', value: 1 }]);
  });

  it('counts Bram under what he spoke of, and keeps his sentence apart from the facts', () => {
    const { answers } = tell({ valence: 'negative', theme: 'clean', story: '  De bak is vol. ' });
    expect(observe(answers)).toEqual([{ indicator: 'told', theme: 'clean', valence: 'negative', value: 1 }]);
    expect(splitAnswers(definition, answers)).toEqual({
      facts: { valence: 'negative', theme: 'clean' },
      texts: { story: 'De bak is vol.' },
    });
  });

  it('takes an empty sentence for none', () => {
    expect(tell({ valence: 'mixed', story: '   ' }).answers).toEqual({ valence: 'mixed' });
  });

  it('refuses what it did not ask, and names every field at once', () => {
    expect(tell({ theme: 'weather', story: 'x'.repeat(1001), name: 'Jan' }).errors).toEqual([
      { path: 'answers.name', code: 'unknown-key' },
      { path: 'answers.valence', code: 'missing' },
      { path: 'answers.theme', code: 'not-an-option' },
      { path: 'answers.story', code: 'too-long' },
    ]);
  });

  it('asks three things, and has words for each choice in every language of the screens', () => {
    expect(asked(definition, {}).map((q) => q.key)).toEqual(['valence', 'theme', 'story']);
    for (const language of [texts.nl, texts.en])
      for (const question of definition.questions) {
        expect(language.questions[question.key]?.ask).toBeTruthy();
        if (question.kind !== 'choice') continue;
        for (const option of question.options) expect(language.options[`${question.key}.${option.value}`]).toBeTruthy();
      }
  });
});
