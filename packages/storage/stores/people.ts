import type { Appointment, Organisation, PeopleStore } from '@straatwijs/monitor';
import type { InMunicipality, Scope } from '../connection/in-municipality.ts';
import { type PersonRow, personOf, personQuery } from './person-rows.ts';
import { leaveTrail } from './trail.ts';

const saveOrganisation = async (scope: Scope, { id, kind, name }: Organisation): Promise<void> => {
  await scope.run(
    `INSERT INTO organisation (municipality_id, organisation_id, kind, name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (municipality_id, organisation_id) DO UPDATE SET kind = excluded.kind, name = excluded.name`,
    [scope.municipality, id, kind, name],
  );
};

const saveAppointment = (scope: Scope, staffId: string, a: Appointment): Promise<number> =>
  scope.run(
    `INSERT INTO appointment (municipality_id, appointment_id, staff_id, role, organisation_id, area, since, until)
     VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8::date) ON CONFLICT (municipality_id, appointment_id) DO NOTHING`,
    [scope.municipality, a.id, staffId, a.role, a.organisation.id, a.area ?? null, a.since, a.until ?? null],
  );

/** Who works here, on PostgreSQL. */
export const peopleStore = (inMunicipality: InMunicipality): PeopleStore => ({
  saveStaff: (staff) =>
    inMunicipality(async (scope) => {
      await scope.run(
        `INSERT INTO staff (municipality_id, staff_id, name, email) VALUES ($1, $2, $3, lower($4))
         ON CONFLICT (municipality_id, staff_id) DO UPDATE SET name = excluded.name, email = excluded.email`,
        [scope.municipality, staff.id, staff.name, staff.email],
      );
      for (const appointment of staff.appointments) {
        await saveOrganisation(scope, appointment.organisation);
        await saveAppointment(scope, staff.id, appointment);
      }
    }),
  staff: (by) =>
    inMunicipality(async (scope) => {
      const [row] = await scope.rows<PersonRow>(
        `${personQuery} AND ${'id' in by ? 's.staff_id = $2' : 's.email = lower($2)'}`,
        [scope.municipality, 'id' in by ? by.id : by.email],
      );
      return row && personOf(row);
    }, 'read'),
  list: ({ areas, limit }) =>
    inMunicipality(async (scope) => {
      const rows = await scope.rows<PersonRow>(
        `${personQuery} AND ($2::text[] IS NULL OR EXISTS (
           SELECT 1 FROM appointment a WHERE a.municipality_id = $1 AND a.staff_id = s.staff_id AND (a.area IS NULL OR EXISTS (
             SELECT 1 FROM closure c WHERE c.municipality_id = $1
               AND ((c.ancestor = ANY($2) AND c.descendant = a.area) OR (c.ancestor = a.area AND c.descendant = ANY($2)))))))
         ORDER BY lower(s.name), s.staff_id LIMIT $3`,
        [scope.municipality, areas ?? null, limit],
      );
      return rows.map(personOf);
    }, 'read'),
  saveOrganisation: (organisation) => inMunicipality((scope) => saveOrganisation(scope, organisation)),
  organisations: () =>
    inMunicipality(
      (scope) =>
        scope.rows<Organisation & Record<string, unknown>>(
          'SELECT organisation_id AS id, kind, name FROM organisation WHERE municipality_id = $1 ORDER BY lower(name), organisation_id',
          [scope.municipality],
        ),
      'read',
    ),
  appoint: (staffId, appointment, actor, at) =>
    inMunicipality(async (scope) => {
      if ((await saveAppointment(scope, staffId, appointment)) === 0) return;
      await leaveTrail(scope, at, actor, 'appointed', [appointment.id, staffId]);
    }),
  end: (appointmentId, until, actor, at) =>
    inMunicipality(async (scope) => {
      const [ended] = await scope.rows<{ staff_id: string }>(
        `UPDATE appointment SET until = $3::date WHERE municipality_id = $1 AND appointment_id = $2
           AND (until IS NULL OR until > $3::date) RETURNING staff_id`,
        [scope.municipality, appointmentId, until],
      );
      if (!ended) return false;
      await leaveTrail(scope, at, actor, 'appointment ended', [appointmentId, ended.staff_id]);
      return true;
    }),
});
