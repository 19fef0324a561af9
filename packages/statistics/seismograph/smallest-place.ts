/**
 * The smallest place where a change shows (waar het speelt). Question: is it this street, or the whole buurt? The same
 * detector runs on street, buurt and wijk; a signal is told where it is smallest, and larger places that show it too
 * are named behind it: "also to be seen in the buurt".
 * @param places those with a signal
 * @param around the places that a place lies in, from small to large
 */
export const atSmallestPlace = (
  places: ReadonlySet<string>,
  around: (place: string) => readonly string[],
): { readonly place: string; readonly alsoIn: readonly string[] }[] => {
  const larger = new Set([...places].flatMap((place) => around(place)));
  return [...places]
    .filter((place) => !larger.has(place))
    .map((place) => ({ place, alsoIn: around(place).filter((other) => places.has(other)) }));
};
