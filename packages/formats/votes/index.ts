export { electionOfFile, type FiledElection } from './election-of-file.ts';
export { readVoteFile, writeVoteFile } from './vote-file.ts';
