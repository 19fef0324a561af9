import { startAuthentication, startRegistration } from '@simplewebauthn/browser';

const post = async (path: string, body: unknown): Promise<Response> => {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

/** Asks the device for a passkey and comes in. @returns where to go; rejects when it was stopped or refused */
export const enterWithPasskey = async (prefix: string, back: string | undefined): Promise<string> => {
  const path = `${prefix}/inloggen/sleutel`;
  const optionsJSON = await (await post(path, { step: 'start' })).json();
  const answer = await startAuthentication({ optionsJSON });
  const { to } = await (await post(path, { step: 'finish', answer, back: back ?? null })).json();
  return String(to);
};

/** Makes a passkey on this device for who is signed in. Rejects when it was stopped or refused. */
export const makePasskey = async (prefix: string): Promise<void> => {
  const path = `${prefix}/werk/ik/sleutel`;
  const optionsJSON = await (await post(path, { step: 'start' })).json();
  await post(path, { step: 'finish', answer: await startRegistration({ optionsJSON }) });
};
