import type { PriorityArea } from '@straatwijs/monitor';

/** The four priority areas, as the streets or the buurt they consist of. */
export const priorityAreas: readonly PriorityArea[] = [
  {
    id: 'gebied:0518:jan-luykenlaan-van-baerlestraat',
    name: 'Jan Luykenlaan en Van Baerlestraat',
    members: ['straat:0518:jan-luykenlaan', 'straat:0518:van-baerlestraat'],
  },
  {
    id: 'gebied:0518:weimarstraat-beeklaan',
    name: 'Weimarstraat en Beeklaan',
    members: ['straat:0518:weimarstraat', 'straat:0518:beeklaan'],
  },
  {
    id: 'gebied:0518:kaapseplein',
    name: 'Kaapseplein en omgeving',
    members: [
      'straat:0518:kaapseplein',
      'straat:0518:colensostraat',
      'straat:0518:fischerstraat',
      'straat:0518:kaapstraat',
      'straat:0518:langnekstraat',
      'straat:0518:majubastraat',
      'straat:0518:spionkopstraat',
      'straat:0518:springfonteinstraat',
    ],
  },
  { id: 'gebied:0518:duindorp', name: 'Duindorp', members: ['BU05180800'] },
];
