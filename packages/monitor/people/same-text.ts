/**
 * Whether two texts are the same, in a time that tells only their lengths: for seals that somebody hands in, so that nobody
 * finds one out character by character.
 */
export const sameText = (given: string, known: string): boolean => {
  let differences = given.length ^ known.length;
  for (let at = 0; at < known.length; at++) differences |= given.charCodeAt(at) ^ known.charCodeAt(at);
  return differences === 0;
};
