import { may, type Purpose, type Staff } from '@straatwijs/monitor';

/** Who may call a route: anyone (a follow code is its own key), or who may do something for this purpose somewhere. */
export type Need = 'anyone' | Purpose;

/**
 * Which purpose every route of the API serves. A route that is not here answers nobody, and a test holds the list against
 * the routes that there are.
 */
export const routeRights: Readonly<Record<string, Need>> = {
  'POST /contributions': 'anyone',
  'POST /contributions/batch': 'anyone',
  'PUT /contributions/:id/photos/:n': 'anyone',
  'DELETE /contributions/:id/photos/:n': 'anyone',
  'GET /photos/:id': 'anyone',
  'GET /follow': 'anyone',
  'POST /follow/correction': 'anyone',
  'POST /follow/withdrawal': 'anyone',
  'GET /places.geojson': 'anyone',
  'GET /places': 'anyone',
  'GET /places/:id': 'anyone',
  'GET /places/:id/monitor': 'anyone',
  'GET /places/:id/stories': 'anyone',
  'GET /places/:id/context': 'anyone',
  'GET /periods': 'anyone',
  'GET /releases': 'anyone',
  'GET /releases/:number': 'anyone',
  'GET /export/figures.csv': 'anyone',
  'GET /export/figures.geojson': 'anyone',
  'GET /instruments': 'anyone',
  'GET /instruments/:id': 'anyone',
  'GET /health': 'anyone',
  'GET /openapi.json': 'anyone',
};

/** Whether somebody may call a route, by its method and path without the base. */
export const mayCall = (route: string, staff: Staff | undefined): boolean => {
  const need = routeRights[route];
  return need === 'anyone' || (need !== undefined && staff !== undefined && may(staff, need));
};
