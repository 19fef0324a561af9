import { describe, expect, it } from 'vitest';
import { mayPen, type Pen, penDeeds, penRestsMs } from './pen.ts';

const pen: Pen = { staffId: 'noor', name: 'Noor', heardAt: 0, asked: [] };
const walked = (held: Pen | undefined, who: string, now = 1) =>
  Object.fromEntries(penDeeds.map((deed) => [deed, mayPen(held, who, deed, now)]));

describe('the pen', () => {
  it('of nobody is taken, and nothing else', () => {
    expect(walked(undefined, 'sam')).toEqual({
      taken: 'yes',
      asked: 'no',
      given: 'no',
      'taken-over': 'no',
      'put-down': 'no',
    });
  });
  it('of oneself is given on or put down', () => {
    expect(walked(pen, 'noor')).toEqual({
      taken: 'yes',
      asked: 'no',
      given: 'yes',
      'taken-over': 'no',
      'put-down': 'yes',
    });
  });
  it('of somebody at work is asked for, or taken over with a reason', () => {
    expect(walked(pen, 'sam')).toEqual({
      taken: 'no',
      asked: 'yes',
      given: 'no',
      'taken-over': 'reason-needed',
      'put-down': 'no',
    });
  });
  it('rests after half an hour: then taking over needs no reason', () => {
    expect(mayPen(pen, 'sam', 'taken-over', penRestsMs - 1)).toBe('reason-needed');
    expect(mayPen(pen, 'sam', 'taken-over', penRestsMs)).toBe('yes');
  });
});
