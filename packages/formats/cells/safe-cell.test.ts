import { expect, test } from 'vitest';
import { safeCell } from './safe-cell.ts';

test.each([
  ['Weimarstraat', 'Weimarstraat'],
  ['-3', '-3'],
  ['-1.234,5', '"-1.234,5"'],
  ['=HYPERLINK("http://evil.example")', '"\'=HYPERLINK(""http://evil.example"")"'],
  ['+31 70 123', "'+31 70 123"],
  ['-2+3+cmd', "'-2+3+cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', '"\'\tx"'],
  ['\r=1', '"\'\r=1"'],
  ['a;b', '"a;b"'],
  ['zei "ja"', '"zei ""ja"""'],
  ['', ''],
])('%j stands in a table as %j', (text, cell) => expect(safeCell(text)).toBe(cell));
