import type { social as nl } from './social.nl.ts';
import { whom } from './whom.en.ts';

export const social: typeof nl = {
  'shared-unkept': {
    ask: 'Shared space badly kept',
    help: 'A porch, gallery, courtyard or storage room is dirty or broken.',
    why: 'What belongs to all can feel like nobody’s.',
    yourself: 'Agree on a day with neighbours to tidy up.',
    whom: whom.landlord,
  },
  'nameplates-missing': {
    ask: 'Name plates are missing',
    help: 'Many bells in the street have no name.',
    why: 'People may live here briefly. There can also be a good reason.',
    yourself: 'Introduce yourself to new neighbours.',
    whom: whom.landlord,
  },
  'windows-screened': {
    ask: 'Windows are covered up',
    help: 'In many places in the street windows are fully covered.',
    why: 'Then fewer eyes are on the street. Often the reason is an ordinary one.',
    yourself: 'Keep your own curtain open by day, if you can.',
    whom: whom.police,
  },
  'driving-antisocial': {
    ask: 'Antisocial driving or parking',
    help: 'Speeding, tearing about or parking where it is not allowed.',
    why: 'It makes the street dangerous for children and older people.',
    yourself: 'Say something only if that feels safe.',
    whom: whom.police,
  },
  subletting: {
    ask: 'Subletting that is not allowed',
    help: 'Rooms in the street are let on without permission.',
    why: 'Who rents like that often pays too much and dares not speak up.',
    yourself: 'Show somebody the way to help with renting.',
    whom: whom.municipality,
  },
  turnover: {
    ask: 'Many people moving',
    help: 'Many residents of the street come and go.',
    why: 'Who stays briefly gets to know neighbours less well.',
    yourself: 'Welcome new neighbours.',
    whom: whom.community,
  },
  noise: {
    ask: 'Too much noise',
    help: 'Noise from outside that bothers you: music, scooters, shouting.',
    why: 'Who sleeps badly gets ill or angry sooner.',
    yourself: 'Ask kindly whether it can be softer, by day if possible.',
    whom: whom.police,
  },
  quarrels: {
    ask: 'Quarrels or violence in the street',
    help: 'Shouting, pushing or fighting in the street. Danger right now? Call 112.',
    why: 'Who sees a quarrel would rather go another way.',
    yourself: 'Keep your distance. Ask later whether somebody wants help.',
    whom: whom.police,
  },
  'bars-nuisance': {
    ask: 'A bar often causes trouble',
    help: 'Loud music, shouting or dirt at a bar, again and again.',
    why: 'A bar is good for the neighbourhood when it minds its neighbours.',
    yourself: 'Tell the owner at a quiet moment what bothers you.',
    whom: whom.municipality,
  },
};
