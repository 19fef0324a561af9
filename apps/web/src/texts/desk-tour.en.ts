import type { TourTexts } from './desk-tour.nl.ts';

export const texts: TourTexts = {
  invite: {
    one: 'New here? Look at the main screen in one minute.',
    other: 'New here? Walk past the {n} main screens in five minutes.',
  },
  start: 'Start the tour',
  later: 'Do not show again',
  name: 'Tour',
  step: 'Step {n} of {of}',
  next: 'Next: {title}',
  back: 'Back',
  end: 'Done',
  stop: 'Stop the tour',
  steps: {
    place: {
      title: 'The page of a place',
      text: 'This is what a resident sees. First what goes well, then what could be better, what we do, and what became of what people told. A place is compared with itself only.',
    },
    today: {
      title: 'Today',
      text: 'Words and questions come in here, no bare taps. Open a message and answer it: what you do, what you do not, and why. The teller reads that with the follow code.',
    },
    taps: {
      title: 'Taps',
      text: 'Many people only tap: this goes well, this could be better. You answer those taps together, per buurt and per quarter. Whoever tapped reads that answer with the follow code.',
    },
    events: {
      title: 'Events',
      text: 'Works in the street, a square that is finished, something that happened: write it down with a date. It then stands on the time line, so that you see later why something changed.',
    },
    print: {
      title: 'Posters and letters',
      text: 'This is how people know that they can take part. Choose a poster, card or letter in one or two languages. The QR code leads straight to the right street.',
    },
  },
};
