import { describe, expect, it } from 'vitest';
import { perspectives } from '../contributions/contribution.ts';
import { mayLeave, traces } from './young.ts';

describe('somebody under sixteen', () => {
  it('leaves no mail, number, push or photo; everybody else may', () => {
    for (const trace of traces) {
      expect(perspectives.filter((perspective) => !mayLeave({ perspective }, trace))).toEqual(['young-resident']);
      expect(mayLeave({ under16: true, perspective: 'resident' }, trace)).toBe(false);
      expect(mayLeave({ under16: false, perspective: 'young-resident' }, trace)).toBe(true);
      expect(mayLeave({}, trace)).toBe(true);
    }
  });
});
