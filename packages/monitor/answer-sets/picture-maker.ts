/** Makes a picture to send along of a drawing of ours: never of anything that somebody else made. */
export interface PictureMaker {
  /** @param svg without text: which letters a machine has is not known @returns a PNG of its size */
  picture(svg: string): Promise<Uint8Array>;
}
