/** A place that this phone met, as it was kept. */
export const isPlace = (value: unknown): value is { readonly id: string; readonly name: string } =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'name' in value &&
  typeof value.id === 'string' &&
  typeof value.name === 'string';
