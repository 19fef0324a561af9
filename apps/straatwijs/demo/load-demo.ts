import type { Ports } from '@straatwijs/monitor';
import type { Settings } from '../settings/settings.ts';
import { denHaag } from './den-haag/index.ts';

/** `STRAATWIJS_DEMO` decides; without it the command does. */
export const demoIsWanted = (settings: Settings, asked: boolean): boolean =>
  settings.demo === undefined ? asked : settings.demo === 'on';

/** Load the example on an empty installation: The Hague's places, a desk, and clearly marked example content. */
export const loadDemo = async (ports: Ports, remark: (line: string) => void): Promise<void> => {
  if (await ports.places.current()) return;
  remark('First start: loading The Hague …');
  const geography = denHaag();
  if (!geography.ok) throw new Error(`the demo's places are not sound: ${geography.refusal.code}`);
  await ports.places.save(geography.value);
  await ports.people.saveStaff({
    id: 'demo-noor',
    name: 'Noor Bakker',
    email: 'noor@voorbeeld.invalid',
    role: 'coordinator',
  });
};
