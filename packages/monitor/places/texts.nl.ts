import type { PlaceRefusalCode } from './place-refusal.ts';

/** Why a file with areas or streets is not accepted, for the person who imports it. `{…}` is filled in. */
export const placeRefusalTexts: Record<PlaceRefusalCode, string> = {
  'place-duplicate': 'De plek {id} staat er twee keer in.',
  'place-unknown-parent': 'De plek {id} hoort bij {parent}, maar een van de twee ontbreekt.',
  'place-cycle': 'De plek {id} ligt via andere plekken in zichzelf.',
  'places-file-empty': 'Het bestand is leeg.',
  'places-not-json': 'Het bestand is geen JSON en geen bekende tekstvorm. Het begint met: {start}',
  'places-no-features': 'Er staan geen gebieden in het bestand.',
  'places-topology-broken': 'De TopoJSON is beschadigd: lijnen waarnaar het bestand verwijst, ontbreken.',
  'places-scale-needed': 'Het bestand heeft namen zonder codes ({name}). Geef erbij of het buurten of wijken zijn.',
  'places-no-code-or-name': 'Geen van de {count} gebieden heeft een code of naam die we kennen.',
  'places-municipality-needed': 'Geef de code van de gemeente, zoals 0518.',
  'places-none-in-municipality': 'Geen van de {count} gebieden ligt in gemeente {municipality}.',
  'places-none-of-scale': 'Geen van de {count} gebieden is van de soort {scale}.',
  'places-crs-unknown': 'Het bestand gebruikt het stelsel {crs}. We lezen WGS84 (graden) en RD New (meters).',
  'places-coordinates-unknown':
    'Van de {total} coördinaten passen er {count} niet bij WGS84 (graden) of RD New (meters).',
  'places-coordinates-swapped':
    'Alle {total} coördinaten hebben de breedte voorop. Zet de lengte voorop en probeer het opnieuw.',
  'places-no-shapes': 'Geen van de {count} gebieden heeft een vorm.',
  'places-code-twice': 'De code {id} hoort in dit bestand bij twee namen: {name} en {other}.',
  'streets-no-name-column': 'We vonden in {count} regels geen kolom met een straat of adres.',
  'streets-no-coordinates': 'We vonden in {count} regels geen coördinaten en geen buurtcode.',
  'streets-none': 'Van {count} regels bleef geen straat over die in een van de buurten ligt.',
};
