import type { Talk } from '../talks/talk.ts';
import { type ChainLink, middleOf } from './chain.ts';

/** What a talk says of what is put on it: where and when it is, or was, talked over; nothing when it was called off. Pure. */
export const linksOfTalk = ({ id, date, venue, state }: Talk): readonly ChainLink[] =>
  state === 'cancelled'
    ? []
    : [
        {
          ...({ step: 'discussed', at: middleOf(date), where: venue, about: { kind: 'talk', id } } as const),
          ...(state === 'planned' || state === 'prepared' ? { planned: true } : {}),
        },
      ];
