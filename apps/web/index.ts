export { type Need, pageRights, rightsKey } from './src/desk/page-rights.ts';
