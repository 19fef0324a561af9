import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noLedger } from '../ledger/ledger.ts';
import { restore } from './restore-archive.ts';
import { archiveFolder, emptyDatabase, fill } from './testing.ts';
import { verifyArchive } from './verify-archive.ts';
import { backup } from './write-archive.ts';

const secret = Buffer.from('een heel lange wachtzin');
/** Whoever got this far with a damaged archive would fail otherwise than by a refusal. */
const nowhere = { host: '/nowhere/at/all', database: 'none' };
const refusals = ['damaged', 'not-an-archive', 'other-format', 'passphrase-needed', 'passphrase-wrong'];

describe.each([
  ['plain', undefined, 240],
  ['encrypted', secret, 12],
] as const)('a damaged archive (%s)', (_, passphrase, runs) => {
  let sound: Buffer;
  const made = async () => {
    if (sound) return sound;
    const connection = await emptyDatabase();
    await fill(connection, 200);
    const file = join(await archiveFolder(), 'sound.archive');
    const outcome = await backup({
      connection,
      file,
      program: 'test',
      ...(passphrase ? { passphrase, keys: { secret: 'k' } } : {}),
    });
    if (!outcome.ok) throw new Error(outcome.refusal.sentence);
    sound = await readFile(file);
    return sound;
  };
  const restoring = (file: string) =>
    restore({ connection: nowhere, file, ledger: noLedger, ...(passphrase ? { passphrase } : {}) });

  it('is refused before anything is touched, whichever byte was changed', async () => {
    const bytes = await made();
    const file = join(await archiveFolder(), 'damaged.archive');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ by;
        await writeFile(file, damaged);
        const outcome = await restoring(file);
        expect(outcome.ok ? 'taken' : outcome.refusal.code).toBeOneOf(refusals);
      }),
      { numRuns: runs, seed: 20261126 },
    );
  }, 120_000);

  it('is refused when it was cut off anywhere, or something was put behind it', async () => {
    const bytes = await made();
    const file = join(await archiveFolder(), 'cut.archive');
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (length) => {
        await writeFile(file, bytes);
        await truncate(file, length);
        const outcome = await restoring(file);
        expect(outcome.ok ? 'taken' : outcome.refusal.code).toBeOneOf(refusals);
      }),
      { numRuns: runs / 4, seed: 20261126 },
    );
    await writeFile(file, Buffer.concat([bytes, Buffer.of(0)]));
    expect(await restoring(file)).toMatchObject({ ok: false, refusal: { code: 'damaged' } });
  }, 120_000);

  it('is refused when parts of it were exchanged', async () => {
    const bytes = await made();
    const file = join(await archiveFolder(), 'exchanged.archive');
    // Frames by their lengths, from behind the header on.
    const start = 12 + 6 + bytes.readUInt32BE(14) + 32;
    const frames: Buffer[] = [];
    let at = start;
    for (let length = bytes.readUInt32BE(at); length > 0; length = bytes.readUInt32BE(at)) {
      frames.push(bytes.subarray(at, at + 4 + length));
      at += 4 + length;
    }
    expect(frames.length).toBeGreaterThan(60);
    for (const n of [0, 1, Math.floor(frames.length / 2)]) {
      const order = [...frames];
      const [one, two] = [order[n], order[n + 1]];
      if (!one || !two) throw new Error('there are too few frames');
      order[n] = two;
      order[n + 1] = one;
      await writeFile(file, Buffer.concat([bytes.subarray(0, start), ...order, bytes.subarray(at)]));
      expect(await restoring(file)).toMatchObject({ ok: false, refusal: { code: 'damaged' } });
    }
  });

  it('that is not damaged is sound', async () => {
    const file = join(await archiveFolder(), 'sound.archive');
    await writeFile(file, await made());
    expect(await verifyArchive(file, passphrase)).toMatchObject({ ok: true });
  });
});

it('a passphrase that is missing, wrong or short is told from damage', async () => {
  const connection = await emptyDatabase();
  await fill(connection, 10);
  const file = join(await archiveFolder(), 'encrypted.archive');
  const short = await backup({ connection, file, program: 'test', passphrase: Buffer.from('kort') });
  expect(short).toMatchObject({ ok: false, refusal: { code: 'passphrase-short' } });
  expect(await backup({ connection, file, program: 'test', passphrase: secret })).toMatchObject({ ok: true });
  expect(await verifyArchive(file)).toMatchObject({ ok: false, refusal: { code: 'passphrase-needed' } });
  expect(await verifyArchive(file, Buffer.from('een andere wachtzin'))).toMatchObject({
    ok: false,
    refusal: { code: 'passphrase-wrong' },
  });
  expect((await readFile(file)).includes('contribution')).toBe(false);
});
