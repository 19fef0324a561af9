import {
  type DeskLanguage,
  type Message,
  may,
  mayPhotoStep,
  mayShow,
  type Photo,
  type Ports,
  type Staff,
} from '@straatwijs/monitor';
import { dateInWords } from './ago.ts';

/** A photo beside a message, with what this person may do with it now. */
const photoView = (photo: Photo, message: Message, staff: Staff, language: DeskLanguage, ports: Ports) => {
  const isModerator = may(staff, 'moderate', message);
  return {
    n: photo.n,
    id: photo.id,
    // The id of the picture makes the address another one as soon as something was covered.
    address: `/werk/foto/${message.id}/${photo.n}?beeld=${photo.id}`,
    width: photo.width,
    height: photo.height,
    state: photo.state,
    reason: photo.reason,
    isCovered: photo.isCovered,
    description: photo.description?.text ?? '',
    when: dateInWords(ports.local(photo.receivedAt).date, language),
    mayShow: isModerator && mayShow(message, photo.state),
    mayRefuse: isModerator && mayPhotoStep(photo.state, 'refused'),
    mayCover: isModerator,
  };
};
export type PhotoView = ReturnType<typeof photoView>;

/** The photos of one message that is open; none are asked for where there are none. */
export const photoViews = async (
  ports: Ports,
  message: Message | undefined,
  staff: Staff,
  language: DeskLanguage,
): Promise<readonly PhotoView[]> =>
  message === undefined || message.photos === 0
    ? []
    : (await ports.photos.of(message.id)).map((p) => photoView(p, message, staff, language, ports));
