import { asDigits, asWords, parseFollowCode } from '@straatwijs/monitor';
import { drawQr } from '#web/drawings/qr.ts';

/** A follow code in every form: words to read aloud, digits, a link and its QR code. */
export const codeView = (given: string, followPage: string) => {
  const code = parseFollowCode(given);
  const words = code === undefined ? undefined : asWords(code);
  const link = words ? `${followPage}/${[...words.words, words.digits].join('-')}` : followPage;
  return {
    words: words?.words ?? [],
    number: words?.digits ?? '',
    digits: code === undefined ? '' : asDigits(code),
    link,
    qr: drawQr(link),
  };
};
export type CodeView = ReturnType<typeof codeView>;
