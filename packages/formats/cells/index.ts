export { safeCell } from './safe-cell.ts';
