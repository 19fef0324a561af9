import { describe, expect, it, test } from 'vitest';
import { isLocalDate } from '../periods/index.ts';
import { checkFace, type FaceForm, type FaceSpan, facesCounted, nearestFirst } from './face.ts';

const form: FaceForm = {
  name: 'Samira de Wit',
  work: 'wijkmanager bij de gemeente',
  walkIn: 'buurtkamer, dinsdag 10-12 uur',
  phone: '',
  mail: '',
  since: '2026-02-01',
  agreed: true,
};
const wrong = (different: Partial<FaceForm>) => {
  const checked = checkFace({ ...form, ...different }, isLocalDate);
  return checked.ok ? 'kept' : checked.refusal.errors;
};
const span = (since: string, until?: string, scale: FaceSpan['scale'] = 'buurt'): FaceSpan => ({
  placeId: scale,
  scale,
  since,
  ...(until ? { until } : {}),
});

describe('a face', () => {
  it('has a name, work, one way to be reached, and agreed to it', () => {
    expect(wrong({})).toBe('kept');
    expect(wrong({ walkIn: '', phone: '+31 70 123 45 67' })).toBe('kept');
    expect(wrong({ walkIn: '', mail: 'samira@voorbeeld.invalid' })).toBe('kept');
  });
  test.each([
    [{ name: ' ' }, 'name', 'missing'],
    [{ work: '' }, 'work', 'missing'],
    [{ walkIn: '' }, 'walkIn', 'missing'],
    [{ phone: 'bel maar' }, 'phone', 'wrong-type'],
    [{ mail: 'samira' }, 'mail', 'wrong-type'],
    [{ since: '2026-02-30' }, 'since', 'not-a-time'],
    [{ name: 'a'.repeat(81) }, 'name', 'too-long'],
    [{ agreed: false }, 'agreed', 'missing'],
  ])('with %j is asked again at that field', (different, path, code) => {
    expect(wrong(different)).toEqual([{ path, code }]);
  });
  it('of the street comes before one of the city, and who came first before who came later', () => {
    const faces = [span('2026-02-01', undefined, 'city'), span('2026-03-01', undefined, 'street'), span('2026-01-01')];
    expect(nearestFirst(faces).map((f) => f.scale)).toEqual(['street', 'buurt', 'city']);
  });
});

describe('changes of faces', () => {
  it('are counted over two years, of the nearest place that has any', () => {
    const spans = [
      span('2023-01-01', '2024-06-01'),
      span('2024-01-01', '2025-03-01'),
      span('2025-03-01', '2025-11-01'),
      span('2025-11-01'),
      span('2020-01-01', undefined, 'city'),
    ];
    expect(facesCounted(spans, '2026-11-23')).toEqual({ faces: 3, since: '2024-11-23', wholeTwoYears: true });
  });
  it('are counted from the first face on where there was none before', () => {
    expect(facesCounted([span('2026-03-01')], '2026-11-23')).toEqual({
      faces: 1,
      since: '2026-03-01',
      wholeTwoYears: false,
    });
  });
  it('say nothing where nobody ever was, or not in two years', () => {
    expect(facesCounted([], '2026-11-23')).toBeUndefined();
    expect(facesCounted([span('2020-01-01', '2021-01-01')], '2026-11-23')).toBeUndefined();
  });
});
