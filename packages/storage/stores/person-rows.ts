import type { Appointment, Organisation, Person, StaffRole } from '@straatwijs/monitor';

interface AppointmentRow {
  id: string;
  role: StaffRole;
  organisation: Organisation;
  area: string | null;
  since: string;
  until: string | null;
}
export interface PersonRow {
  staff_id: string;
  name: string;
  email: string;
  history: AppointmentRow[];
}

/** People with all their appointments, oldest first; conditions go behind it with `AND`, `$1` is the municipality. */
export const personQuery = `
SELECT s.staff_id, s.name, s.email, coalesce((
  SELECT jsonb_agg(jsonb_build_object('id', a.appointment_id, 'role', a.role, 'area', a.area, 'since', a.since, 'until', a.until,
    'organisation', jsonb_build_object('id', o.organisation_id, 'kind', o.kind, 'name', o.name)) ORDER BY a.since, a.appointment_id)
  FROM appointment a JOIN organisation o ON o.municipality_id = $1 AND o.organisation_id = a.organisation_id
  WHERE a.municipality_id = $1 AND a.staff_id = s.staff_id), '[]') AS history
FROM staff s WHERE s.municipality_id = $1`;

const appointmentOf = ({ area, until, ...rest }: AppointmentRow): Appointment => ({
  ...rest,
  ...(area === null ? {} : { area }),
  ...(until === null ? {} : { until }),
});

export const personOf = (r: PersonRow): Person => ({
  id: r.staff_id,
  name: r.name,
  email: r.email,
  history: r.history.map(appointmentOf),
});
