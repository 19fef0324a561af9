import type { Passkey, PeopleStore, Staff } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';

interface StaffRow {
  staff_id: string;
  name: string;
  email: string;
  role: Staff['role'];
}
const staffOf = (r: StaffRow | undefined): Staff | undefined =>
  r && { id: r.staff_id, name: r.name, email: r.email, role: r.role };
const bytesOf = (hex: string) => Buffer.from(hex, 'hex');

const staffOfSession = async (scope: Scope, tokenHash: string, at: number): Promise<Staff | undefined> => {
  const [row] = await scope.rows<StaffRow>(
    `SELECT s.* FROM staff_session x JOIN staff s ON s.municipality_id = $1 AND s.staff_id = x.staff_id
     WHERE x.municipality_id = $1 AND x.token_hash = $2 AND x.expires_at > to_timestamp($3::float8 / 1000)`,
    [scope.municipality, bytesOf(tokenHash), at],
  );
  return staffOf(row);
};

/** Staff, links, sessions and passkeys on PostgreSQL: hashes only. */
export const peopleStore = (inMunicipality: InMunicipality): PeopleStore => ({
  saveStaff: (staff) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO staff (municipality_id, staff_id, name, email, role) VALUES ($1, $2, $3, lower($4), $5)
         ON CONFLICT (municipality_id, staff_id) DO UPDATE SET name = excluded.name, email = excluded.email, role = excluded.role`,
        [scope.municipality, staff.id, staff.name, staff.email, staff.role],
      );
    }),
  staff: (by) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<StaffRow>(
        `SELECT * FROM staff WHERE municipality_id = $1 AND ${'id' in by ? 'staff_id = $2' : 'email = lower($2)'}`,
        [scope.municipality, 'id' in by ? by.id : by.email],
      );
      return staffOf(row);
    }, 'read'),
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
      const [row] = await scope.rows<StaffRow>('SELECT * FROM staff WHERE municipality_id = $1 AND staff_id = $2', [
        scope.municipality,
        used.staff_id,
      ]);
      return staffOf(row);
    }),
  session: (action) =>
    inMunicipality(async (scope) => {
      if ('find' in action) return staffOfSession(scope, action.find, action.at);
      if ('close' in action) {
        await scope.run('DELETE FROM staff_session WHERE municipality_id = $1 AND token_hash = $2', [
          scope.municipality,
          bytesOf(action.close),
        ]);
        return undefined;
      }
      await scope.run(
        'INSERT INTO staff_session (municipality_id, token_hash, staff_id, expires_at) VALUES ($1, $2, $3, to_timestamp($4::float8 / 1000))',
        [scope.municipality, bytesOf(action.open), action.staffId, action.expiresAt],
      );
      return undefined;
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
      await scope.run(
        `INSERT INTO passkey (municipality_id, credential_id, staff_id, public_key, counter, transports, saved_at)
         VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000))
         ON CONFLICT (municipality_id, credential_id) DO UPDATE SET counter = excluded.counter WHERE passkey.staff_id = excluded.staff_id`,
        [scope.municipality, passkey.credentialId, staffId, passkey.publicKey, passkey.counter, passkey.transports, at],
      );
    }),
});
