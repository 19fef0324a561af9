/** Who works at the desk. Rights by area, organisation and purpose grow from here (one table, walked by a test). */
export const staffRoles = ['coordinator', 'reader', 'administrator'] as const;
export type StaffRole = (typeof staffRoles)[number];
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: StaffRole;
}
export interface Passkey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
}
