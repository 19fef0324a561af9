/** A message to one person, in plain text: no pictures, no tracking. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Brings mail out. Resolves when a mail server has accepted it; a server that is away is an exception for the log. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
