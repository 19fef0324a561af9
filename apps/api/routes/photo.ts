import { createRoute } from '@hono/zod-openapi';
import { leavePhoto, mayLeavePhoto, takePhotoAway, withCode } from '@straatwijs/monitor';
import { photoRoom, withPhoto } from '../exchange/read-photo.ts';
import { type Api, refused } from '../exchange/visit.ts';
import { codeHeader, unkept } from '../schemas/follow.ts';
import { numberOf, photoFile, photoPlace, photoReceipt } from '../schemas/photo.ts';
import { json, problems } from '../schemas/problem.ts';
import { momentOf } from '../schemas/text.ts';

const path = '/contributions/{id}/photos/{n}';
const putRoute = createRoute({
  method: 'put',
  path,
  summary: 'Leave a photo with what I told',
  description:
    'One image of at most 10 MB and 50 million pixels. It is made anew from its pixels in two sizes: metadata and the file itself are not kept. Repeating is harmless; another picture takes the place of the one before. Somebody looks at it before anybody else sees it.',
  request: { params: photoPlace, headers: codeHeader, body: photoFile },
  responses: {
    201: json(photoReceipt, 'Received'),
    200: json(photoReceipt, 'This very picture had been received before'),
    ...problems(403, 404, 409, 410, 413, 415, 429, 503),
  },
});

export const putPhoto = (api: Api) => {
  const room = photoRoom();
  return api.openapi(putRoute, async (c) => {
    for (const [name, value] of Object.entries(unkept)) c.header(name, value);
    const { ports, address, doorkeeper } = c.env;
    const { id, n } = c.req.valid('param');
    const limited = doorkeeper.photos(address);
    if (limited) return refused(c, limited);
    const place = { code: c.req.header('Follow-Code') ?? '', id, n: numberOf(n) };
    // Before the file is read: whoever holds no code leaves nothing in our memory.
    const may = await withCode(c.env, () => mayLeavePhoto(ports, place));
    if (!may.ok) return refused(c, may.refusal);
    const left = await withPhoto(c.req.raw, room, (file) => leavePhoto(ports, place, file));
    if (!left.ok) return refused(c, left.refusal);
    const { receivedAt, isNew } = left.value;
    return c.json({ n: left.value.n, receivedAt: momentOf(receivedAt) }, isNew ? 201 : 200);
  });
};

const deleteRoute = createRoute({
  method: 'delete',
  path,
  summary: 'Take my photo away',
  description: 'It is erased at once, also from the pages. Twice is harmless.',
  request: { params: photoPlace, headers: codeHeader },
  responses: { 204: { description: 'There is no such photo any more' }, ...problems(404, 429, 503) },
});

export const deletePhoto = (api: Api) =>
  api.openapi(deleteRoute, async (c) => {
    for (const [name, value] of Object.entries(unkept)) c.header(name, value);
    const { id, n } = c.req.valid('param');
    const place = { code: c.req.header('Follow-Code') ?? '', id, n: numberOf(n) };
    const gone = await withCode(c.env, () => takePhotoAway(c.env.ports, place));
    return gone.ok ? c.body(null, 204) : refused(c, gone.refusal);
  });
