import { done, largestPhoto, type Result, refuse } from '@straatwijs/monitor';
import { joined } from './joined.ts';

/** How much of photos that are on their way is held at once, over all of them: who comes on top is asked to come again. */
const mostHeld = 100_000_000;
const comeAgainSeconds = 10;

/** Room in memory for photos on their way. What was sent so far takes room, not what is promised: who is slow holds little. */
export const photoRoom = (most = mostHeld) => {
  let held = 0;
  return {
    take: (bytes: number): boolean => {
      if (held + bytes > most) return false;
      held += bytes;
      return true;
    },
    give: (bytes: number): void => {
      held -= bytes;
    },
  };
};
export type PhotoRoom = ReturnType<typeof photoRoom>;

const read = async (stream: ReadableStream<Uint8Array>, take: PhotoRoom['take']): Promise<Result<Uint8Array>> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done: ended, value } = await reader.read();
    if (ended) break;
    size += value.byteLength;
    // Let go, not cancelled: that would break the connection before the sender can read why.
    if (size > largestPhoto) {
      reader.releaseLock();
      return refuse('photo-too-large');
    }
    if (!take(value.byteLength)) {
      reader.releaseLock();
      return refuse('photo-busy', { retryAfter: comeAgainSeconds });
    }
    parts.push(value);
  }
  return done(joined(parts, size));
};

/**
 * Reads the file of a request and does something with it; it takes room as long as that lasts. Refuses `photo-too-large`,
 * `photo-busy`, and `photo-unreadable` when the connection breaks halfway.
 */
export const withPhoto = async <T>(
  request: Request,
  room: PhotoRoom,
  use: (file: Uint8Array) => Promise<Result<T>>,
): Promise<Result<T>> => {
  if (Number(request.headers.get('content-length') ?? 0) > largestPhoto) return refuse('photo-too-large');
  let taken = 0;
  const take = (bytes: number) => {
    const isTaken = room.take(bytes);
    if (isTaken) taken += bytes;
    return isTaken;
  };
  try {
    const file = request.body
      ? await read(request.body, take).catch(() => refuse('photo-unreadable'))
      : refuse('photo-unreadable');
    return file.ok ? await use(file.value) : file;
  } finally {
    room.give(taken);
  }
};
