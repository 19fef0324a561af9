import type { Passkey, Person, SignInStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { type PersonRow, personOf, personQuery } from './person-rows.ts';
import { leaveTrail } from './trail.ts';

const bytesOf = (hex: string) => Buffer.from(hex, 'hex');

const personOfSession = async (scope: Scope, tokenHash: string, at: number): Promise<Person | undefined> => {
  const [row] = await scope.rows<PersonRow>(
    `${personQuery} AND s.staff_id = (SELECT x.staff_id FROM staff_session x WHERE x.municipality_id = $1
       AND x.token_hash = $2 AND x.expires_at > to_timestamp($3::float8 / 1000))`,
    [scope.municipality, bytesOf(tokenHash), at],
  );
  return row && personOf(row);
};

/** Links, sessions and passkeys on PostgreSQL: hashes only. */
export const signInStore = (inMunicipality: InMunicipality): SignInStore => ({
  putLink: ({ tokenHash, staffId, expiresAt }) =>
    inMunicipality(async (scope) => {
      await scope.run(
        'INSERT INTO sign_in_link (municipality_id, token_hash, staff_id, expires_at) VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000))',
        [scope.municipality, bytesOf(tokenHash), staffId, expiresAt],
      );
    }),
  useLink: (tokenHash, at) =>
    inMunicipality(async (scope) => {
      const [used] = await scope.rows<{ staff_id: string }>(
        `UPDATE sign_in_link SET used_at = to_timestamp($3::float8 / 1000) WHERE municipality_id = $1 AND token_hash = $2
           AND used_at IS NULL AND expires_at > to_timestamp($3::float8 / 1000) RETURNING staff_id`,
        [scope.municipality, bytesOf(tokenHash), at],
      );
      if (!used) return undefined;
      const [row] = await scope.rows<PersonRow>(`${personQuery} AND s.staff_id = $2`, [
        scope.municipality,
        used.staff_id,
      ]);
      return row && personOf(row);
    }),
  session: (action) =>
    inMunicipality(async (scope) => {
      if ('find' in action) return personOfSession(scope, action.find, action.at);
      if ('close' in action) {
        await scope.run('DELETE FROM staff_session WHERE municipality_id = $1 AND token_hash = $2', [
          scope.municipality,
          bytesOf(action.close),
        ]);
        return undefined;
      }
      if ('closeAll' in action) {
        const { closeAll } = action;
        const [column, value] =
          'staffId' in closeAll
            ? ['staff_id', closeAll.staffId]
            : ['provider_session', bytesOf(closeAll.providerSession)];
        await scope.run(`DELETE FROM staff_session WHERE municipality_id = $1 AND ${column} = $2`, [
          scope.municipality,
          value,
        ]);
        return undefined;
      }
      const there = action.providerSession === undefined ? null : bytesOf(action.providerSession);
      await scope.run(
        `INSERT INTO staff_session (municipality_id, token_hash, staff_id, expires_at, provider_session)
         VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000), $5)`,
        [scope.municipality, bytesOf(action.open), action.staffId, action.expiresAt, there],
      );
      await leaveTrail(scope, action.at, action.staffId, `came in by ${action.by}`, [action.staffId]);
      return undefined;
    }),
  identity: (action) =>
    inMunicipality(async (scope) => {
      if ('forget' in action) {
        await scope.run('DELETE FROM staff_identity WHERE municipality_id = $1 AND staff_id = $2', [
          scope.municipality,
          action.forget,
        ]);
        return undefined;
      }
      if ('link' in action)
        await scope.run(
          `INSERT INTO staff_identity (municipality_id, issuer, subject_hash, staff_id, linked_at)
           VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000)) ON CONFLICT DO NOTHING`,
          [scope.municipality, action.issuer, bytesOf(action.link), action.staffId, action.at],
        );
      const [row] = await scope.rows<PersonRow>(
        `${personQuery} AND s.staff_id = (SELECT i.staff_id FROM staff_identity i WHERE i.municipality_id = $1
           AND i.issuer = $2 AND i.subject_hash = $3)`,
        [scope.municipality, action.issuer, bytesOf('link' in action ? action.link : action.find)],
      );
      return row && personOf(row);
    }),
  passkeys: (of) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<{
        credential_id: string;
        staff_id: string;
        public_key: string;
        counter: number;
        transports: string[];
      }>(
        `SELECT * FROM passkey WHERE municipality_id = $1 AND ${typeof of === 'string' ? 'staff_id' : 'credential_id'} = $2 ORDER BY credential_id`,
        [scope.municipality, typeof of === 'string' ? of : of.credentialId],
      );
      return rows.map((r): Passkey & { staffId: string } => ({
        credentialId: r.credential_id,
        staffId: r.staff_id,
        publicKey: r.public_key,
        counter: r.counter,
        transports: r.transports,
      }));
    }, 'read'),
  savePasskey: (staffId, passkey, at) =>
    inMunicipality(async (scope) => {
      const counted = await scope.run(
        'UPDATE passkey SET counter = $4 WHERE municipality_id = $1 AND credential_id = $2 AND staff_id = $3',
        [scope.municipality, passkey.credentialId, staffId, passkey.counter],
      );
      if (counted > 0) return;
      const isNew = await scope.run(
        `INSERT INTO passkey (municipality_id, credential_id, staff_id, public_key, counter, transports, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000)) ON CONFLICT DO NOTHING`,
        [scope.municipality, passkey.credentialId, staffId, passkey.publicKey, passkey.counter, passkey.transports, at],
      );
      if (isNew > 0) await leaveTrail(scope, at, staffId, 'added a passkey', [staffId]);
    }),
});
