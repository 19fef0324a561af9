import { randomUUID } from 'node:crypto';
import { type DeskForm, noteDesk, noteRule, type Ports, type Staff } from '@straatwijs/monitor';
import { plainMail } from './mail-server.ts';

/** A form of a desk that gets mail; name only what matters for the test. */
export const aDesk = (different: Partial<DeskForm> = {}): DeskForm => ({
  ...{ id: randomUUID(), name: 'Groen en grijs', organisationKind: 'municipality', way: 'mail' },
  ...{ address: 'groen@example.org', code: '', withinDays: '5', active: true },
  ...different,
});

/** A desk that is there, with a rule that points to it for one theme. @returns its id */
export const deskFor = async (ports: Ports, staff: Staff, theme: string, form: DeskForm = aDesk()): Promise<string> => {
  const noted = await noteDesk(ports, staff, form);
  if (!noted.ok) throw new Error(JSON.stringify(noted.refusal));
  const rule = { id: randomUUID(), deskId: form.id, theme, indicator: '', placeId: '' };
  const ruled = await noteRule(ports, staff, rule);
  if (!ruled.ok) throw new Error(JSON.stringify(ruled.refusal));
  return form.id;
};

/** The token of the link to a desk in a mail. */
export const deskTokenIn = (source: string): string => /\/loket\/(\S+)/.exec(plainMail(source))?.[1] ?? '';
