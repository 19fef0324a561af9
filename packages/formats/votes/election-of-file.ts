import type { VoteFile, VoteTable } from './vote-file.ts';

/** Something that could be chosen, with what the file itself says became of it. */
export interface VotedProject {
  readonly id: string;
  readonly name: string;
  readonly cost: number;
  /** How many voters chose it and how many points they gave, by the file. */
  readonly votes?: number;
  readonly score?: number;
  readonly selected?: boolean;
}

export interface FiledElection {
  readonly projects: readonly VotedProject[];
  /** Per voter which projects (their place in the list), and the points for each where points were given. */
  readonly ballots: readonly { readonly projects: readonly number[]; readonly points?: readonly number[] }[];
  readonly budget: number;
  readonly rule: string;
  /** Numbers that the file says it has. */
  readonly told: { readonly projects?: number; readonly votes?: number };
}

export type ElectionRead =
  | { readonly ok: true; readonly election: FiledElection }
  | { readonly ok: false; readonly why: string };

const numberIn = (text: string): number | undefined => (/^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined);

const reader = ({ columns }: VoteTable) => {
  const at = new Map(columns.map((name, n) => [name.toLowerCase(), n]));
  return (row: readonly string[], column: string): string => row[at.get(column) ?? -1]?.trim() ?? '';
};

const listIn = (cell: string): string[] => (cell === '' ? [] : cell.split(',').map((part) => part.trim()));

/**
 * What a file of votes means. A voter who wrote a project twice wants it once.
 * @returns why not, when a number is none or a vote is for what could not be chosen
 */
export const electionOfFile = ({ about, projects: listed, votes }: VoteFile): ElectionRead => {
  const told = new Map(about.rows.map(([key = '', value = '']) => [key.trim(), value.trim()]));
  const count = (key: string) => numberIn(told.get(key) ?? '');
  const budget = count('budget');
  if (budget === undefined) return { ok: false, why: `the budget is no number: "${told.get('budget') ?? ''}"` };
  const project = reader(listed);
  const places = new Map<string, number>();
  const projects: VotedProject[] = [];
  for (const row of listed.rows) {
    const id = project(row, 'project_id');
    const cost = numberIn(project(row, 'cost'));
    if (id === '' || places.has(id)) return { ok: false, why: `project "${id}" has no name of its own` };
    if (cost === undefined) return { ok: false, why: `the cost of project ${id} is no number` };
    const maybe = (key: 'votes' | 'score') => {
      const value = numberIn(project(row, key));
      return value === undefined ? {} : { [key]: value };
    };
    const selected = project(row, 'selected');
    places.set(id, projects.length);
    projects.push({
      ...{ id, cost, name: project(row, 'name') },
      ...maybe('votes'),
      ...maybe('score'),
      ...(selected === '' ? {} : { selected: Number(selected) > 0 }),
    });
  }
  const vote = reader(votes);
  const ballots: { projects: number[]; points?: number[] }[] = [];
  for (const row of votes.rows) {
    const chosen = listIn(vote(row, 'vote')).map((id) => ({ id, at: places.get(id) }));
    const unknown = chosen.find(({ at }) => at === undefined);
    if (unknown) return { ok: false, why: `somebody voted for "${unknown.id}", which is no project` };
    const wanted = chosen.map(({ at }) => at ?? 0);
    const points = listIn(vote(row, 'points')).map(Number);
    if (points.length > 0 && (points.length !== wanted.length || points.some((p) => !Number.isFinite(p))))
      return { ok: false, why: `voter ${vote(row, 'voter_id')} gave points that are not one for each project` };
    ballots.push(points.length > 0 ? { projects: wanted, points } : { projects: [...new Set(wanted)] });
  }
  const [many, voters] = [count('num_projects'), count('num_votes')];
  return {
    ok: true,
    election: {
      ...{ projects, ballots, budget, rule: told.get('rule') || 'unknown' },
      told: { ...(many === undefined ? {} : { projects: many }), ...(voters === undefined ? {} : { votes: voters }) },
    },
  };
};
