import type { whom as nl } from './whom.nl.ts';

export const whom: typeof nl = {
  neighbours: 'Your neighbours. Can you not work it out together? Neighbourhood mediation helps.',
  municipality: 'The municipality: report it on its website or call its number.',
  landlord: 'The landlord, the caretaker or the owners’ association.',
  police: 'The community police officer: call 0900-8844. Danger right now? Call 112.',
  youthWorker: 'The youth worker in your neighbourhood.',
  shops: 'The shopkeeper, or the shopkeepers’ association.',
  community: 'The community centre or the community worker in your neighbourhood.',
};
