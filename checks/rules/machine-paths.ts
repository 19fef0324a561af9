import { stringsOf } from '../read/syntax.ts';

// Somebody called x stands for anybody, in examples. Written in pieces, so that this file does not name what it forbids.
const machine = new RegExp(
  `(?<![\\w.~-])/(${['work', 'tmp', 'root', 'home', 'Users'].join('|')})/(?!x/)|[A-Z]:\\\\\\\\?Users`,
);

/** Lines that name a folder of one machine, as `line: text`. */
export const machinePaths = (text: string): string[] =>
  text.split('\n').flatMap((line, i) => (machine.test(line) ? [`${i + 1}: ${line.trim().slice(0, 100)}`] : []));

const sql = [
  /\bSELECT\b[\s\S]+\bFROM\b/,
  /\bINSERT\s+INTO\b/i,
  /\bDELETE\s+FROM\b/i,
  /\bUPDATE\s+\S+\s+SET\b/i,
  /\b(CREATE|ALTER|DROP|TRUNCATE)\s+(TABLE|ROLE|POLICY|INDEX|SCHEMA|DATABASE|FUNCTION)\b/i,
  /^\s*select\s+[\w.*,\s()]+\s+from\s+[\w."]+(\s|$)/,
];

/** Strings and templates of a file that are SQL, as `path:line`. */
export const sqlIn = (path: string, text: string): string[] =>
  stringsOf(path, text).flatMap((s) => (sql.some((words) => words.test(s.text)) ? [`${path}:${s.line}`] : []));
