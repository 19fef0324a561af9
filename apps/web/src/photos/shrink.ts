/** Pixels of the long side, as on the server. */
const longSide = 1600;
const quality = 0.82;

const asJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));

/**
 * A photo made smaller on the phone: drawn anew from its pixels, so that place, time and device do not leave the phone.
 * Undefined when this browser cannot open it (HEIC, outside Safari): then the server does the same.
 */
export const shrink = async (file: Blob): Promise<Blob | undefined> => {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (!picture) return undefined;
  const scale = Math.min(1, longSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  // What is see-through becomes paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return (await asJpeg(canvas)) ?? undefined;
};

/** For showing it: as text, because the pages allow pictures of our own and in the page itself only. */
export const asDataUrl = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** Puts a file into a field, as if it had been chosen. */
export const putInto = (field: HTMLInputElement, file: Blob): void => {
  const held = new DataTransfer();
  held.items.add(new File([file], 'foto.jpg', { type: file.type }));
  field.files = held.files;
};
