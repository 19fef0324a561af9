import type { StreetFact } from './street-fact.ts';

/** The streets and squares of Duindorp. */
export const duindorp: readonly StreetFact[] = [
  ['Bevelandsestraat', ['BU05180800'], 4.257, 52.09],
  ['Breezandstraat', ['BU05180800'], 4.256, 52.088],
  ['Bruinbankstraat', ['BU05180800'], 4.257, 52.089],
  ['Doggersbankstraat', ['BU05180800'], 4.255, 52.087],
  ['Duivelandsestraat', ['BU05180800'], 4.253, 52.087],
  ['Goereesestraat', ['BU05180800'], 4.255, 52.089],
  ['Markensestraat', ['BU05180800'], 4.256, 52.091],
  ['Meeuwenstraat', ['BU05180800', 'BU05180702'], 4.263, 52.092],
  ['Pluvierstraat', ['BU05180800'], 4.26, 52.092],
  ['Schouwensestraat', ['BU05180800'], 4.254, 52.088],
  ['Sternstraat', ['BU05180800'], 4.259, 52.094],
  ['Tesselseplein', ['BU05180800'], 4.258, 52.09],
  ['Tesselsestraat', ['BU05180800'], 4.26, 52.09],
  ['Tholensestraat', ['BU05180800'], 4.258, 52.088],
  ['Vlielandsestraat', ['BU05180800'], 4.262, 52.09],
  ['Walchersestraat', ['BU05180800'], 4.255, 52.088],
  ['Wieringsestraat', ['BU05180800'], 4.26, 52.094],
  ['Zeezwaluwstraat', ['BU05180800'], 4.262, 52.092],
];
