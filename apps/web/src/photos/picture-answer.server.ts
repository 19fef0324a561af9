import type { Result } from '@straatwijs/monitor';
import { refusalSentence, type ScreenLanguage } from '@straatwijs/monitor';
import { error } from '@sveltejs/kit';
import { statusOf } from '#web/refusing/refused.server.ts';

/** A picture for who may see it and for nobody in between: kept by no cache, shown by no other site. */
export const pictureAnswer = (picture: Result<Uint8Array>, language: ScreenLanguage): Response => {
  if (!picture.ok) error(statusOf(picture.refusal), { message: refusalSentence(picture.refusal.code, language) });
  return new Response(new Uint8Array(picture.value), {
    headers: {
      'content-type': 'image/jpeg',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    },
  });
};
