/** A text in which somebody wrote down by hand what has to be found. */
export interface AnnotatedText {
  readonly text: string;
  readonly annotations: readonly { readonly start: number; readonly end: number; readonly tag: string }[];
}

const piece = /\{(\p{L}+):([^{}]*)\}/gu;

/** Texts as they are marked by hand, one a line: `Mijn buurman {naam:Kees} helpt.` A line with # is a remark. */
export const markedTexts = (file: string): AnnotatedText[] =>
  file
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const annotations: { start: number; end: number; tag: string }[] = [];
      let text = '';
      let from = 0;
      for (const m of line.matchAll(piece)) {
        text += line.slice(from, m.index);
        const [whole, tag = '', words = ''] = m;
        annotations.push({ start: text.length, end: text.length + words.length, tag });
        text += words;
        from = m.index + whole.length;
      }
      return { text: text + line.slice(from), annotations };
    });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const whole = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : Number.NaN);

/**
 * Texts as others annotate them: `{"examples":[{"text","annotations":[{"start_char","end_char","tag"}]}]}`.
 * @throws Error with a sentence that names the example
 */
export const annotatedJson = (file: string): AnnotatedText[] => {
  const parsed: unknown = JSON.parse(file);
  const examples = isRecord(parsed) ? parsed.examples : undefined;
  if (!Array.isArray(examples)) throw new Error('it has no list "examples"');
  return examples.map((example: unknown, n) => {
    if (!isRecord(example) || typeof example.text !== 'string' || !Array.isArray(example.annotations))
      throw new Error(`example ${n + 1} has no "text" with a list "annotations"`);
    const { text } = example;
    const annotations = example.annotations.map((a: unknown) => {
      const start = isRecord(a) ? whole(a.start_char) : Number.NaN;
      const end = isRecord(a) ? whole(a.end_char) : Number.NaN;
      const tag = isRecord(a) ? a.tag : undefined;
      if (!(start >= 0 && end > start && end <= text.length) || typeof tag !== 'string')
        throw new Error(`example ${n + 1} has an annotation that does not lie in its text`);
      return { start, end, tag };
    });
    return { text, annotations };
  });
};
