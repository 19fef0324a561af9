import type { Command, Kind } from './command.ts';

/** A command whose first word says of what: `import places`, `verify reports`. Another kind is refused by name. */
export const byKind = ({
  name,
  summary,
  kinds,
  words,
}: {
  readonly name: string;
  readonly summary: string;
  readonly kinds: readonly Kind[];
  readonly words: string;
}): Command => {
  const list = kinds.map((kind) => `  ${kind.name.padEnd(10)} ${kind.summary}`).join('\n');
  const overview = `straatwijs ${name} <kind> ${words}\n\n${list}\n\nstraatwijs ${name} <kind> --help tells more.`;
  return {
    name,
    summary,
    help: overview,
    helpFor: ([first]) => kinds.find((kind) => kind.name === first)?.help ?? overview,
    async run([first, ...rest], around) {
      const kind = kinds.find((k) => k.name === first);
      if (kind) return kind.run(rest, around);
      const known = kinds.map((k) => k.name).join(', ');
      around.remark(
        first === undefined ? overview : `"straatwijs ${name}" knows no kind "${first}". It knows: ${known}.`,
      );
      return 2;
    },
  };
};
