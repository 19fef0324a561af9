import { type WhatBecame, whatBecame } from '../desk/what-became.ts';
import type { Ports } from '../ports.ts';
import { done, type Result } from '../refusals/refusal.ts';
import { offerBehind } from './make-offer.ts';
import type { Offer } from './offer.ts';

/** One code, one scheme: behind it is something that was told, or something that was offered. */
export type BehindCode =
  | { readonly kind: 'told'; readonly became: WhatBecame }
  | { readonly kind: 'offer'; readonly offer: Offer };

export const behindCode = async (ports: Ports, code: string): Promise<Result<BehindCode>> => {
  const became = await whatBecame(ports, code);
  if (became.ok) return done({ kind: 'told', became: became.value });
  const offer = await offerBehind(ports, code);
  return offer.ok ? done({ kind: 'offer', offer: offer.value }) : offer;
};
