import QRCode from 'qrcode';

export interface QrDrawing {
  /** Modules along a side, without the quiet zone. */
  readonly size: number;
  /** One path of unit squares. */
  readonly path: string;
}

/** A QR code of a text, as one path; draw it black on white with a quiet zone of four modules. */
export const drawQr = (text: string): QrDrawing => {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const from = x;
      while (x < size && data[y * size + x]) x++;
      if (x > from) path += `M${from} ${y}h${x - from}v1h-${x - from}z`;
    }
  }
  return { size, path };
};
