import type { physical as nl } from './physical.nl.ts';
import { whom } from './whom.en.ts';

export const physical: typeof nl = {
  'homes-upkeep': {
    ask: 'Homes badly kept',
    help: 'Paint peels, wood rots or gutters leak, seen from the street.',
    why: 'It soon gets worse. Mending early costs less.',
    yourself: 'Do you rent? Report it to the landlord together with neighbours.',
    whom: whom.landlord,
  },
  'play-broken': {
    ask: 'Play equipment is broken',
    help: 'A swing, seesaw or goal is broken or dangerous.',
    why: 'Children can get hurt, and stay away.',
    yourself: 'Warn parents and report it.',
    whom: whom.municipality,
  },
  graffiti: {
    ask: 'Graffiti or scratches',
    help: 'Paint, stickers or scratches on walls, bins or doors. Art that is allowed does not count.',
    why: 'If it stays, more often follows.',
    yourself: 'Take it off your own wall soon, or ask the municipality how.',
    whom: whom.municipality,
  },
  'lighting-poor': {
    ask: 'Too little light',
    help: 'A spot that is really too dark after sunset.',
    why: 'In the dark people walk round, or stay at home.',
    yourself: 'Switch on the light at your door.',
    whom: whom.municipality,
  },
  'lamp-rusted': {
    ask: 'Lamp post rusted or broken',
    help: 'Rust, a leaning post, a loose hatch or a lamp that is off.',
    why: 'A broken post is dangerous and leaves a dark spot.',
    yourself: 'Report it with the number on the post.',
    whom: whom.municipality,
  },
  'green-unkept': {
    ask: 'Green not kept up',
    help: 'Many weeds or litter in the green, or branches over the pavement.',
    why: 'Green that is cared for invites. High bushes block the view.',
    yourself: 'Ask whether you and neighbours may look after a part.',
    whom: whom.municipality,
  },
  'facade-overgrown': {
    ask: 'Façade gardens overgrown',
    help: 'Plants hang far over the pavement.',
    why: 'Who comes with a stick, wheelchair or pram cannot pass.',
    yourself: 'Offer to prune together.',
    whom: whom.neighbours,
  },
  'street-open': {
    ask: 'Street or pavement broken open',
    help: 'A hole or an opened stretch where nobody is working.',
    why: 'People can fall. Who walks badly stays at home.',
    yourself: 'Put something there that stands out if it is dangerous, and report it.',
    whom: whom.municipality,
  },
  'works-long': {
    ask: 'Works that lie still',
    help: 'Fences, sand or stones where nobody has worked for weeks.',
    why: 'People want to know how long it will take.',
    yourself: 'Ask when it will be done and tell your neighbours.',
    whom: whom.municipality,
  },
  subsidence: {
    ask: 'The ground sinks',
    help: 'A stretch of street or pavement has sunk, or water stays there.',
    why: 'Sometimes a leak under the ground causes it. Then reporting soon helps.',
    yourself: 'Report the spot as exactly as you can.',
    whom: whom.municipality,
  },
  'tiles-loose': {
    ask: 'Loose or slanting tiles',
    help: 'A tile wobbles, sticks out or is gone.',
    why: 'One tile can give somebody a bad fall.',
    yourself: 'Put it straight if you can, and report it.',
    whom: whom.municipality,
  },
  'passage-blocked': {
    ask: 'You cannot get past',
    help: 'Bicycles, scooters, waste or cars on the pavement or before an exit.',
    why: 'Who comes with a wheelchair or pram must go onto the road. In a fire it is dangerous.',
    yourself: 'Move your own bicycle aside and ask others kindly.',
    whom: whom.municipality,
  },
};
