import { describe, expect, it } from 'vitest';
import { keepingInPage } from './keeping.ts';
import { keepLine, linesHere, nextNumber, sendLines, type WaitingLine } from './lines.ts';

const aLine = (number: number, talk = 'talk'): WaitingLine => ({
  talk,
  owner: 'noor',
  line: { id: `line-${number}`, part: 'going-on', words: `${number}`, device: 'a', number },
});
const answering = (answer: (ids: readonly string[]) => object | number) => {
  const asked: string[][] = [];
  const send = async (_address: string, init: RequestInit): Promise<Response> => {
    const body: { readonly lines: readonly { readonly id: string }[] } = JSON.parse(String(init.body));
    const ids = body.lines.map((l) => l.id);
    asked.push(ids);
    const said = answer(ids);
    return typeof said === 'number' ? new Response('', { status: said }) : Response.json(said);
  };
  return { asked, send };
};
const kept = async (...lines: WaitingLine[]) => {
  const keeping = keepingInPage();
  for (const line of lines) await keepLine(keeping, line);
  return keeping;
};

describe('lines that wait on a device', () => {
  it('go in the order in which they were made, whatever order they were kept in', async () => {
    const keeping = await kept(aLine(10), aLine(2), aLine(1));
    const { asked, send } = answering((received) => ({ received, refused: [] }));
    expect(await sendLines(keeping, send)).toBe(true);
    expect(asked).toEqual([['line-1', 'line-2', 'line-10']]);
    expect(await linesHere(keeping)).toEqual([]);
  });

  it('stay until the server says that it has them', async () => {
    const keeping = await kept(aLine(1), aLine(2));
    expect(await sendLines(keeping, answering(() => 502).send)).toBe(false);
    expect(await sendLines(keeping, answering(() => ({ welcome: 'to the hotel' })).send)).toBe(false);
    expect(await sendLines(keeping, answering(() => ({ received: ['line-1'] })).send)).toBe(true);
    expect((await linesHere(keeping)).map((l) => l.line.id)).toEqual(['line-2']);
  });

  it('that can never be are kept with what is wrong, and hold up no other', async () => {
    const keeping = await kept(aLine(1), aLine(2));
    await sendLines(
      keeping,
      answering(() => ({ received: ['line-2'], refused: [{ id: 'line-1', path: 'due' }] })).send,
    );
    expect(await linesHere(keeping, 'talk')).toMatchObject([{ refused: 'due', line: { id: 'line-1' } }]);
    const { asked, send } = answering((received) => ({ received }));
    await sendLines(keeping, send);
    expect(asked).toEqual([]);
  });

  it('of two talks go apart', async () => {
    const keeping = await kept(aLine(1), aLine(2, 'other'));
    const { asked, send } = answering((received) => ({ received }));
    await sendLines(keeping, send);
    expect(asked.sort()).toEqual([['line-1'], ['line-2']]);
  });

  it('are counted by the device, also after it was closed', async () => {
    const keeping = keepingInPage();
    const next = () => nextNumber(keeping, () => 'device-a');
    expect([await next(), await next(), await next()]).toEqual(
      [1, 2, 3].map((number) => ({ device: 'device-a', number })),
    );
  });
});
