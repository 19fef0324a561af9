/** Asking another server, in whatever way Node offers. */
const asksOutside = /(?:await|return|=>|=|\() ?fetch\(|from '(?:node:https|node:http2|undici|axios|got)'/;
/** Only here: where such a request is checked, where a page asks its own server, and where the doctor asks the address of this very monitor, wherever it lies. */
const mayAsk =
  /^apps\/straatwijs\/outgoing\/|^apps\/web\/src\/|^apps\/straatwijs\/doctor\/checks\/(?:origin|clock)\.ts$/;

/** Whether a source file asks other servers by itself instead of by the one door. */
export const goesOutByItself = (path: string, text: string): boolean => !mayAsk.test(path) && asksOutside.test(text);

/** Comparing a seal, a hash or a token that somebody handed in stops at the first difference: `sameText` does not. */
const early =
  /\b(?:seal|token|hash|signature)\w*(?:\([^)]*\))? *[!=]==? *(?!undefined|null|''|"")\w|[!=]==? *(?:\w+\.)?(?:seal|sealOf|signature)\w*\(/i;

/** Lines that compare a secret in a time that tells where it differs. */
export const comparesEarly = (text: string): readonly string[] =>
  text.split('\n').filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && early.test(line));

/** Paths of tests that a document names. */
export const testsNamedIn = (markdown: string): readonly string[] => [
  ...new Set(
    [...markdown.matchAll(/`((?:packages|instruments|apps|checks|bench)\/[\w./[\]()-]+)`/g)].map((m) => m[1] ?? ''),
  ),
];
