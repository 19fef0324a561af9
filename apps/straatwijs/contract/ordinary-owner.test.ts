import { randomBytes } from 'node:crypto';
import { openStorage } from '@straatwijs/storage';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { aStaff } from '../testing/people.ts';
import { servers } from '../testing/test-installation.ts';

describe.each(servers())('a database of an ordinary owner on the %s server', (on) => {
  // Since version 16, whoever makes a role may hand it out but not become it.
  const madeTheRole = on === 'embedded' ? 'ADMIN TRUE, SET FALSE' : 'ADMIN TRUE';
  it.each(['NOCREATEROLE', 'CREATEROLE', madeTheRole])(
    'opens, twice, and row-level security holds (%s)',
    async (right) => {
      const cluster = inject(on);
      if (!cluster) throw new Error('this server is not installed');
      const name = `o_${randomBytes(6).toString('hex')}`;
      const admin = new pg.Client({ ...cluster, database: 'postgres' });
      await admin.connect();
      const made = right === madeTheRole;
      await admin.query(`CREATE ROLE ${name} LOGIN NOSUPERUSER ${made ? 'CREATEROLE' : right}`);
      if (made) await admin.query(`GRANT straatwijs_app TO ${name} WITH ${on === 'embedded' ? right : 'ADMIN OPTION'}`);
      await admin.query(`CREATE DATABASE ${name} OWNER ${name}`);
      try {
        for (let start = 1; start <= 2; start++) {
          const storage = await openStorage({ ...cluster, user: name, database: name }, () => {});
          const staff = aStaff('coordinator', { id: 'noor', name: 'Noor', email: 'noor@voorbeeld.invalid' });
          await storage.stores(518).people.saveStaff(staff);
          expect(await storage.stores(518).people.staff({ id: 'noor' })).toMatchObject({ history: staff.appointments });
          expect(await storage.stores(363).people.staff({ id: 'noor' })).toBeUndefined();
          expect((await storage.pool.query('SELECT FROM staff')).rowCount).toBe(0);
          // Rewrites its own tables, and says what only who runs the server may do.
          const { tables, left } = await storage.scrub();
          expect(tables).toContain('contribution_text');
          for (const ofOperator of [/pg_statistic.*superuser/, /write-ahead log/, /checkpoint/])
            expect(left.filter((sentence) => ofOperator.test(sentence))).toHaveLength(1);
          expect((await storage.scrub()).tables).not.toContain('contribution_text');
          await storage.close();
        }
      } finally {
        await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
        await admin.query(`DROP ROLE ${name}`);
        await admin.end();
      }
    },
  );
});
