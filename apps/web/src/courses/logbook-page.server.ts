import { logbookId, ownSheet, type Ports, type ScreenLanguage, type Staff } from '@straatwijs/monitor';
import { refusePage } from '#web/desk/refused.server.ts';
import { findPlace } from '#web/taking-part/find-place.server.ts';
import { screenView } from '#web/taking-part/screen-view.ts';
import { subjectOf } from '#web/taking-part/subject.server.ts';
import { courseTexts } from '#web/texts/courses.server.ts';
import { emptyWork } from './empty-work.server.ts';
import { dayAsked, entryDraft, logbookAround, momentOn } from './logbook-form.server.ts';

/** Where one noted something lately: the shortest way to the form. */
const ownPlaces = async (ports: Ports, staff: Staff) => {
  const sheet = await ownSheet(ports, staff, {});
  const ids = sheet.ok ? sheet.value.places.map((p) => p.placeId) : [];
  const places = await Promise.all(ids.map((id) => ports.places.place(id)));
  return places.flatMap((p) => (p ? [{ id: p.id, name: p.name, where: p.parents[0]?.name ?? '' }] : []));
};

/** The logbook of one place and day; without a place first which one. */
export const logbookPage = async (ports: Ports, staff: Staff, url: URL, language: ScreenLanguage) => {
  const { telling, place } = await subjectOf(ports, logbookId, url, language);
  const { t } = telling;
  const title = telling.instrument.texts.name;
  if (!place) {
    const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
    const [search, own] = await Promise.all([findPlace(ports, q, language), ownPlaces(ports, staff)]);
    return { t, title, search: { ...search, areas: own }, own: courseTexts(language).ownPlaces };
  }
  const id = url.searchParams.get('stuk') ?? undefined;
  const day = dayAsked(ports, url.searchParams.get('dag'));
  const empty = emptyWork(ports, momentOn(ports, day));
  const earlier = id === undefined ? undefined : await entryDraft(ports, staff, id, empty);
  if (id !== undefined && !earlier) return refusePage({ code: 'page-unknown' }, language);
  const about = { place, day: earlier?.day ?? day, correcting: id };
  return {
    t,
    title,
    place: { id: place.id, name: place.name },
    screen: screenView({ ...telling, whoIsKnown: true }, earlier?.draft ?? empty, 'day'),
    around: await logbookAround(ports, staff, about, language),
  };
};
